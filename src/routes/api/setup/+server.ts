/** What the organisation has set for its phones. */
import { setupRequestSchema, setupSchema } from '$lib/protocol/setup';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: setupRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  return answer(request, setupSchema, await locals.nabij.setup.read(locals.caller));
};
