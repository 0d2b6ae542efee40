/** A phone that hands in while it is locked, and the real server: journal, sealing, feed, rounds. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealPackages } from '../../src/lib/device/hand-in-sealing';
import { syncRound } from '../../src/lib/device/sync-round';
import type { Database } from '../../src/lib/server/database/database';
import { Office, serverKey } from '../contract/hand-ins-world';
import { newId } from '../contract/feed-world';
import { sqliteMaterial, type Addressed } from '../contract/material';
import { feedTransport } from './feed-transport';
import { testPhone } from './test-phone';

let material: Addressed;
let database: Database;
beforeAll(async () => {
  material = await sqliteMaterial();
  database = await material.open();
});
afterAll(async () => {
  await database.close();
  await material.remove();
});

async function nurseWithPhones() {
  const office = await Office.on(database);
  const anna = await office.person('nurse');
  const known = await office.phoneOf(anna);
  const phone = await testPhone(anna.account, { seed: newId() });
  const other = await testPhone(anna.account, { seed: newId() });
  const transport = feedTransport(office.feed, anna);
  const sync = ({ journal }: typeof phone) => syncRound({ journal, transport });
  /** What the lock does, and then the locked phone. */
  async function handIn() {
    const frozen = await phone.journal.freezeUnsent();
    const tools = {
      key: serverKey,
      phone: known.id,
      randomId: newId,
      now: () => new Date().toISOString()
    };
    const packages = await sealPackages({ account: anna.account, ...frozen }, tools);
    const answers = [];
    for (const one of packages) answers.push(await office.fromPhone(known, one));
    return answers;
  }
  return { phone, other, sync, handIn };
}

test('[J73] handed in while locked it is on another phone before the next round, and the round finds it known', async () => {
  const { phone, other, sync, handIn } = await nurseWithPhones();
  const family = await phone.makeFamily('De Wit');
  const visit = newId();
  await phone.set(family, visit, 'note', 'een');
  expect(await handIn()).toEqual([{ kind: 'placed', kept: 2, refused: 0 }]);
  expect((await sync(other)).kind).toBe('done');
  expect(await other.shows(family)).toEqual(await phone.shows(family));

  await phone.set(family, visit, 'note', 'twee');
  expect((await phone.journal.record(visit))?.whereabouts).toBe('phone');
  expect((await sync(phone)).kind).toBe('done');
  expect((await phone.journal.record(visit))?.whereabouts).toBe('safe');
  expect(await phone.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  await sync(other);
  expect((await other.shows(family))[visit]).toEqual({ note: ['twee'] });
});

test('[S90] more than fits in one package goes in several, all of it once', async () => {
  const { phone, other, sync, handIn } = await nurseWithPhones();
  const family = await phone.makeFamily('De Wit');
  const long = 'Noor kijkt rond en lacht. '.repeat(3_600);
  for (let at = 0; at < 40; at += 1) await phone.set(family, newId(), 'note', `${at} ${long}`);
  const answers = await handIn();
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.map((one) => typeof one === 'object' && one.refused)).toEqual(
    answers.map(() => 0)
  );
  expect((await sync(phone)).kind).toBe('done');
  expect(await phone.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  await sync(other);
  expect(await other.shows(family)).toEqual(await phone.shows(family));
});
