/** The changes that a team lead has to decide on. */
import { handInChangesSchema, handInReadRequestSchema } from '$lib/protocol/hand-in';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: handInReadRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.handIns.read(locals.caller, read.message);
  return answerOutcome(request, handInChangesSchema, outcome);
};
