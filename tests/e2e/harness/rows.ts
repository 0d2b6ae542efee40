/**
 * A server's database beside the server that runs on it, for what no screen can bring about or show: days
 * that went by, codes that were used. SQLite or PostgreSQL, as the server has it.
 */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Server } from './server';

type Value = string | number | null;
type Of = Pick<Server, 'databaseFile' | 'databaseUrl'>;

/** The rows that a statement answers, and none where it only changes; `?` stands for each value. */
export async function rows<Row extends object>(
  { databaseFile, databaseUrl }: Of,
  statement: string,
  values: readonly Value[] = []
): Promise<Row[]> {
  if (databaseUrl !== undefined) {
    let at = 0;
    const numbered = statement.replace(/\?/g, () => `$${(at += 1)}`);
    return onPostgres(databaseUrl, async (client) => {
      return (await client.query<Row>(numbered, [...values])).rows;
    });
  }
  const database = new Sqlite(databaseFile, { fileMustExist: true });
  try {
    database.pragma('busy_timeout = 5000');
    const prepared = database.prepare<Value[], Row>(statement);
    if (prepared.reader) return prepared.all(...values);
    prepared.run(...values);
    return [];
  } finally {
    database.close();
  }
}

export async function onPostgres<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
