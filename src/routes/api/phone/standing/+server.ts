/** A phone, locked perhaps, asks whether it may go on. */
import { phoneCredentialRequestSchema, standingAnswerSchema } from '$lib/protocol/phone';
import { WIRE_VERSION } from '$lib/protocol/version';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: phoneCredentialRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const standing = await locals.nabij.phones.standing(read.message);
  return answer(request, standingAnswerSchema, { version: WIRE_VERSION, standing });
};
