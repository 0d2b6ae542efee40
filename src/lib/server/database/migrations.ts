/**
 * The numbered steps that make the schema. A step that was ever released never changes: what comes
 * later is a new step. `migrate.ts` runs them.
 */
import { sql, type Kysely } from 'kysely';
import { makeAccountTables } from '../accounts-tables';
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

/**
 * People and phones: invitations, sessions that know their phone and how lately somebody proved who they
 * are, assignments with dates, what phones handed in, and the log.
 */
const people: Migration = {
  version: 4,
  async up(db, type) {
    const bytes = type === 'postgres' ? sql`bytea` : sql`blob`;
    await makeAccountTables(db);
    await db.schema
      .alterTable('account_member')
      .addColumn('team', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema.alterTable('account_member').addColumn('ended_at', 'text').execute();
    await db.schema.alterTable('feed_device').addColumn('phone', 'text').execute();
    const ofOrganisation = (table: string) =>
      db.schema
        .createTable(table)
        .addColumn('organisation', 'text', (column) =>
          column.notNull().references('organisation.id')
        );
    await ofOrganisation('account_invite')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('invited_by', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('expires', 'text', (column) => column.notNull())
      .addColumn('account', 'text')
      .addColumn('used_at', 'text')
      .execute();
    await ofOrganisation('account_session')
      .addColumn('session', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('proved_at', 'text', (column) => column.notNull())
      .addColumn('last_used', 'text', (column) => column.notNull())
      .addColumn('way', 'text', (column) => column.notNull())
      .addColumn('whole', 'integer', (column) => column.notNull())
      .addColumn('phone', 'text')
      .execute();
    await ofOrganisation('account_oidc')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('account_oidc_subject', ['issuer', 'subject'])
      .execute();
    await ofOrganisation('phone')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('credential_hash', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('last_contact', 'text', (column) => column.notNull())
      .addColumn('app_version', 'text', (column) => column.notNull())
      .addColumn('unsent', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('removed_at', 'text')
      .addColumn('removed_by', 'text')
      .addColumn('emptied_at', 'text')
      .execute();
    await ofOrganisation('hand_in')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('phone', 'text')
      .addColumn('way', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('changes', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('key', 'text')
      .addColumn('sealed', bytes)
      .execute();
    await ofOrganisation('assignment')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('from_at', 'text', (column) => column.notNull())
      .addColumn('until_at', 'text')
      .addColumn('given_by', 'text')
      .addColumn('given_at', 'text', (column) => column.notNull())
      .addColumn('key', 'text')
      .addColumn('sealed', bytes)
      .execute();
    await db.schema
      .createIndex('assignment_family')
      .on('assignment')
      .columns(['organisation', 'family'])
      .execute();
    await ofOrganisation('audit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account', 'text')
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('detail', 'text')
      .execute();
    await db.schema.createIndex('audit_at').on('audit').columns(['organisation', 'at']).execute();
    await db.schema.alterTable('organisation').addColumn('assignments_due', 'text').execute();
    await db.schema.alterTable('feed_record').addColumn('naming', 'integer').execute();
    await assignWhatWasGiven(db, type);
  }
};

/** Whoever had access has an assignment of her own, from before anybody knows. */
async function assignWhatWasGiven(db: Kysely<Schema>, type: DatabaseType): Promise<void> {
  const id =
    type === 'postgres'
      ? sql`replace(gen_random_uuid()::text, '-', '')`
      : sql`lower(hex(randomblob(16)))`;
  const begin = sql.lit(new Date(0).toISOString());
  await sql`
    insert into assignment (organisation, id, family, account, kind, from_at, until_at, given_at)
    select organisation, ${id}, family, account, 'own', ${begin},
      case when until_position is null then null else ${begin} end, ${begin}
    from feed_access`.execute(db);
}

export const migrations: readonly Migration[] = [feed, setup, history, people];
