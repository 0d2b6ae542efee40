/**
 * Guesses of a password, a code or a passkey: each is counted before it is looked at, and a right one is
 * taken off again.
 *
 * From a device that the account was logged in with before (`known-devices.ts`) they are counted for that
 * device; all others of one account together, and by the network that they come from. An address that
 * nobody has gets the same answer after the same work as a wrong password.
 */
import { isIPv6 } from 'node:net';
import type { Transaction } from 'kysely';
import type { LoginFailure } from '../protocol/login';
import type { EnteringParts, Entry } from './accounts-entering';
import { openLogin, withLogin } from './accounts-login';
import { note } from './audit';
import type { Schema } from './database/schema';
import type { Limit } from './tries';

/** Wrong guesses that are looked at, and in how many minutes. */
const MOST = {
  password: { most: 10, minutes: 15 },
  code: { most: 5, minutes: 15 },
  passkey: { most: 10, minutes: 15 }
};

/** Where a guess comes from: the address, and the device where that is known. */
export interface From {
  client: string;
  known?: string | undefined;
}

interface Limits {
  whole: Limit[];
  one: Limit[];
}

type TooOften = { kind: 'failed'; failure: Extract<LoginFailure, { failure: 'too-often' }> };
type Guessed = { kind: 'right'; account: string } | Extract<Entry, { kind: 'failed' }>;

/** A limit by the address that guesses come from. */
export function fromClient(what: string, client: string, most: number): Limit {
  return { of: `${what} from ${networkOf(client)}`, most, minutes: 1 };
}

/** An address; of IPv6 the first half, since whoever has one address there has all that begin so. */
export function networkOf(client: string): string {
  if (!isIPv6(client)) return client;
  const [, mapped] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(client) ?? [];
  if (mapped) return mapped;
  const [head = '', tail] = client.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const between = Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(tail === undefined ? 0 : between).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

function limitsOf(
  { attempts }: EnteringParts,
  what: keyof typeof MOST,
  whom: string,
  { client, known }: From
): Limits {
  const of = `${what} of ${whom}`;
  if (known !== undefined) return { whole: [{ of: `${of} on ${known}`, ...MOST[what] }], one: [] };
  return { whole: [{ of, ...MOST[what] }], one: [fromClient(what, client, attempts)] };
}

/** Counts a guess; what takes it off when it was right, or how long to wait. */
export async function countGuess(
  parts: EnteringParts,
  what: keyof typeof MOST,
  whom: string,
  from: From
): Promise<{ kind: 'counted'; right: () => Promise<void> } | TooOften> {
  const limits = limitsOf(parts, what, whom, from);
  const counted = await parts.tries.count([...limits.whole, ...limits.one]);
  if (counted.kind === 'too-often')
    return { kind: 'failed', failure: { failure: 'too-often', seconds: counted.seconds } };
  return { kind: 'counted', right: () => parts.tries.right(limits) };
}

export async function guessPassword(
  parts: EnteringParts,
  email: string,
  password: string,
  from: From
): Promise<Guessed> {
  const counted = await countGuess(parts, 'password', email, from);
  if (counted.kind === 'failed') return counted;
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
    await counted.right();
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
  return { kind: 'failed', failure: { failure: 'wrong-login' } };
}

/** `take` in one transaction; it answers nothing when the code is wrong. */
export async function guessCode(
  parts: EnteringParts,
  account: string,
  from: From,
  take: (trx: Transaction<Schema>) => Promise<Entry | undefined>
): Promise<Entry> {
  const counted = await countGuess(parts, 'code', account, from);
  if (counted.kind === 'failed') return counted;
  const taken = await parts.database.write(take);
  if (!taken) return { kind: 'failed', failure: { failure: 'wrong-code' } };
  if (taken.kind === 'entered') await counted.right();
  return taken;
}
