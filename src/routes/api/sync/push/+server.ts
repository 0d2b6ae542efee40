/** A phone offers changes; each is answered on its own. */
import { pushAnswerSchema, pushRequestSchema } from '$lib/protocol/push';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = {
  schema: pushRequestSchema,
  bytes: 'pushBytes',
  lists: { changes: 'pushChanges' }
} as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.feed.push(locals.caller, read.message);
  return answerOutcome(request, pushAnswerSchema, outcome);
};
