/** Takes a second factor away, but never the last. */
import { factorRemovalSchema } from '$lib/protocol/second-factor';
import { done, refuse } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: factorRemovalSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const { factor } = locals.nabij.accounts;
  const removed = await factor.remove(askingOf(locals.caller), read.message);
  return removed.kind === 'failed' ? refused(removed) : done();
};
