/** Ends the session of this browser. */
import { done } from '$lib/server/http-answer';
import { withCookies } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const { accounts } = locals.nabij;
  return withCookies(done(), await accounts.logOut(request.headers, getClientAddress()));
};
