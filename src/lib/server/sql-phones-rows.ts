/** Rows of the table `phone`, and what hangs together with them in others. */
import { createHash } from 'node:crypto';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { ListedPhone } from '../protocol/phone';
import type { PhoneTable, Schema } from './database/schema';
import type { Caller } from './feed';

export type Trx = Transaction<Schema>;
export type PhoneRow = Selectable<PhoneTable>;

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

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

/** Ours, and better-auth's own, whose table no schema of ours names. */
export async function endSessions(trx: Trx, phone: string): Promise<void> {
  const of = sql`select session from account_session where phone = ${phone}`;
  await sql`delete from login_session where id in (${of})`.execute(trx);
  await trx.deleteFrom('account_session').where('phone', '=', phone).execute();
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
