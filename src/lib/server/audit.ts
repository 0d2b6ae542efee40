/**
 * The log: who did what to whose account, family or phone, and when. Rows are only ever added, in the
 * transaction of what they tell about.
 *
 * No word of what a person wrote stands in it, nor a name or an address: ids, and a few English words
 * from a fixed list; the acts stand in `protocol/log.ts`, their Dutch in `app/log-words.ts`.
 */
import type { Transaction } from 'kysely';
import type { NotedAct } from '../protocol/log';
import type { Schema } from './database/schema';

export type AuditAct = NotedAct;

export interface AuditNote {
  organisation: string;
  /** Who did it; left out where nobody was logged in. */
  account?: string | undefined;
  act: AuditAct;
  /** Random id of the account, family or phone that it was about. */
  subject?: string | undefined;
  /** A few fixed English words, or a count. */
  detail?: string | undefined;
}

export interface AuditParts {
  now: () => Date;
  /** A random 128-bit id. */
  newId: () => string;
}

export async function note(
  trx: Transaction<Schema>,
  { now, newId }: AuditParts,
  { organisation, account, act, subject, detail }: AuditNote
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      organisation,
      id: newId(),
      at: now().toISOString(),
      account: account ?? null,
      act,
      subject: subject ?? null,
      detail: detail ?? null
    })
    .execute();
}
