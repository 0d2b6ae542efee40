/** What came after a position, for the families that this person may see. */
import { pullAnswerSchema, pullRequestSchema } from '$lib/protocol/pull';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: pullRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.feed.pull(locals.caller, read.message);
  return answerOutcome(request, pullAnswerSchema, outcome);
};
