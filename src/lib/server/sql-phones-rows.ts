/** Rows of the table `phone`, and what hangs together with them in others. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { ListedPhone } from '../protocol/phone';
import { withLogin } from './accounts-login';
import { note, type AuditParts } from './audit';
import type { PhoneTable, Schema } from './database/schema';
import type { Caller } from './feed';

export type Trx = Transaction<Schema>;
export type PhoneRow = Selectable<PhoneTable>;

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Compares hashes in the same time, whatever they are. */
export const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export function isOf(caller: Caller, row: PhoneRow): boolean {
  return row.organisation === caller.organisation && row.account === caller.account;
}

export async function administers(trx: Trx, { account, organisation }: Caller): Promise<boolean> {
  const member = await trx
    .selectFrom('account_member')
    .select('role')
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return member?.role === 'administrator';
}

/** Removes a phone that wasn't, and ends the sessions on it. */
export async function removeRow(
  trx: Trx,
  parts: AuditParts,
  row: PhoneRow,
  by: string
): Promise<void> {
  if (row.removed_at !== null) return;
  const { organisation, id } = row;
  await trx
    .updateTable('phone')
    .set({ removed_at: parts.now().toISOString(), removed_by: by })
    .where('id', '=', id)
    .execute();
  const ended = await trx
    .deleteFrom('account_session')
    .where('organisation', '=', organisation)
    .where('phone', '=', id)
    .returning('session')
    .execute();
  for (const { session } of ended)
    await withLogin(trx).deleteFrom('login_session').where('id', '=', session).execute();
  await note(trx, parts, { organisation, account: by, act: 'phone-removed', subject: id });
}

/** Removes every phone of somebody who leaves. */
export async function removePhonesOf(
  trx: Trx,
  parts: AuditParts,
  { organisation, account, by }: { organisation: string; account: string; by: string }
): Promise<void> {
  const rows = await trx
    .selectFrom('phone')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .execute();
  for (const row of rows) await removeRow(trx, parts, row, by);
}

export function listed(row: PhoneRow): ListedPhone {
  return {
    id: row.id,
    account: row.account,
    name: row.name,
    since: row.since,
    lastContact: row.last_contact,
    appVersion: row.app_version,
    unsent: row.unsent,
    ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
    ...(row.removed_by === null ? {} : { removedBy: row.removed_by }),
    ...(row.emptied_at === null ? {} : { emptiedAt: row.emptied_at })
  };
}
