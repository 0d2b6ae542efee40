/**
 * The second factor: a code app with recovery codes. Passkeys are in `accounts-passkeys.ts`; here is
 * counted whether somebody has any of these.
 *
 * The secret lies sealed with a key outside the database, recovery codes as keyed hashes. A code is taken
 * once. Who has none may set one up half-way; who has one must have proved who they are.
 */
import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type {
  FactorRemoval,
  Factors,
  SecondFactorFailure,
  TotpSecret
} from '../protocol/second-factor';
import { withLogin } from './accounts-login';
import {
  nowProved,
  provedLately,
  sessionRow,
  type Asking,
  type SessionParts
} from './accounts-sessions';
import type { AtRest } from './at-rest';
import { note } from './audit';
import type { Schema } from './database/schema';
import { fromBase32, stepOf, toBase32, totpUri } from './totp';

export interface FactorParts extends SessionParts {
  atRest: AtRest;
  randomBytes: (count: number) => Buffer;
}

export type Refused = {
  kind: 'failed';
  failure: SecondFactorFailure | { failure: 'not-logged-in' };
};
export type Done<T = object> = ({ kind: 'done' } & T) | Refused;

const RECOVERY_CODES = 10;
/** Thirty-two letters and digits that aren't taken for each other. */
const LETTERS = 'abcdefghjklmnpqrstuvwxyz23456789';

/** Whether this account has a second factor. */
export async function hasFactor(trx: Transaction<Schema>, account: string): Promise<boolean> {
  return (await factorCount(trx, account)) > 0;
}

async function factorCount(trx: Transaction<Schema>, account: string): Promise<number> {
  const passkeys = await trx
    .selectFrom('account_passkey')
    .select('id')
    .where('account', '=', account)
    .execute();
  return passkeys.length + ((await totpRow(trx, account, 'set')) ? 1 : 0);
}

/** Takes the second factor away, whole. */
export async function removeFactors(trx: Transaction<Schema>, account: string): Promise<void> {
  for (const table of ['account_totp', 'account_recovery', 'account_passkey'] as const)
    await trx.deleteFrom(table).where('account', '=', account).execute();
}

/** Why this session may not change the second factor; nothing when it may. */
export async function objectionToChange(
  trx: Transaction<Schema>,
  asking: Asking,
  now: Date
): Promise<Refused | undefined> {
  const row = await sessionRow(trx, asking, now);
  if (!row) return failed('not-logged-in');
  if (row.whole === 1) return provedLately(row.proved_at, now) ? undefined : failed('prove-again');
  // Half-way the second factor that is there is given, not replaced.
  return (await hasFactor(trx, asking.account)) ? failed('not-logged-in') : undefined;
}

export function failed(
  failure:
    'wrong-code' | 'not-begun' | 'last-factor' | 'prove-again' | 'passkey-refused' | 'not-logged-in'
): Refused {
  return { kind: 'failed', failure: { failure } };
}

async function totpRow(trx: Transaction<Schema>, account: string, state: 'pending' | 'set') {
  return trx
    .selectFrom('account_totp')
    .selectAll()
    .where('account', '=', account)
    .where('state', '=', state)
    .executeTakeFirst();
}

const contextOf = (account: string) => `totp ${account}`;

export class SecondFactor {
  readonly #parts: FactorParts;

  constructor(parts: FactorParts) {
    this.#parts = parts;
  }

  /** What there is. */
  async of(asking: Asking): Promise<Factors | undefined> {
    return this.#parts.database.read(async (trx) => {
      const row = await sessionRow(trx, asking, this.#parts.now());
      if (!row) return undefined;
      const of = { account: asking.account };
      const recovery = await trx
        .selectFrom('account_recovery')
        .select('hash')
        .where('account', '=', of.account)
        .execute();
      const passkeys = await trx
        .selectFrom('account_passkey')
        .select(['id', 'name', 'made_at as madeAt'])
        .where('account', '=', of.account)
        .orderBy('made_at')
        .execute();
      const totp = (await totpRow(trx, of.account, 'set')) !== undefined;
      return { whole: row.whole === 1, totp, recoveryLeft: recovery.length, passkeys };
    });
  }

  /** A fresh secret, which counts from when a code of it was given. */
  async begin(asking: Asking): Promise<Done<{ answer: TotpSecret }>> {
    const { database, atRest, randomBytes, now } = this.#parts;
    const bytes = randomBytes(20);
    return database.write(async (trx) => {
      const objection = await objectionToChange(trx, asking, now());
      if (objection) return objection;
      const { account } = asking;
      const secret = toBase32(bytes);
      const { key, sealed } = atRest.seal(secret, contextOf(account));
      await trx
        .deleteFrom('account_totp')
        .where('account', '=', account)
        .where('state', '=', 'pending')
        .execute();
      await trx
        .insertInto('account_totp')
        .values({ account, state: 'pending', key, sealed: sealed.toString('base64'), last_step: 0 })
        .execute();
      const { email } = await withLogin(trx)
        .selectFrom('login_user')
        .select('email')
        .where('id', '=', account)
        .executeTakeFirstOrThrow();
      return { kind: 'done', answer: { secret, uri: totpUri(secret, email) } };
    });
  }

  /** The code shows that the app has the secret: it takes the place of an older one. */
  async confirm(asking: Asking, code: string): Promise<Done<{ recovery: string[] }>> {
    const { database, now } = this.#parts;
    return database.write(async (trx) => {
      const objection = await objectionToChange(trx, asking, now());
      if (objection) return objection;
      const { account, organisation } = asking;
      const row = await totpRow(trx, account, 'pending');
      if (!row) return failed('not-begun');
      const step = stepOf(this.#secretOf(row), digitsOf(code), now(), 0);
      if (step === undefined) return failed('wrong-code');
      await trx
        .deleteFrom('account_totp')
        .where('account', '=', account)
        .where('state', '=', 'set')
        .execute();
      await trx
        .updateTable('account_totp')
        .set({ state: 'set', last_step: step })
        .where('account', '=', account)
        .execute();
      const recovery = await this.#writeRecovery(trx, account);
      await nowProved(trx, asking, now(), 'totp');
      await note(trx, this.#parts, {
        organisation,
        account,
        act: 'second-factor-set',
        subject: account,
        detail: 'code app'
      });
      return { kind: 'done', recovery };
    });
  }

  /** New recovery codes; the old ones are void. */
  async newRecovery(asking: Asking): Promise<Done<{ recovery: string[] }>> {
    const { database, now } = this.#parts;
    return database.write(async (trx) => {
      const objection = await objectionToChange(trx, asking, now());
      if (objection) return objection;
      if (!(await totpRow(trx, asking.account, 'set'))) return failed('not-begun');
      return { kind: 'done', recovery: await this.#writeRecovery(trx, asking.account) };
    });
  }

  /** Takes one away, but never the last. */
  async remove(asking: Asking, which: FactorRemoval): Promise<Done> {
    const { database, now } = this.#parts;
    return database
      .write(async (trx) => {
        const objection = await objectionToChange(trx, asking, now());
        if (objection) return objection;
        const { account, organisation } = asking;
        await lockAccount(trx, account);
        if (which.kind === 'totp') await removeTotp(trx, account);
        else
          await trx
            .deleteFrom('account_passkey')
            .where('account', '=', account)
            .where('id', '=', which.id)
            .execute();
        if (!(await hasFactor(trx, account))) throw new LastFactor();
        const detail = which.kind === 'totp' ? 'code app' : 'passkey';
        await note(trx, this.#parts, {
          organisation,
          account,
          act: 'second-factor-removed',
          subject: account,
          detail
        });
        return { kind: 'done' } as const;
      })
      .catch((error: unknown) => {
        if (error instanceof LastFactor) return failed('last-factor');
        throw error;
      });
  }

  /** Whether this is a code of the app or a recovery code; whichever it is, it is spent then. */
  async take(
    trx: Transaction<Schema>,
    account: string,
    typed: string
  ): Promise<'totp' | 'recovery-code' | undefined> {
    const code = digitsOf(typed);
    if (/^\d{6}$/.test(code)) {
      const row = await totpRow(trx, account, 'set');
      const step = row && stepOf(this.#secretOf(row), code, this.#parts.now(), row.last_step);
      if (row === undefined || step === undefined) return undefined;
      const spent = await trx
        .updateTable('account_totp')
        .set({ last_step: step })
        .where('account', '=', account)
        .where('state', '=', 'set')
        .where('last_step', '<', step)
        .returning('last_step')
        .execute();
      return spent.length > 0 ? 'totp' : undefined;
    }
    const spent = await trx
      .deleteFrom('account_recovery')
      .where('account', '=', account)
      .where('hash', '=', this.#hashOf(account, code))
      .returning('hash')
      .execute();
    return spent.length > 0 ? 'recovery-code' : undefined;
  }

  #secretOf({ account, key, sealed }: { account: string; key: string; sealed: string }): Buffer {
    const bytes = Buffer.from(sealed, 'base64');
    return fromBase32(this.#parts.atRest.open({ key, sealed: bytes }, contextOf(account)));
  }

  #hashOf(account: string, code: string): string {
    const key = `recovery ${this.#parts.login.secret}`;
    return createHmac('sha256', key).update(`${account} ${code}`).digest('hex');
  }

  async #writeRecovery(trx: Transaction<Schema>, account: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      [...this.#parts.randomBytes(12)].map((byte) => LETTERS[byte & 31]).join('')
    );
    await trx.deleteFrom('account_recovery').where('account', '=', account).execute();
    await trx
      .insertInto('account_recovery')
      .values(codes.map((code) => ({ account, hash: this.#hashOf(account, code) })))
      .execute();
    return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'));
  }
}

/** Two removals at once wait for each other, so that one of them is seen to be the last. */
async function lockAccount(trx: Transaction<Schema>, account: string): Promise<void> {
  await trx
    .updateTable('account_member')
    .set((row) => ({ name: row.ref('name') }))
    .where('account', '=', account)
    .execute();
}

async function removeTotp(trx: Transaction<Schema>, account: string): Promise<void> {
  for (const table of ['account_totp', 'account_recovery'] as const)
    await trx.deleteFrom(table).where('account', '=', account).execute();
}

/** Undoes the removal. */
class LastFactor extends Error {}

/** As it is compared: without spaces and dashes, in small letters. */
function digitsOf(typed: string): string {
  return typed.replace(/[\s-]/g, '').toLowerCase();
}
