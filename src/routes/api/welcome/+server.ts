/** Makes the organisation and its first administrator, with the one-time link of the first run. */
import { welcomeRequestSchema } from '$lib/protocol/login';
import { done, refuse, refuseAs } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: welcomeRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.welcome.accept(read.message);
  return outcome.kind === 'welcome' ? done() : refuseAs(409, outcome.failure);
};
