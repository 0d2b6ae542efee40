/** All phones of the organisation, for an administrator. */
import { phoneListAnswerSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const phones = await nabij.phones.list(caller, 'all');
  return answer(request, phoneListAnswerSchema, { version: WIRE_VERSION, phones });
};
