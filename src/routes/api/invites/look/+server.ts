/** Whom an invitation is for. */
import { inviteFoundSchema, inviteLookSchema } from '$lib/protocol/invites';
import { answer, refuse } from '$lib/server/http-answer';
import { refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: inviteLookSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const { joining } = locals.nabij.accounts;
  const found = await joining.look(read.message.token, getClientAddress());
  return found.kind === 'failed'
    ? refused(found)
    : answer(request, inviteFoundSchema, found.answer);
};
