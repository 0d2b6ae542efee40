/** Joins by an invitation, or chooses a new password; the session is half-way. */
import { joinRequestSchema } from '$lib/protocol/invites';
import { refuse } from '$lib/server/http-answer';
import { answerEntry } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: joinRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const { joining } = locals.nabij.accounts;
  return answerEntry(await joining.join(read.message, getClientAddress()));
};
