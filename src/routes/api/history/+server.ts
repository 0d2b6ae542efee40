/** What was changed in a family, by whom and when. */
import { historyAnswerSchema, historyRequestSchema } from '$lib/protocol/history';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = {
  schema: historyRequestSchema,
  bytes: 'bodyBytes',
  lists: { types: 'historyTypes' }
} as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  return answer(request, historyAnswerSchema, await nabij.feed.history(caller, read.message));
};
