/** The typed part of `feed-victim.mjs`. */
import type { PushRequest } from '../../src/lib/protocol/push';
import { atRest } from '../../src/lib/server/at-rest';
import { openDatabase } from '../../src/lib/server/database/open-database';
import type { Caller } from '../../src/lib/server/feed';
import { SqlFeed } from '../../src/lib/server/sql-feed';

export async function pushAndDie(order: {
  address: string;
  point: string;
  key: Uint8Array;
  caller: Caller;
  request: PushRequest;
}): Promise<void> {
  const now = () => new Date();
  const database = await openDatabase(order.address, { now, warn: () => undefined });
  const feed = new SqlFeed(database, {
    atRest: atRest([{ id: 'test', bytes: order.key }]),
    rules: { refuses: () => undefined },
    now,
    checkpoint: (name) => {
      if (name === order.point) process.kill(process.pid, 'SIGKILL');
    }
  });
  await feed.push(order.caller, order.request);
  await database.close();
}
