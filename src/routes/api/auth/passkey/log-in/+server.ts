/** Logs in with a passkey: a whole log-in. */
import { passkeyLoginSchema } from '$lib/protocol/passkey';
import { refuse } from '$lib/server/http-answer';
import { answerEntry } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: passkeyLoginSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const { passkeys } = locals.nabij.accounts;
  const cookie = request.headers.get('cookie');
  return answerEntry(await passkeys.logIn(read.message, getClientAddress(), cookie));
};
