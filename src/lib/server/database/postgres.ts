/**
 * PostgreSQL: a pool for the work and one connection that listens for other processes.
 *
 * Writes run in READ COMMITTED and are ordered by the lock on the organisation's row; reads see one
 * snapshot (REPEATABLE READ). A server that may lose a commit it confirmed is refused at the start.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database';
import { DatabaseUnusable } from './database';
import { PostgresListener } from './postgres-listener';
import { explainPostgres } from './postgres-failure';
import { retrying } from './retrying';
import type { Schema } from './schema';
import { Watchers } from './watchers';

const CHANNEL = 'nabij_feed';
const CONNECT_MILLISECONDS = 10_000;
const INT8 = 20;

export interface PostgresOptions {
  url: string;
  warn: (line: string) => void;
}

/** Our positions and counts are far below 2^53, so bigint comes as a number; for this pool only. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
};

export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const connection: pg.ClientConfig = {
    connectionString: options.url,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'nabij',
    keepAlive: true,
    // A process that stops half-way must not hold an organisation's lock for ever.
    idle_in_transaction_session_timeout: 60_000,
    types
  };
  const pool = makePool(connection, options.url);
  // An idle connection that breaks (a restart of the server) must not end the process.
  pool.on('error', () => options.warn('An idle database connection broke; it will be replaced.'));
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkDurability(kysely);
  } catch (error) {
    await kysely.destroy();
    throw explainPostgres(error, options.url);
  }
  const watchers = new Watchers(options.warn);
  const listener = new PostgresListener(connection, CHANNEL, watchers, options.warn);
  return {
    type: 'postgres',
    kysely,
    write: (body) =>
      retrying(isLost, () =>
        kysely.transaction().execute((trx) =>
          body(trx, async (organisation) => {
            await sql`select pg_notify(${CHANNEL}, ${organisation})`.execute(trx);
          })
        )
      ),
    read: (body) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(body),
    watch(organisation, callback) {
      const stop = watchers.add(organisation, callback);
      listener.start(organisation);
      return stop;
    },
    async close() {
      await listener.stop();
      await kysely.destroy();
    }
  };
}

function makePool(connection: pg.ClientConfig, url: string): pg.Pool {
  try {
    return new pg.Pool({ ...connection, max: 10 });
  } catch (error) {
    throw explainPostgres(error, url);
  }
}

async function checkDurability(kysely: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit')`.execute(kysely);
  const off = rows.filter((row) => row.setting === 'off').map((row) => row.name);
  if (off.length > 0)
    throw new DatabaseUnusable(
      `PostgreSQL runs with ${off.join(' and ')} off and may lose what it confirmed: switch it on.`
    );
}

/** Serialisation failure, deadlock. */
function isLost(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
  );
}
