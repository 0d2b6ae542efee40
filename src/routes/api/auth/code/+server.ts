/** The second factor of a half-way session: a code of the app, or a recovery code. */
import { codeRequestSchema } from '$lib/protocol/login';
import { refuse } from '$lib/server/http-answer';
import { answerEntry, askingOf } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: codeRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const asking = askingOf(locals.caller);
  const { accounts } = locals.nabij;
  const [client, cookie] = [getClientAddress(), request.headers.get('cookie')];
  return answerEntry(await accounts.giveCode(asking, read.message.code, client, cookie));
};
