/** Ends one of the own sessions, or all others. */
import { sessionEndSchema } from '$lib/protocol/sessions';
import { done, refuse } from '$lib/server/http-answer';
import { askingOf } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: sessionEndSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  await locals.nabij.accounts.endOwnSessions(askingOf(locals.caller), read.message.session);
  return done();
};
