/** What came of logging in and of what belongs to it, in the words and statuses of `protocol/`. */
import type { Entered } from '../protocol/login';
import type { Entry } from './accounts-entering';
import type { Asking } from './accounts-sessions';
import type { Caller } from './feed';
import { done, refuseAs } from './http-answer';

type Failed = { kind: 'failed'; failure: { failure: string; seconds?: number } };

const statuses: Record<string, number> = {
  'not-logged-in': 401,
  'wrong-login': 401,
  'wrong-code': 401,
  forbidden: 403,
  'prove-again': 403,
  'too-often': 429
};

/** Why not, with `otherwise` where no status of its own belongs to it. */
export function refused({ failure }: Failed, otherwise = 409): Response {
  const answer = refuseAs(statuses[failure.failure] ?? otherwise, failure);
  if (failure.seconds !== undefined) answer.headers.set('retry-after', String(failure.seconds));
  return answer;
}

/** What the session may do now, with its cookies. */
export function answerEntry(entry: Entry | Failed): Response {
  if (entry.kind === 'failed') return refused(entry);
  const entered: Entered = { next: entry.next };
  const { headers } = done();
  return withCookies(new Response(JSON.stringify(entered), { headers }), entry.cookies);
}

export function withCookies(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** Who asks and in which session; a route that is asked by nobody never gets here. */
export function askingOf(caller: Caller | undefined): Asking {
  if (caller?.session === undefined) throw new Error('asked without a session');
  return { ...caller, session: caller.session };
}
