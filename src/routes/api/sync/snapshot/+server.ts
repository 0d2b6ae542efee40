/** Whole families as registers, in one stream of JSON lines. */
import { snapshotRequestSchema } from '$lib/protocol/snapshot';
import { refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import { answerLines } from '$lib/server/http-snapshot';
import type { RequestHandler } from './$types';

const expected = {
  schema: snapshotRequestSchema,
  bytes: 'bodyBytes',
  lists: { families: 'pushChanges' }
} as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.feed.snapshot(locals.caller, read.message);
  return outcome.kind === 'done' ? answerLines(request, outcome.answer) : refuse(outcome.failure);
};
