/** A link with which a member chooses a new password. */
import { inviteLinkSchema } from '$lib/protocol/invites';
import { personAskedSchema } from '$lib/protocol/people';
import { answer, refuse } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: personAskedSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const asking = askingOf(locals.caller);
  const made = await locals.nabij.accounts.invitations.again(asking, read.message.account);
  return made.kind === 'failed' ? refused(made) : answer(request, inviteLinkSchema, made.answer);
};
