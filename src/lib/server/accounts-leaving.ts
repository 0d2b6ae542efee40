/**
 * The end of a membership, and coming back.
 *
 * Who comes back is who she was: name, role and team stand as they were, and what she wrote stays hers.
 * What ended with the membership stays ended, also what slipped in beside its end.
 */
import type { Transaction } from 'kysely';
import { removeFactors } from './accounts-factor-rules';
import { endSessions } from './accounts-sessions';
import type { AuditParts } from './audit';
import type { Schema } from './database/schema';
import { removePhonesOf } from './sql-phones-rows';

interface Leaving {
  organisation: string;
  account: string;
  /** The administrator who does it. */
  by: string;
}

/** Ends every session and every way in: second factor, phones, links, and who she is at a provider. */
export async function endWaysIn(
  trx: Transaction<Schema>,
  parts: AuditParts,
  leaving: Leaving
): Promise<void> {
  const { organisation, account } = leaving;
  await trx
    .deleteFrom('account_invite')
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute();
  await removeFactors(trx, account);
  await trx.deleteFrom('account_oidc').where('account', '=', account).execute();
  await removePhonesOf(trx, parts, leaving);
  await endSessions(trx, { account, organisation });
}

/** Makes void what an administrator invited people with. */
export async function voidLinksBy(
  trx: Transaction<Schema>,
  { organisation, account }: Omit<Leaving, 'by'>
): Promise<void> {
  await trx
    .deleteFrom('account_invite')
    .where('organisation', '=', organisation)
    .where('invited_by', '=', account)
    .where('used_at', 'is', null)
    .execute();
}

/** Whether somebody who had left is a member again by this. */
export async function comeBack(
  trx: Transaction<Schema>,
  parts: AuditParts,
  leaving: Leaving
): Promise<boolean> {
  const back = await trx
    .updateTable('account_member')
    .set({ ended_at: null })
    .where('account', '=', leaving.account)
    .where('organisation', '=', leaving.organisation)
    .where('ended_at', 'is not', null)
    .returning('account')
    .executeTakeFirst();
  if (!back) return false;
  await endWaysIn(trx, parts, leaving);
  return true;
}
