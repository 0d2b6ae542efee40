/** A phone registers, for somebody who has just proved who they are. */
import { registerPhoneAnswerSchema, registerPhoneRequestSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: registerPhoneRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const kind = await nabij.phones.register(caller, read.message);
  const version = WIRE_VERSION;
  if (kind !== 'registered') return answer(request, registerPhoneAnswerSchema, { kind, version });
  const handInKey = nabij.keys.handIn.publicKey;
  return answer(request, registerPhoneAnswerSchema, { kind, version, handInKey });
};
