/**
 * Brings a database to the schema of this app, in one transaction, and refuses a newer one.
 *
 * Several processes may start at once: the first does the work, the others wait and find it done.
 */
import { sql } from 'kysely';
import { DatabaseUnusable, type Database } from './database';
import { migrations as ours, type Migration } from './migrations';

/** One number for an advisory lock of PostgreSQL: any constant that nobody else here uses. */
const MIGRATION_LOCK = 7_264_911;

export async function migrate(
  database: Database,
  now: () => Date,
  migrations: readonly Migration[] = ours
): Promise<void> {
  await database.write(async (trx) => {
    if (database.type === 'postgres')
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
    await trx.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
    const { found } = await trx
      .selectFrom('schema_version')
      .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql<number>`0`).as('found'))
      .executeTakeFirstOrThrow();
    const known = Math.max(0, ...migrations.map((migration) => migration.version));
    if (found > known)
      throw new DatabaseUnusable(
        `The database has schema version ${found}, made by a newer Nabij than this one (${known}): ` +
          `start the newer version, or restore a backup made before the update.`
      );
    for (const migration of migrations) {
      if (migration.version <= found) continue;
      await migration.up(trx, database.type);
      await trx
        .insertInto('schema_version')
        .values({ version: migration.version, applied_at: now().toISOString() })
        .execute();
    }
  });
}
