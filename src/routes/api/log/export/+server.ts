/** A large page of the log, for a file, to a privacy officer who has just proved who they are. */
import { logAnswerSchema, logRequestSchema } from '$lib/protocol/log';
import { answer, refuse } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: logRequestSchema, bytes: 'bodyBytes' } as const;

export const POST: RequestHandler = async ({ locals, request }) => {
  const { caller, nabij } = locals;
  if (!caller) return refuse({ failure: 'not-logged-in' });
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  return answer(request, logAnswerSchema, await nabij.log.export(caller, read.message));
};
