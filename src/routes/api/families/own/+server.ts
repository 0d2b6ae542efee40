/** Which families somebody has and why, and which she had until lately. */
import { ownFamiliesAnswerSchema, ownFamiliesRequestSchema } from '$lib/protocol/own-families';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: ownFamiliesRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.assignments.ownFamilies(locals.caller);
  return answerOutcome(request, ownFamiliesAnswerSchema, outcome);
};
