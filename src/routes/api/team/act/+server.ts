/** A team lead gives, ends, lets stand in, or hands over. */
import { teamActAnswerSchema, teamActSchema } from '$lib/protocol/team';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: teamActSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.assignments.act(locals.caller, read.message);
  return answerOutcome(request, teamActAnswerSchema, outcome);
};
