/** Which second factors there are. */
import { factorsSchema } from '$lib/protocol/second-factor';
import { answer, refuse } from '$lib/server/http-answer';
import { askingOf } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  const factors = await locals.nabij.accounts.factor.of(askingOf(locals.caller));
  if (!factors) return refuse({ failure: 'not-logged-in' });
  return answer(request, factorsSchema, factors);
};
