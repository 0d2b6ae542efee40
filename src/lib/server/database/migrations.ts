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

/** What an organisation has set for its phones, and the editions of the guideline content. */
const setup: Migration = {
  version: 2,
  async up(db) {
    // One column a statement: SQLite adds no more at a time.
    await db.schema.alterTable('organisation').addColumn('in_force', 'text').execute();
    await db.schema.alterTable('organisation').addColumn('settings', 'text').execute();
    await db.schema
      .createTable('app_edition')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('organisation_edition')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('adds_to', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('made_with', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addColumn('added_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('organisation_edition_id', ['organisation', 'id'])
      .execute();
  }
};

/** What was changed in one family is looked up without walking the whole feed. */
const history: Migration = {
  version: 3,
  async up(db) {
    await db.schema
      .createIndex('feed_entry_family')
      .on('feed_entry')
      .columns(['organisation', 'family', 'position'])
      .execute();
  }
};

export const migrations: readonly Migration[] = [feed, setup, history];
