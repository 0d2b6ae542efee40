/**
 * The people of a test's server, made over HTTP as their screens make them: the first administrator with
 * the one-time link that the server printed, and by invitation one nurse. Both have a code app, which
 * `codes.ts` plays.
 */
import type { InviteLink, InviteRequest } from '../../../src/lib/protocol/invites';
import type { WelcomeRequest } from '../../../src/lib/protocol/login';
import type { RecoveryCodes, TotpSecret } from '../../../src/lib/protocol/second-factor';
import { codeOnce, inTurn, keepApp } from './codes';
import type { Server } from './server';

export interface Account {
  name: string;
  email: string;
  password: string;
}

export const nurse: Account = {
  name: 'Roos Verhage',
  email: 'roos.verhage@voorbeeld.test',
  password: 'lantaarn wolk trap 7'
};

export const administrator: Account = {
  name: 'Gerda Bos',
  email: 'gerda.bos@voorbeeld.test',
  password: 'kastanje ladder zeep 4'
};

/** Somebody's requests, with the cookie that they were given. */
export interface Session {
  get: <T>(path: string) => Promise<T>;
  post: <T = object>(
    path: string,
    message?: unknown,
    headers?: Record<string, string>
  ) => Promise<T>;
  /** The header that carries it. */
  cookie: () => string;
}

/** The administrator and the nurse. */
export async function makeAccount(server: Server): Promise<void> {
  await addMember(server, await makeAdministrator(server), nurse);
}

/** The first administrator, logged in; the proof is fresh for five minutes. */
export async function makeAdministrator(server: Server): Promise<Session> {
  const session = sessionAt(server);
  const welcome: WelcomeRequest = {
    token: server.welcomeToken(),
    organisationName: 'Jeugdteam Voorbeeld',
    ...administrator
  };
  await session.post('/api/welcome', welcome);
  await setUpApp(server, session, administrator);
  return session;
}

/** Invites somebody and joins as them, with a code app; their session. */
export async function addMember(
  server: Server,
  boss: Session,
  { name, email, password }: Account,
  as: { role?: InviteRequest['role']; team?: string } = {}
): Promise<Session> {
  const invited = { name, email, role: as.role ?? 'nurse', team: as.team ?? '' };
  const { token } = await boss.post<InviteLink>('/api/invites/make', invited);
  const session = sessionAt(server);
  await session.post('/api/invites/join', { token, password });
  await setUpApp(server, session, { name, email, password });
  return session;
}

/** Logs in over HTTP, with the code; whoever has none is in with the password. */
export async function logInAs(
  server: Pick<Server, 'origin'>,
  { email, password }: Account
): Promise<Session> {
  const session = sessionAt(server);
  const { next } = await session.post<{ next: string }>('/api/auth/sign-in/email', {
    email,
    password
  });
  if (next === 'second-factor')
    await inTurn(server.origin, email, async () => {
      await session.post('/api/auth/code', { code: await codeOnce(server.origin, email) });
    });
  return session;
}

async function setUpApp(server: Server, session: Session, { email }: Account): Promise<void> {
  const { secret } = await session.post<TotpSecret>('/api/auth/totp/begin', {});
  keepApp(server, email, secret);
  const code = await codeOnce(server.origin, email);
  await session.post<RecoveryCodes>('/api/auth/totp/confirm', { code });
}

export function sessionAt({ origin }: Pick<Server, 'origin'>): Session {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  async function send<T>(
    path: string,
    init: RequestInit & { headers?: Record<string, string> }
  ): Promise<T> {
    const always = { 'content-type': 'application/json', origin, cookie: cookie() };
    const headers = { ...always, ...init.headers };
    const answer = await fetch(`${origin}${path}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }
  return {
    get: (path) => send(path, {}),
    post: (path, message = {}, headers = {}) =>
      send(path, { method: 'POST', body: JSON.stringify(message), headers }),
    cookie
  };
}
