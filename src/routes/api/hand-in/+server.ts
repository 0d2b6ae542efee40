/** A phone, locked perhaps, hands in what it hasn't sent: with its credential and nothing else. */
import { handInAnswerSchema, handInRequestSchema } from '$lib/protocol/hand-in';
import { fromClient } from '$lib/server/accounts-guessing';
import { answerOutcome, refuse, refuseForNow } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import type { RequestHandler } from './$types';

const expected = { schema: handInRequestSchema, bytes: 'pushBytes' } as const;

/** A team behind one address hands in as well; a package is rarely more than one. */
const MOST = 120;

export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
  const { tries, handIns } = locals.nabij;
  const counted = await tries.count([fromClient('hand-in', getClientAddress(), MOST)]);
  if (counted.kind === 'too-often') return refuseForNow(counted.seconds);
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await handIns.fromPhone(read.message);
  return answerOutcome(request, handInAnswerSchema, outcome);
};
