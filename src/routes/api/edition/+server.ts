/** One edition of the guideline content, for the organisation that may have it. */
import { editionAnswerSchema, editionRequestSchema } from '$lib/protocol/setup';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: editionRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  return answer(request, editionAnswerSchema, await nabij.setup.edition(caller, read.message));
};
