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
  type WelcomeRequest
} from '../protocol/login';
import { meSchema, type Me } from '../protocol/me';
import { behind } from '../protocol/version';

type Fetch = typeof fetch;
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

export type WelcomeAnswer =
  { kind: 'welcome' } | { kind: 'link-spent' } | { kind: 'email-taken' } | Unanswered;

/** An answer within this time, or it counts as no connection: nobody waits for a dead line. */
const PATIENCE = 15_000;

async function ask(
  send: Fetch,
  path: string,
  body?: unknown
): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await send(
      path,
      body === undefined
        ? { signal, cache: 'no-store', headers: { accept: 'application/json' } }
        : {
            signal,
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(body)
          }
    );
    const text = await answer.text();
    return { status: answer.status, body: parsed(text) };
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const good = (status: number) => status >= 200 && status < 300;

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
