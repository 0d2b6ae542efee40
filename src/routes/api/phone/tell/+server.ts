/** A phone tells how it stands: its app version, and how much is unsent. */
import { tellPhoneAnswerSchema, tellPhoneRequestSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: tellPhoneRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  if ((await nabij.phones.tell(caller, read.message)) === 'not-there')
    return refuse({ failure: 'not-your-phone' });
  const handInKey = nabij.keys.handIn.publicKey;
  return answer(request, tellPhoneAnswerSchema, { version: WIRE_VERSION, handInKey });
};
