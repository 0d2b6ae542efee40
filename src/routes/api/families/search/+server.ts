/** Finds a family that isn't hers, by the start of a name; noted in the log. */
import { familySearchAnswerSchema, familySearchRequestSchema } from '$lib/protocol/own-families';
import { answerOutcome, refuse, refuseForNow } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: familySearchRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.assignments.search(locals.caller, read.message);
  if (outcome.kind === 'held-up') return refuseForNow(outcome.seconds);
  return answerOutcome(request, familySearchAnswerSchema, outcome);
};
