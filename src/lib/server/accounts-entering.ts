/**
 * Getting in: the password, then the second factor; and proving again who one is.
 *
 * Every guess is counted before it is looked at, by account and by the address it came from. An address
 * that nobody has gets the same answer after the same work as a wrong password.
 */
import type { Transaction } from 'kysely';
import type { Entered, LoginFailure, LoginRequest } from '../protocol/login';
import { hasFactor } from './accounts-factor-rules';
import type { FactorParts, SecondFactor } from './accounts-factors';
import { openLogin, withLogin } from './accounts-login';
import { beginSession, nowProved, sessionRow, type Asking, type Way } from './accounts-sessions';
import { note } from './audit';
import type { Schema } from './database/schema';
import type { Limit, Tries } from './tries';

export interface EnteringParts extends FactorParts {
  tries: Tries;
  /** Guesses in a minute from one address. */
  attempts: number;
  /** The demo and the benchmark: who has no second factor gets in without. */
  factorFree: boolean;
  factor: SecondFactor;
}

export type Entry =
  | { kind: 'entered'; next: Entered['next']; cookies: string[] }
  | { kind: 'failed'; failure: LoginFailure | { failure: 'not-logged-in' } };

const wrongLogin = { kind: 'failed', failure: { failure: 'wrong-login' } } as const;
const notLoggedIn = { kind: 'failed', failure: { failure: 'not-logged-in' } } as const;

/** Wrong guesses at one account that are looked at, and in how many minutes. */
const PASSWORD = { most: 10, minutes: 15 };
const CODE = { most: 5, minutes: 15 };

/** A limit by the address that guesses come from. */
export function fromClient(what: string, client: string, most: number): Limit {
  return { of: `${what} from ${client}`, most, minutes: 1 };
}

/** E-mail address and password: a session that is half-way, or whole where no more is asked. */
export async function enterByPassword(
  parts: EnteringParts,
  { email, password }: LoginRequest,
  client: string
): Promise<Entry> {
  const address = email.trim().toLowerCase();
  const found = await guessPassword(parts, address, password, client);
  if (found.kind !== 'right') return found;
  return parts.database.write(async (trx) => {
    const member = await memberOf(trx, found.account);
    return member ? enterWithPassword(trx, parts, member) : wrongLogin;
  });
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
  client: string
): Promise<Entry> {
  const taken = await guessCode(parts, asking.account, client, async (trx) => {
    const row = await sessionRow(trx, asking, parts.now());
    if (!row) return notLoggedIn;
    // A code alone proves nothing more of a session that is whole.
    if (row.whole === 1) return { kind: 'entered', next: 'in', cookies: [] };
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
    return { kind: 'entered', next: 'in', cookies: [] } as const;
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
  const { email } = await withLogin(parts.database.kysely)
    .selectFrom('login_user')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const found = await guessPassword(parts, email, password, client);
  if (found.kind !== 'right') return found;
  const proved = async (trx: Transaction<Schema>): Promise<Entry> => {
    await nowProved(trx, asking, parts.now());
    await note(trx, parts, { organisation, account, act: 'proved-again', subject: account });
    return { kind: 'entered', next: 'in', cookies: [] };
  };
  const whole = async (trx: Transaction<Schema>) =>
    (await sessionRow(trx, asking, parts.now()))?.whole === 1;
  const free = await parts.database.write(async (trx) => {
    if (!(await whole(trx))) return notLoggedIn;
    return (await hasFactor(trx, account)) || !parts.factorFree ? undefined : proved(trx);
  });
  if (free) return free;
  return guessCode(parts, account, client, async (trx) => {
    if (!(await whole(trx))) return notLoggedIn;
    return (await parts.factor.take(trx, account, code ?? '')) ? proved(trx) : undefined;
  });
}

type Guessed = { kind: 'right'; account: string } | Extract<Entry, { kind: 'failed' }>;

async function guessPassword(
  parts: EnteringParts,
  email: string,
  password: string,
  client: string
): Promise<Guessed> {
  const whole = [{ of: `password of ${email}`, ...PASSWORD }];
  const one = [fromClient('password', client, parts.attempts)];
  const counted = await parts.tries.count([...whole, ...one]);
  if (counted.kind === 'too-often')
    return { kind: 'failed', failure: { failure: 'too-often', seconds: counted.seconds } };
  const known = await withLogin(parts.database.kysely)
    .selectFrom('login_user as u')
    .innerJoin('login_account as l', 'l.userId', 'u.id')
    .innerJoin('account_member as m', 'm.account', 'u.id')
    .select(['u.id', 'l.password', 'm.organisation'])
    .where('u.email', '=', email)
    .where('l.providerId', '=', 'credential')
    .where('m.ended_at', 'is', null)
    .executeTakeFirst();
  const { password: hashing } = await openLogin(parts.login).$context;
  // Hashing takes the time that comparing takes.
  const right = known?.password
    ? await hashing.verify({ hash: known.password, password })
    : (await hashing.hash(password)) === '';
  if (right && known) {
    await parts.tries.right({ whole, one });
    return { kind: 'right', account: known.id };
  }
  await parts.database.write(async (trx) => {
    const of = known && { organisation: known.organisation, account: known.id, subject: known.id };
    if (of) await note(trx, parts, { ...of, act: 'log-in-failed', detail: 'password' });
    // A write for an address that nobody has too.
    else
      await trx
        .updateTable('schema_version')
        .set((row) => ({ applied_at: row.ref('applied_at') }))
        .execute();
  });
  return wrongLogin;
}

/** `take` in one transaction; it answers nothing when the code is wrong. */
async function guessCode(
  parts: EnteringParts,
  account: string,
  client: string,
  take: (trx: Transaction<Schema>) => Promise<Entry | undefined>
): Promise<Entry> {
  const whole = [{ of: `code of ${account}`, ...CODE }];
  const one = [fromClient('code', client, parts.attempts)];
  const counted = await parts.tries.count([...whole, ...one]);
  if (counted.kind === 'too-often')
    return { kind: 'failed', failure: { failure: 'too-often', seconds: counted.seconds } };
  const taken = await parts.database.write(take);
  if (!taken) return { kind: 'failed', failure: { failure: 'wrong-code' } };
  if (taken.kind === 'entered') await parts.tries.right({ whole, one });
  return taken;
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
