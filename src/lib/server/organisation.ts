/** An organisation: the owner of one feed. Nothing of one is ever seen from another. */
import type { Database } from './database/database';

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
  const { id, name, epoch } = organisation;
  await database.write((trx) =>
    trx.insertInto('organisation').values({ id, name, epoch, position: 0 }).execute()
  );
}
