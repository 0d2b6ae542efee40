/** A phone, locked perhaps, hands in what it hasn't sent: with its credential and nothing else. */
import { handInAnswerSchema, handInRequestSchema } from '$lib/protocol/hand-in';
import { answerOutcome, refuse, refuseAs } from '$lib/server/http-answer';
import { readMessage } from '$lib/server/http-message';
import { turnstile } from '$lib/server/turnstile';
import type { RequestHandler } from './$types';

const expected = { schema: handInRequestSchema, bytes: 'pushBytes' } as const;

/** A team behind one address hands in as well; a package is rarely more than one. */
const gate = turnstile(120, () => new Date());

export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
  const seconds = gate.wait(getClientAddress());
  if (seconds !== undefined) {
    const answer = refuseAs(429, { failure: 'too-often' });
    answer.headers.set('retry-after', String(seconds));
    return answer;
  }
  const read = await readMessage(request, expected);
  if (read.kind === 'failed') return refuse(read.failure);
  const outcome = await locals.nabij.handIns.fromPhone(read.message);
  return answerOutcome(request, handInAnswerSchema, outcome);
};
