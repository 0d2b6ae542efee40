/** One's own sessions. */
import { ownSessionsSchema } from '$lib/protocol/sessions';
import { answer } from '$lib/server/http-answer';
import { askingOf } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  const sessions = await locals.nabij.accounts.ownSessions(askingOf(locals.caller));
  return answer(request, ownSessionsSchema, sessions);
};
