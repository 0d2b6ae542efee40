/** Keeps a passkey that the browser made. */
import { passkeyKeepSchema } from '$lib/protocol/passkey';
import { refuse } from '$lib/server/http-answer';
import { answerEntry, askingOf } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: passkeyKeepSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const kept = await locals.nabij.accounts.passkeys.keep(askingOf(locals.caller), read.message);
  return answerEntry(kept.kind === 'failed' ? kept : { kind: 'entered', next: 'in', cookies: [] });
};
