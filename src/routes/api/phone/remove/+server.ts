/** A phone is removed: lost, or no longer used. */
import { phoneChangeAnswerSchema, removePhoneRequestSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: removePhoneRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const kind = await nabij.phones.remove(caller, read.message.phone);
  return answer(request, phoneChangeAnswerSchema, { version: WIRE_VERSION, kind });
};
