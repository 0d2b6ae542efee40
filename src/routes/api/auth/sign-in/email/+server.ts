/** Logs in with e-mail address and password: a cookie, or why not. */
import { loginRequestSchema } from '$lib/protocol/login';
import { refuse } from '$lib/server/http-answer';
import { answerLogin } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: loginRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const { accounts } = locals.nabij;
  return answerLogin(await accounts.logIn(read.message, request.headers, getClientAddress()));
};
