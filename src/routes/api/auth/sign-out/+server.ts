/** Ends the session of this browser. */
import { answerLogout } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  return answerLogout(await locals.nabij.accounts.logOut(request.headers, getClientAddress()));
};
