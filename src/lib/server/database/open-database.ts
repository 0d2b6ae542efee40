/**
 * Opens the database that an address names and brings its schema up to date.
 *
 * `postgres://…` or `postgresql://…` is PostgreSQL; `sqlite:path`, `file:path` or a bare path is
 * SQLite. What the operator must mend is thrown as `DatabaseUnusable`.
 */
import { fileURLToPath } from 'node:url';
import { DatabaseUnusable, type Database } from './database';
import { migrate } from './migrate';
import { openPostgres } from './postgres';
import { explainPostgres } from './postgres-failure';
import { openSqlite } from './sqlite';

export interface OpenOptions {
  now: () => Date;
  /** Where one-line warnings for the operator go. */
  warn: (line: string) => void;
  /** How long a SQLite write waits for another process. */
  busyMilliseconds?: number;
}

export async function openDatabase(address: string, options: OpenOptions): Promise<Database> {
  const database = await connect(address.trim(), options);
  try {
    await migrate(database, options.now);
  } catch (error) {
    await database.close();
    throw database.type === 'postgres' ? explainPostgres(error, address) : error;
  }
  return database;
}

async function connect(address: string, options: OpenOptions): Promise<Database> {
  if (/^postgres(ql)?:\/\//i.test(address))
    return openPostgres({ url: address, warn: options.warn });
  // A drive letter is one letter; a scheme is longer.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'file' && scheme !== 'sqlite')
    throw new DatabaseUnusable(
      `DATABASE_URL begins with ${scheme}: which Nabij doesn't know; ` +
        `use postgres://user:password@host/database or the path of a SQLite file.`
    );
  const path = /^file:\/\//i.test(address)
    ? fileURLToPath(address)
    : address.replace(/^(file|sqlite):(\/\/)?/i, '');
  if (path === '' || path === ':memory:')
    throw new DatabaseUnusable('DATABASE_URL names no file: give a file path or postgres://….');
  return openSqlite({ path, ...options });
}
