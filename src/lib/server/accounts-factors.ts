/**
 * The second factor: a code app, with recovery codes beside it. Passkeys are in `accounts-passkeys.ts`.
 *
 * The secret lies sealed with a key outside the database. A code is taken once. Who may change what is in
 * `accounts-factor-rules.ts`.
 */
import type { Transaction } from 'kysely';
import type { FactorRemoval, Factors, TotpSecret } from '../protocol/second-factor';
import { withLogin } from './accounts-login';
import {
  failed,
  hasFactor,
  lockAccount,
  objectionToChange,
  type Done
} from './accounts-factor-rules';
import { RecoveryCodes } from './accounts-recovery';
import { nowWhole, sessionRow, type Asking, type SessionParts } from './accounts-sessions';
import type { AtRest } from './at-rest';
import { note } from './audit';
import type { Schema } from './database/schema';
import { fromBase32, stepOf, toBase32, totpUri } from './totp';

export interface FactorParts extends SessionParts {
  atRest: AtRest;
  randomBytes: (count: number) => Buffer;
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
  readonly #recovery: RecoveryCodes;

  constructor(parts: FactorParts) {
    this.#parts = parts;
    this.#recovery = new RecoveryCodes(parts.login.secret, parts.randomBytes);
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
      const recovery = await this.#recovery.write(trx, account);
      await nowWhole(trx, this.#parts, asking, 'totp');
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
      return { kind: 'done', recovery: await this.#recovery.write(trx, asking.account) };
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
    return (await this.#recovery.take(trx, account, code)) ? 'recovery-code' : undefined;
  }

  #secretOf({ account, key, sealed }: { account: string; key: string; sealed: string }): Buffer {
    const bytes = Buffer.from(sealed, 'base64');
    return fromBase32(this.#parts.atRest.open({ key, sealed: bytes }, contextOf(account)));
  }
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
