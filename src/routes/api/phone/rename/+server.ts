/** Another name for a phone. */
import { phoneChangeAnswerSchema, renamePhoneRequestSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: renamePhoneRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const kind = await nabij.phones.rename(caller, read.message.phone, read.message.name);
  return answer(request, phoneChangeAnswerSchema, { version: WIRE_VERSION, kind });
};
