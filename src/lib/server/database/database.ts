/**
 * A database as the rest of the server knows it, whichever it is.
 *
 * `write` and `read` are transactions. A write has the strongest form the database offers at its
 * beginning (SQLite: BEGIN IMMEDIATE), is durable when it resolves, and is run again from the
 * start when the database asks for that, so its body must have no effect but through `trx`. A
 * read sees one state of the database. Inside either, use nothing but `trx`: SQLite has a single
 * connection and would wait for itself.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema';

export type DatabaseType = 'sqlite' | 'postgres';

/** Tells the watchers of an organisation, in every process, once the transaction has committed. */
export type Announce = (organisation: string) => Promise<void>;

export interface Database {
  readonly type: DatabaseType;
  readonly kysely: Kysely<Schema>;
  write<T>(body: (trx: Transaction<Schema>, announce: Announce) => Promise<T>): Promise<T>;
  read<T>(body: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** Calls back after each announcement; may call back once too often, never too seldom. */
  watch(organisation: string, listener: () => void): () => void;
  close(): Promise<void>;
}

/**
 * The database can't be used. `message` is one English line for the operator, with cause and
 * remedy and without credentials.
 */
export class DatabaseUnusable extends Error {
  override name = 'DatabaseUnusable';
}
