/** The people of the organisation. */
import { peopleSchema } from '$lib/protocol/people';
import { answer } from '$lib/server/http-answer';
import { askingOf } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  const { organisation } = askingOf(locals.caller);
  return answer(request, peopleSchema, await locals.nabij.accounts.people.list(organisation));
};
