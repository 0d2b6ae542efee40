/**
 * The session at the server: log in, log out, who is in, and the first administrator.
 *
 * A session is needed to send and receive and for nothing else: the vault opens without it. Every
 * call answers with what came of it; no connection is one of the answers, never an error.
 */
import * as v from 'valibot';
import {
  loginFailureSchema,
  welcomeFailureSchema,
  type LoginRequest,
  type WelcomeFailure,
  type WelcomeRequest
} from '../protocol/login';
import { meSchema, type Me } from '../protocol/me';
import { behind } from '../protocol/version';
import { ask, good, type Fetch } from './ask-server';

/** Who is logged in, as the screens know it. */
export type Account = Me;
/** No connection, or an answer that isn't one of those agreed on. */
type Unanswered = { kind: 'offline' } | { kind: 'trouble' };

export type MeAnswer =
  | { kind: 'me'; me: Me }
  | { kind: 'nobody' }
  | { kind: 'update-needed'; behind: 'phone' | 'server' }
  | Unanswered;

export type LogInAnswer =
  { kind: 'in' } | { kind: 'wrong-login' } | { kind: 'too-often'; seconds: number } | Unanswered;

export type WelcomeAnswer = { kind: 'welcome' } | { kind: WelcomeFailure['failure'] } | Unanswered;

/** Who is logged in on this phone, with the names of the colleagues. */
export async function askMe(send: Fetch): Promise<MeAnswer> {
  const answer = await ask(send, '/api/me');
  if (!answer) return { kind: 'offline' };
  if (answer.status === 401) return { kind: 'nobody' };
  const side = behind(answer.body);
  if (side) return { kind: 'update-needed', behind: side === 'us' ? 'phone' : 'server' };
  const me = v.safeParse(meSchema, answer.body);
  if (!good(answer.status) || !me.success) return { kind: 'trouble' };
  return { kind: 'me', me: me.output };
}

export async function logIn(send: Fetch, request: LoginRequest): Promise<LogInAnswer> {
  const answer = await ask(send, '/api/auth/sign-in/email', request);
  if (!answer) return { kind: 'offline' };
  if (good(answer.status)) return { kind: 'in' };
  const failure = v.safeParse(loginFailureSchema, answer.body);
  if (!failure.success) return { kind: 'trouble' };
  return failure.output.failure === 'too-often'
    ? { kind: 'too-often', seconds: failure.output.seconds }
    : { kind: 'wrong-login' };
}

/** Ends the session at the server. */
export async function logOut(send: Fetch): Promise<{ kind: 'out' } | Unanswered> {
  const answer = await ask(send, '/api/auth/sign-out', {});
  if (!answer) return { kind: 'offline' };
  return good(answer.status) || answer.status === 401 ? { kind: 'out' } : { kind: 'trouble' };
}

/** Makes the first administrator with the token of the link. */
export async function beWelcome(send: Fetch, request: WelcomeRequest): Promise<WelcomeAnswer> {
  const answer = await ask(send, '/api/welcome', request);
  if (!answer) return { kind: 'offline' };
  if (good(answer.status)) return { kind: 'welcome' };
  const failure = v.safeParse(welcomeFailureSchema, answer.body);
  return failure.success ? { kind: failure.output.failure } : { kind: 'trouble' };
}
