/** An installation whose only nurse was its first administrator: what is said, and the way out. */
import { expect, test } from 'vitest';
import { updatingLine } from '../../src/lib/server/start-updating';
import { feedOn, newId, Phone, write } from '../contract/feed-world';
import { sqliteMaterial } from '../contract/material';
import { accountsWorld } from './accounts-world';

test('[S123] an administrator with families of before is told of, and becomes a nurse with all of them', async () => {
  const world = await accountsWorld(await sqliteMaterial());
  const { database, accounts } = world;
  expect(await updatingLine(database)).toBeUndefined();
  const first = await world.member('administrator');
  const { organisation, account } = first;
  const feed = feedOn(database);
  const family = newId();
  await feed.grant(organisation, family, account);
  expect(await updatingLine(database)).toMatch(/^An administrator has families, .* README\.$/);
  const second = await world.member('administrator', organisation);
  const role = 'nurse' as const;
  expect(await accounts.people.change(second.asking, { account, role })).toEqual({ kind: 'done' });
  expect(await updatingLine(database)).toBeUndefined();
  const phone = new Phone(feed, organisation, account);
  await phone.accepted(phone.change(family, { note: write('onderweg geschreven') }));
  expect((await phone.snapshot()).families).toEqual([family]);
  await world.close();
});
