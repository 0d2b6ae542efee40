/** What waits, or waited, for a team lead's decision. */
import { handedInListSchema } from '$lib/protocol/hand-in';
import { answer, refuse } from '$lib/server/http-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  return answer(request, handedInListSchema, await locals.nabij.handIns.list(locals.caller));
};
