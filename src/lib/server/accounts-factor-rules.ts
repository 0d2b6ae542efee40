/**
 * Whether somebody has a second factor, and whether a session may change it: half-way where there is none
 * yet, else with a proof of the last minutes.
 */
import type { Transaction } from 'kysely';
import type { SecondFactorFailure } from '../protocol/second-factor';
import { provedLately, sessionRow, type Asking } from './accounts-sessions';
import type { Schema } from './database/schema';

export type Refused = {
  kind: 'failed';
  failure: SecondFactorFailure | { failure: 'not-logged-in' };
};
export type Done<T = object> = ({ kind: 'done' } & T) | Refused;

/** Whether this account has a second factor. */
export async function hasFactor(trx: Transaction<Schema>, account: string): Promise<boolean> {
  const app = await trx
    .selectFrom('account_totp')
    .select('state')
    .where('account', '=', account)
    .where('state', '=', 'set')
    .executeTakeFirst();
  if (app) return true;
  const passkeys = trx.selectFrom('account_passkey').select('id').where('account', '=', account);
  return (await passkeys.limit(1).execute()).length > 0;
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

/** Two removals at once wait for each other, so that one of them is seen to be the last. */
export async function lockAccount(trx: Transaction<Schema>, account: string): Promise<void> {
  await trx
    .updateTable('account_member')
    .set((row) => ({ name: row.ref('name') }))
    .where('account', '=', account)
    .execute();
}
