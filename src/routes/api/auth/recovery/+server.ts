/** New recovery codes; the old ones are void. */
import { recoveryCodesSchema } from '$lib/protocol/second-factor';
import { answer } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request }) => {
  const made = await locals.nabij.accounts.factor.newRecovery(askingOf(locals.caller));
  if (made.kind === 'failed') return refused(made);
  return answer(request, recoveryCodesSchema, { recovery: made.recovery });
};
