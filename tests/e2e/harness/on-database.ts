/**
 * The same tests on SQLite and on PostgreSQL: `test.use({ kind })` says on which the server runs.
 *
 * `feed` reads the server's own table beside it, killed or running, and only what stands in it in
 * clear: stamps and positions. A PostgreSQL that is not installed skips its tests, and fails them
 * where CI=true.
 */
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../tools/postgres.mjs';
import { makeAccount } from './account';
import { Server } from './server';
import { test as base } from './test';

export const kinds = ['SQLite', 'PostgreSQL'] as const;
export type Kind = (typeof kinds)[number];

export interface Placed {
  position: number;
  /** `device:counter`. */
  stamp: string;
}

interface OnDatabase {
  kind: Kind;
  /** Address of the database; undefined for the server's own file. */
  databaseUrl: string | undefined;
  /** Every change in the feed, in the order of the feed. */
  feed: () => Promise<Placed[]>;
}

const CHANGES = `select position, device, counter from feed_entry where kind = 'change' order by position`;

interface Row {
  position: number | string;
  device: string;
  counter: number | string;
}

export const test = base.extend<OnDatabase>({
  kind: ['SQLite', { option: true }],

  databaseUrl: async ({ kind }, use, info) => {
    if (kind === 'SQLite') return use(undefined);
    const started = await startPostgres();
    if ('missing' in started) {
      if (process.env['CI'] === 'true') throw new Error(`${started.missing}, and CI=true needs it`);
      return info.skip(true, started.missing);
    }
    try {
      await use(started.url);
    } finally {
      await started.stop();
    }
  },

  server: async ({ databaseUrl }, use) => {
    const server = await Server.start(databaseUrl === undefined ? {} : { databaseUrl });
    try {
      await makeAccount(server);
      await use(server);
    } finally {
      await server.dispose();
    }
  },

  feed: async ({ server, databaseUrl }, use) => {
    await use(async () => {
      const rows =
        databaseUrl === undefined
          ? fromFile(join(server.data, 'nabij.sqlite'))
          : await fromPostgres(databaseUrl);
      return rows.map(({ position, device, counter }) => ({
        position: Number(position),
        stamp: `${device}:${counter}`
      }));
    });
  }
});

function fromFile(file: string): Row[] {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], Row>(CHANGES).all();
  } finally {
    database.close();
  }
}

async function fromPostgres(url: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(CHANGES)).rows;
  } finally {
    await client.end();
  }
}

export { expect } from './test';
