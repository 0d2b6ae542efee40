/** A code shows that the app has the secret; the recovery codes are told this once. */
import { codeRequestSchema } from '$lib/protocol/login';
import { recoveryCodesSchema } from '$lib/protocol/second-factor';
import { answer, refuse } from '$lib/server/http-answer';
import { askingOf, refused } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: codeRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const { factor } = locals.nabij.accounts;
  const set = await factor.confirm(askingOf(locals.caller), read.message.code);
  if (set.kind === 'failed') return refused(set);
  return answer(request, recoveryCodesSchema, { recovery: set.recovery });
};
