/** The server's database in memory: the real schema and statements on SQLite, without a disk. */
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Database } from '../../src/lib/server/database/database';
import { migrate } from '../../src/lib/server/database/migrate';
import type { Schema } from '../../src/lib/server/database/schema';
import { Watchers } from '../../src/lib/server/database/watchers';

let template: Buffer | undefined;

/** Migrated once; every further database starts as a copy. */
export async function memoryDatabase(): Promise<Database> {
  if (!template) {
    const raw = new Sqlite(':memory:');
    await migrate(over(raw), () => new Date(0));
    template = raw.serialize();
    raw.close();
  }
  return over(new Sqlite(template));
}

/** Prepares a statement once: a third of a simulation's time would go into that. */
function remembering(raw: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(sql) {
      const statement = statements.get(sql) ?? raw.prepare<unknown[]>(sql);
      statements.set(sql, statement);
      return statement;
    }
  };
}

function over(raw: Sqlite.Database): Database {
  raw.pragma('foreign_keys = ON');
  raw.pragma('synchronous = OFF');
  raw.pragma('journal_mode = MEMORY');
  const kysely = new Kysely<Schema>({ dialect: new SqliteDialect({ database: remembering(raw) }) });
  const watchers = new Watchers(() => undefined);
  return {
    type: 'sqlite',
    kysely,
    async write(body) {
      const announced = new Set<string>();
      const result = await kysely
        .transaction()
        .execute((trx) => body(trx, async (organisation) => void announced.add(organisation)));
      for (const organisation of announced) watchers.tell(organisation);
      return result;
    },
    read: (body) => kysely.transaction().execute(body),
    watch: (organisation, listener) => watchers.add(organisation, listener),
    close: () => kysely.destroy()
  };
}
