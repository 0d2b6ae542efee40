/**
 * A server process that dies by SIGKILL at a named point of its next push: built by
 * `feed-kill.test.ts`, forked, and told by one message what to do. If it survives it says so.
 */
import type { PushRequest } from '../../src/lib/protocol/push';
import { atRest } from '../../src/lib/server/at-rest';
import { openDatabase } from '../../src/lib/server/database/open-database';
import type { Caller } from '../../src/lib/server/feed';
import { SqlFeed } from '../../src/lib/server/sql-feed';

export interface Order {
  address: string;
  point: string;
  /** The data key in base64. */
  key: string;
  caller: Caller;
  request: PushRequest;
}

process.once('message', async (order: Order) => {
  const now = () => new Date();
  const database = await openDatabase(order.address, { now, warn: () => undefined });
  const feed = new SqlFeed(database, {
    atRest: atRest([{ id: 'test', bytes: Buffer.from(order.key, 'base64') }]),
    rules: { refuses: () => undefined },
    now,
    checkpoint: (name) => {
      if (name === order.point) process.kill(process.pid, 'SIGKILL');
    }
  });
  await feed.push(order.caller, order.request);
  process.send?.('survived', () => process.exit(0));
});
