/** A phone confirms that families whose access ended have left it. */
import { leftAnswerSchema, leftRequestSchema } from '$lib/protocol/left';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = {
  schema: leftRequestSchema,
  bytes: 'bodyBytes',
  lists: { families: 'pushChanges' }
} as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.feed.left(locals.caller, read.message);
  return answerOutcome(request, leftAnswerSchema, outcome);
};
