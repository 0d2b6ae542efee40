/** better-auth's answers in the words of `protocol/login.ts`: its cookies, and nothing of its body. */
import type { LoginFailure } from '../protocol/login';
import { done, refuseAs } from './http-answer';

export function answerLogin(theirs: Response): Response {
  if (theirs.ok) return withCookies(done(), theirs);
  if (theirs.status === 429) {
    const seconds = Number(theirs.headers.get('x-retry-after')) || 60;
    const failure: LoginFailure = { failure: 'too-often', seconds };
    const answer = refuseAs(429, failure);
    answer.headers.set('retry-after', String(seconds));
    return answer;
  }
  if (theirs.status >= 500) throw new Error(`log-in answered ${theirs.status}`);
  const failure: LoginFailure = { failure: 'wrong-login' };
  return refuseAs(401, failure);
}

export function answerLogout(theirs: Response): Response {
  if (theirs.status >= 500) throw new Error(`log-out answered ${theirs.status}`);
  return withCookies(done(), theirs);
}

function withCookies(answer: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}
