/** An administrator loads an edition: it is in force, or it is told what is wrong with the file. */
import { loadEditionAnswerSchema, loadEditionRequestSchema } from '$lib/protocol/setup-change';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: loadEditionRequestSchema, bytes: 'editionBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.setup.load(locals.caller, read.message);
  return answerOutcome(request, loadEditionAnswerSchema, outcome);
};
