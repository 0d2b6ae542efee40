/**
 * The session at the server: log in, log out, who is in, and the first administrator.
 *
 * A session is needed to send and receive and for nothing else: the vault opens without it. Every
 * call answers with what came of it; no connection is one of the answers, never an error.
 */
import * as v from 'valibot';
import {
  enteredSchema,
  loginFailureSchema,
  welcomeFailureSchema,
  type Entered,
  type LoginFailure,
  type LoginRequest,
  type WeakPassword,
  type WelcomeRequest
} from '../protocol/login';
import { meSchema, type Me } from '../protocol/me';
import { behind } from '../protocol/version';
import { ask, askInShape, good, type Asked, type Fetch, type Unanswered } from './ask-server';

/** Who is logged in, as the screens know it. */
export type Account = Me;

export type MeAnswer =
  | { kind: 'me'; me: Me }
  | { kind: 'nobody' }
  | { kind: 'update-needed'; behind: 'phone' | 'server' }
  | Unanswered;

/** What a session may do now: all, only give its second factor, or only set one up. */
type Next = { kind: 'in' } | { kind: 'second-factor' } | { kind: 'set-up' };

export type LogInAnswer =
  | Next
  | { kind: 'wrong-login' }
  | { kind: 'wrong-code' }
  | { kind: 'too-often'; seconds: number }
  /** Half-way for too long: start again with the password. */
  | { kind: 'over' }
  | Unanswered;

export type WeakAnswer = { kind: 'weak-password'; why: WeakPassword['why'] };
export type WelcomeAnswer =
  | Next
  | { kind: 'link-spent' }
  | { kind: 'email-taken' }
  | { kind: 'too-often'; seconds: number }
  | WeakAnswer
  | Unanswered;

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

const entering = { answer: enteredSchema, failure: loginFailureSchema };

export async function logIn(send: Fetch, request: LoginRequest): Promise<LogInAnswer> {
  return cameIn(await askInShape(send, '/api/auth/sign-in/email', request, entering));
}

/** The second step: a code of the app, or a recovery code. */
export async function giveCode(send: Fetch, code: string): Promise<LogInAnswer> {
  return cameIn(await askInShape(send, '/api/auth/code', { code }, entering));
}

/** What came of a way to log in. */
export function cameIn(asked: Asked<Entered, LoginFailure>): LogInAnswer {
  switch (asked.kind) {
    case 'answer':
      return { kind: asked.answer.next };
    case 'refused':
      return asked.failure.failure === 'too-often'
        ? { kind: 'too-often', seconds: asked.failure.seconds }
        : { kind: asked.failure.failure };
    case 'log-in':
      return { kind: 'over' };
    case 'offline':
      return asked;
    default:
      return { kind: 'trouble' };
  }
}

/** Ends the session at the server. */
export async function logOut(send: Fetch): Promise<{ kind: 'out' } | Unanswered> {
  const answer = await ask(send, '/api/auth/sign-out', {});
  if (!answer) return { kind: 'offline' };
  return good(answer.status) || answer.status === 401 ? { kind: 'out' } : { kind: 'trouble' };
}

/** Makes the first administrator with the token of the link, who is then on the way in. */
export async function beWelcome(send: Fetch, request: WelcomeRequest): Promise<WelcomeAnswer> {
  const shape = { answer: enteredSchema, failure: welcomeFailureSchema };
  const asked = await askInShape(send, '/api/welcome', request, shape);
  if (asked.kind === 'answer') return { kind: asked.answer.next };
  if (asked.kind === 'refused') {
    const { failure, ...rest } = asked.failure;
    return { kind: failure, ...rest } as WelcomeAnswer;
  }
  return asked.kind === 'offline' ? asked : { kind: 'trouble' };
}
