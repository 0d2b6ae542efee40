/** Takes somebody's second factor away; they set up a new one. */
import { personAskedSchema } from '$lib/protocol/people';
import { done, refuse } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: personAskedSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const asking = askingOf(locals.caller);
  const changed = await locals.nabij.accounts.people.resetFactor(asking, read.message.account);
  return changed.kind === 'failed' ? refused(changed) : done();
};
