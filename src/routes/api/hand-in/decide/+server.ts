/** A team lead accepts or rejects what was handed in. */
import { handInDecidedSchema, handInDecisionSchema } from '$lib/protocol/hand-in';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: handInDecisionSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const decided = await locals.nabij.handIns.decide(locals.caller, read.message);
  return answer(request, handInDecidedSchema, decided);
};
