/**
 * The same tests on SQLite and on PostgreSQL: `test.use({ kind })` says on which the server runs.
 *
 * `feed` reads the server's own table beside it, killed or running, and only what stands in it in
 * clear: stamps and positions.
 */
import { rows } from './rows';
import { test as base } from './test';

export interface Placed {
  position: number;
  /** `device:counter`. */
  stamp: string;
}

interface OnDatabase {
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
  databaseUrl: ({ server }, use) => use(server.databaseUrl),

  feed: async ({ server }, use) => {
    await use(async () =>
      (await rows<Row>(server, CHANGES)).map(({ position, device, counter }) => ({
        position: Number(position),
        stamp: `${device}:${counter}`
      }))
    );
  }
});

export { kinds } from './databases';
export { expect } from './test';
