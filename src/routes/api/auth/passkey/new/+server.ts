/** What the browser makes a new passkey from, to log in with. */
import { passkeyOptionsSchema } from '$lib/protocol/passkey';
import { answer } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
  const asked = await locals.nabij.accounts.passkeys.toMake(askingOf(locals.caller));
  if (asked.kind === 'failed') return refused(asked);
  return answer(request, passkeyOptionsSchema, asked.answer);
};
