/** An administrator changes a setting, or which edition is in force. */
import { changeSetupAnswerSchema, changeSetupRequestSchema } from '$lib/protocol/setup-change';
import { answerOutcome, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: changeSetupRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.setup.change(locals.caller, read.message);
  return answerOutcome(request, changeSetupAnswerSchema, outcome);
};
