/**
 * SQLite: one file, one connection, write-ahead log, every commit on disk before it is answered.
 *
 * The settings that durability rests on are read back at the start: a build or a file system that
 * doesn't honour them is an error and no surprise. Another process (a backup, the demo's filling)
 * may write the same file: a write begins IMMEDIATE and waits for it up to the busy time-out.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDialectConfig,
  type TransactionSettings
} from 'kysely';
import { DatabaseUnusable, type Database } from './database';
import { retrying } from './retrying';
import type { Schema } from './schema';
import { Watchers } from './watchers';

const BUSY_MILLISECONDS = 5_000;

export interface SqliteOptions {
  path: string;
  warn: (line: string) => void;
  busyMilliseconds?: number;
}

/** Begins IMMEDIATE, so that a transaction never finds out half-way that it can't write. */
class ImmediateDriver extends SqliteDriver {
  // The base class takes no settings here, but is called with them.
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): ImmediateDriver {
    return new ImmediateDriver(this.#config);
  }
}

export function openSqlite(options: SqliteOptions): Database {
  const path = resolve(options.path);
  const raw = openFile(path);
  try {
    setUp(raw, options.busyMilliseconds ?? BUSY_MILLISECONDS);
  } catch (error) {
    raw.close();
    throw explained(error, path);
  }
  const kysely = new Kysely<Schema>({ dialect: new ImmediateDialect({ database: raw }) });
  const watchers = new Watchers(options.warn);
  return {
    type: 'sqlite',
    kysely,
    async write(body) {
      const announced = new Set<string>();
      const result = await retrying(isBusy, () => {
        announced.clear();
        return kysely.transaction().execute((trx) =>
          body(trx, async (organisation) => {
            announced.add(organisation);
          })
        );
      });
      for (const organisation of announced) watchers.tell(organisation);
      return result;
    },
    read: (body) => kysely.transaction().setAccessMode('read only').execute(body),
    watch: (organisation, listener) => watchers.add(organisation, listener),
    close: () => kysely.destroy()
  };
}

function openFile(path: string): Sqlite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
    return new Sqlite(path);
  } catch (error) {
    throw explained(error, path);
  }
}

function setUp(raw: Sqlite.Database, busyMilliseconds: number): void {
  const wanted: [pragma: string, value: string | number, readBack: string | number][] = [
    ['busy_timeout', busyMilliseconds, busyMilliseconds],
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', 2],
    ['foreign_keys', 'ON', 1]
  ];
  for (const [pragma, value, readBack] of wanted) {
    raw.pragma(`${pragma} = ${value}`);
    const found = raw.pragma(pragma, { simple: true });
    if (found !== readBack)
      throw new DatabaseUnusable(
        `SQLite keeps ${pragma} at ${String(found)} where ${value} is needed: put the database ` +
          `on a local disk, not on a network drive.`
      );
  }
  // The first write shows a read-only file now and not at the first push.
  raw.exec('begin immediate; rollback');
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

function explained(error: unknown, path: string): Error {
  if (error instanceof DatabaseUnusable) return error;
  const code = codeOf(error);
  const say = (line: string) => new DatabaseUnusable(line, { cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || code.startsWith('SQLITE_READONLY'))
    return say(`Can't write the database ${path}: give this user write access to its folder.`);
  if (code === 'ENOTDIR' || code === 'EEXIST' || code.startsWith('SQLITE_CANTOPEN'))
    return say(`Can't open the database ${path}: check that the path is a file in a folder.`);
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return say(`No room for the database ${path}: free some disk space.`);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return say(
      `${path} is not a healthy SQLite database: restore a backup or choose another path.`
    );
  if (code.startsWith('SQLITE_BUSY'))
    return say(`Another process holds the database ${path}: stop it and start again.`);
  return error instanceof Error ? error : new Error(String(error));
}
