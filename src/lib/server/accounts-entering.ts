/**
 * Getting in: the password, then the second factor; and proving again who one is. How guesses are counted
 * is in `accounts-guessing.ts`.
 */
import type { Transaction } from 'kysely';
import type { Entered, LoginFailure, LoginRequest } from '../protocol/login';
import { hasFactor } from './accounts-factor-rules';
import type { FactorParts, SecondFactor } from './accounts-factors';
import { guessCode, guessPassword, type From } from './accounts-guessing';
import { withLogin } from './accounts-login';
import { beginSession, nowProved, sessionRow, type Asking, type Way } from './accounts-sessions';
import { note } from './audit';
import type { Schema } from './database/schema';
import type { KnownDevices } from './known-devices';
import type { Tries } from './tries';

export interface EnteringParts extends FactorParts {
  tries: Tries;
  /** Guesses in a minute from one address. */
  attempts: number;
  /** The demo and the benchmark: who has no second factor gets in without. */
  factorFree: boolean;
  factor: SecondFactor;
  knownDevices: KnownDevices;
}

export type Entry =
  | { kind: 'entered'; next: Entered['next']; cookies: string[] }
  | { kind: 'failed'; failure: LoginFailure | { failure: 'not-logged-in' } };

const wrongLogin = { kind: 'failed', failure: { failure: 'wrong-login' } } as const;
const notLoggedIn = { kind: 'failed', failure: { failure: 'not-logged-in' } } as const;

/** E-mail address and password: a session that is half-way, or whole where no more is asked. */
export async function enterByPassword(
  parts: EnteringParts,
  { email, password }: LoginRequest,
  client: string,
  cookie: string | null
): Promise<Entry> {
  const address = email.trim().toLowerCase();
  const known = cookie === null ? undefined : await deviceOf(parts, address, cookie);
  const found = await guessPassword(parts, address, password, { client, known });
  if (found.kind !== 'right') return found;
  return parts.database.write(async (trx) => {
    const member = await memberOf(trx, found.account);
    return member ? enterWithPassword(trx, parts, member) : wrongLogin;
  });
}

/** The device that the cookie names, where it is of whoever has this address. */
async function deviceOf(
  { database, knownDevices }: EnteringParts,
  email: string,
  cookie: string
): Promise<string | undefined> {
  const user = await withLogin(database.kysely)
    .selectFrom('login_user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  return user && knownDevices.of(cookie, user.id);
}

/** The session of somebody whose password was right, or just chosen: what comes next. */
export async function enterWithPassword(
  trx: Transaction<Schema>,
  parts: EnteringParts,
  member: { account: string; organisation: string },
  way: Way = 'password'
): Promise<Extract<Entry, { kind: 'entered' }>> {
  const next = (await hasFactor(trx, member.account))
    ? 'second-factor'
    : parts.factorFree
      ? 'in'
      : 'set-up';
  const whole = next === 'in';
  const cookies = await beginSession(trx, parts, { ...member, way, whole });
  if (whole)
    await note(trx, parts, { ...member, act: 'logged-in', subject: member.account, detail: way });
  return { kind: 'entered', next, cookies };
}

/** A session that is whole at once: by passkey, or by the organisation's own provider. */
export async function enterWhole(
  trx: Transaction<Schema>,
  parts: EnteringParts,
  account: string,
  way: Way
): Promise<string[] | undefined> {
  const member = await memberOf(trx, account);
  if (!member) return undefined;
  const cookies = await beginSession(trx, parts, { ...member, way, whole: true });
  await note(trx, parts, { ...member, act: 'logged-in', subject: account, detail: way });
  return cookies;
}

/** The code of the app or a recovery code makes a half-way session whole. */
export async function enterByCode(
  parts: EnteringParts,
  asking: Asking,
  code: string,
  from: From
): Promise<Entry> {
  const done: Entry = { kind: 'entered', next: 'in', cookies: [] };
  const isWhole = async (trx: Transaction<Schema>) =>
    (await sessionRow(trx, asking, parts.now()))?.whole === 1;
  // A code alone proves nothing more of a session that is whole: none is looked at, and no guess taken off.
  if (await parts.database.read(isWhole)) return done;
  const taken = await guessCode(parts, asking.account, from, async (trx) => {
    const row = await sessionRow(trx, asking, parts.now());
    if (!row) return notLoggedIn;
    // Made whole meanwhile, by the right code.
    if (row.whole === 1) return done;
    const way = await parts.factor.take(trx, asking.account, code);
    const { account, organisation } = asking;
    if (!way) {
      await note(trx, parts, {
        organisation,
        account,
        act: 'log-in-failed',
        subject: account,
        detail: 'code'
      });
      return undefined;
    }
    await nowProved(trx, asking, parts.now(), way);
    await note(trx, parts, {
      organisation,
      account,
      act: 'logged-in',
      subject: account,
      detail: way
    });
    return done;
  });
  return taken;
}

/** Password and code once more, in a session that is whole. */
export async function proveByPassword(
  parts: EnteringParts,
  asking: Asking,
  { password, code }: { password: string; code?: string | undefined },
  client: string
): Promise<Entry> {
  const { account, organisation } = asking;
  const of = { organisation, account, subject: account };
  const from = { client, known: parts.knownDevices.ofSession(asking.session) };
  const { email } = await withLogin(parts.database.kysely)
    .selectFrom('login_user')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const found = await guessPassword(parts, email, password, from);
  if (found.kind !== 'right') return found;
  const proved = async (trx: Transaction<Schema>): Promise<Entry> => {
    await nowProved(trx, asking, parts.now());
    await note(trx, parts, { ...of, act: 'proved-again' });
    return { kind: 'entered', next: 'in', cookies: [] };
  };
  const whole = async (trx: Transaction<Schema>) =>
    (await sessionRow(trx, asking, parts.now()))?.whole === 1;
  const free = await parts.database.write(async (trx) => {
    if (!(await whole(trx))) return notLoggedIn;
    return (await hasFactor(trx, account)) || !parts.factorFree ? undefined : proved(trx);
  });
  if (free) return free;
  return guessCode(parts, account, from, async (trx) => {
    if (!(await whole(trx))) return notLoggedIn;
    if (await parts.factor.take(trx, account, code ?? '')) return proved(trx);
    await note(trx, parts, { ...of, act: 'log-in-failed', detail: 'code' });
    return undefined;
  });
}

/** The membership of an account, while it lasts. */
export async function memberOf(
  trx: Transaction<Schema>,
  account: string
): Promise<{ account: string; organisation: string } | undefined> {
  return trx
    .selectFrom('account_member')
    .select(['account', 'organisation'])
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}
