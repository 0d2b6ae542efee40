/**
 * The numbered steps that make the schema. A step that was ever released never changes: what comes
 * later is a new step. `migrate.ts` runs them.
 */
import { sql, type Kysely } from 'kysely';
import type { DatabaseType } from './database';
import type { Schema } from './schema';

export interface Migration {
  version: number;
  up(db: Kysely<Schema>, type: DatabaseType): Promise<void>;
}

const feed: Migration = {
  version: 1,
  async up(db, type) {
    const bytes = type === 'postgres' ? sql`bytea` : sql`blob`;
    await db.schema
      .createTable('organisation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('epoch', 'text', (column) => column.notNull())
      .execute();
    const ofOrganisation = (table: string) =>
      db.schema
        .createTable(table)
        .addColumn('organisation', 'text', (column) =>
          column.notNull().references('organisation.id')
        );
    await ofOrganisation('feed_device')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('highest', 'bigint', (column) => column.notNull())
      .addColumn('since_position', 'bigint', (column) => column.notNull())
      .addColumn('first_seen', 'text', (column) => column.notNull())
      .addColumn('last_contact', 'text', (column) => column.notNull())
      .execute();
    await ofOrganisation('feed_entry')
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('device', 'text')
      .addColumn('counter', 'bigint')
      .addColumn('hash', 'text')
      .addColumn('late', 'integer', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('key', 'text')
      .addColumn('sealed', bytes)
      .addPrimaryKeyConstraint('feed_entry_position', ['organisation', 'position'])
      .addUniqueConstraint('feed_entry_stamp', ['device', 'counter'])
      .execute();
    await ofOrganisation('feed_record')
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('sealed', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('feed_record_id', ['organisation', 'record'])
      .execute();
    await db.schema
      .createIndex('feed_record_family')
      .on('feed_record')
      .columns(['organisation', 'family'])
      .execute();
    await ofOrganisation('feed_access')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('from_position', 'bigint', (column) => column.notNull())
      .addColumn('until_position', 'bigint')
      .addPrimaryKeyConstraint('feed_access_stretch', [
        'organisation',
        'account',
        'family',
        'from_position'
      ])
      .execute();
    await db.schema
      .createIndex('feed_access_family')
      .on('feed_access')
      .columns(['organisation', 'family'])
      .execute();
    await ofOrganisation('feed_left')
      .addColumn('device', 'text', (column) => column.notNull().references('feed_device.id'))
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('until_position', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('feed_left_family', ['device', 'family'])
      .execute();
  }
};

export const migrations: readonly Migration[] = [feed];
