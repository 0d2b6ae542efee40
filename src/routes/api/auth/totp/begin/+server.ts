/** A fresh secret for a code app; it counts once a code of it was given. */
import { totpSecretSchema } from '$lib/protocol/second-factor';
import { answer } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
  const begun = await locals.nabij.accounts.factor.begin(askingOf(locals.caller));
  return begun.kind === 'failed' ? refused(begun) : answer(request, totpSecretSchema, begun.answer);
};
