/** Withdraws an invitation. */
import { inviteAskedSchema } from '$lib/protocol/invites';
import { done, refuse } from '$lib/server/http-answer';
import { askingOf } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: inviteAskedSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  await locals.nabij.accounts.invitations.withdraw(askingOf(locals.caller), read.message.id);
  return done();
};
