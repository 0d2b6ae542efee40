/** Makes the organisation and its first administrator, with the one-time link of the first run. */
import { welcomeRequestSchema } from '$lib/protocol/login';
import { refuse } from '$lib/server/http-answer';
import { answerEntry } from '$lib/server/http-login';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: welcomeRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ getClientAddress, locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  return answerEntry(await locals.nabij.welcome.accept(read.message, getClientAddress()));
};
