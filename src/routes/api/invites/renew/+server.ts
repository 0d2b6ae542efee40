/** A new link for somebody invited; the old one is void. */
import { inviteAskedSchema, inviteLinkSchema } from '$lib/protocol/invites';
import { answer, refuse } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: inviteAskedSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const asking = askingOf(locals.caller);
  const made = await locals.nabij.accounts.invitations.renew(asking, read.message.id);
  return made.kind === 'failed' ? refused(made) : answer(request, inviteLinkSchema, made.answer);
};
