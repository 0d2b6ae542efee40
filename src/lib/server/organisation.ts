/** An organisation: the owner of one feed. Nothing of one is ever seen from another. */
import type { Transaction } from 'kysely';
import type { Database } from './database/database';
import type { Schema } from './database/schema';

export interface Organisation {
  id: string;
  name: string;
  /** A random id that changes when a backup is restored. */
  epoch: string;
}

export async function createOrganisation(
  database: Database,
  organisation: Organisation
): Promise<void> {
  await database.write((trx) => insertOrganisation(trx, organisation));
}

export async function insertOrganisation(
  trx: Transaction<Schema>,
  { id, name, epoch }: Organisation
): Promise<void> {
  await trx.insertInto('organisation').values({ id, name, epoch, position: 0 }).execute();
}
