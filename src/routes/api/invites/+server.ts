/** Invitations that are still open. */
import { invitesSchema } from '$lib/protocol/invites';
import { answer } from '$lib/server/http-answer';
import { askingOf } from '$lib/server/http-login';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
  const invites = await locals.nabij.accounts.invitations.list(askingOf(locals.caller));
  return answer(request, invitesSchema, invites);
};
