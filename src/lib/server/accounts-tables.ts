/**
 * Who belongs to which organisation, in tables of our own; who may log in with what lies in
 * better-auth's (`login_…`), which its own migration makes. Both stand in the one database. Part of the
 * fourth migration: a database of before it has these tables already.
 */
import type { Kysely } from 'kysely';
import type { Schema } from './database/schema';

/** Plain text columns alone, so that every SQL database takes them alike. Asked again it does nothing. */
export async function makeAccountTables(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('account_member')
    .ifNotExists()
    .addColumn('account', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('account_welcome')
    .ifNotExists()
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('expires', 'text', (column) => column.notNull())
    .execute();
  await makeFactorTables(db);
}

/** Second factors, and how often somebody guessed. */
async function makeFactorTables(db: Kysely<Schema>): Promise<void> {
  const ofAccount = (table: string) =>
    db.schema
      .createTable(table)
      .ifNotExists()
      .addColumn('account', 'text', (column) => column.notNull());
  await ofAccount('account_totp')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('last_step', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_totp_state', ['account', 'state'])
    .execute();
  await ofAccount('account_recovery')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .execute();
  await ofAccount('account_passkey')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('account_challenge')
    .ifNotExists()
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('expires', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('account_tries')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .execute();
}
