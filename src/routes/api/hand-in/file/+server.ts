/** Somebody hands in a rescue file that they made. */
import { handInAnswerSchema, handInFileRequestSchema } from '$lib/protocol/hand-in';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: handInFileRequestSchema, bytes: 'pushBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const taken = await locals.nabij.handIns.fromFile(locals.caller, read.message);
  return answer(request, handInAnswerSchema, taken);
};
