/** A phone tells that nothing is left on it. */
import { phoneChangeAnswerSchema, phoneCredentialRequestSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: phoneCredentialRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const kind = await locals.nabij.phones.emptied(read.message);
  return answer(request, phoneChangeAnswerSchema, { version: WIRE_VERSION, kind });
};
