/** Proves once more who one is, with password and code or with a passkey. */
import { proveRequestSchema } from '$lib/protocol/sessions';
import { done, refuse } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: proveRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const asking = askingOf(locals.caller);
  const proved = await locals.nabij.accounts.prove(asking, read.message, getClientAddress());
  return proved.kind === 'failed' ? refused(proved) : done();
};
