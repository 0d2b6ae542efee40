/** Two phones and the real feed: real journal, real rounds, SQLite. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { syncRound } from '../../src/lib/device/sync-round';
import type { Database } from '../../src/lib/server/database/database';
import type { SqlFeed } from '../../src/lib/server/sql-feed';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { feedOn, newOrganisation } from '../contract/feed-world';
import { sqliteMaterial, type Addressed } from '../contract/material';
import { feedTransport, type Fault } from './feed-transport';
import { idOf, testPhone, type TestPhone } from './test-phone';

let material: Addressed;
let database: Database;
let feed: SqlFeed;
let organisation: string;

beforeAll(async () => {
  material = await sqliteMaterial();
  database = await material.open();
  feed = feedOn(database);
});
afterAll(async () => {
  await database.close();
  await material.remove();
});
let organisations = 0;
beforeEach(async () => {
  organisation = await newOrganisation(database);
  organisations += 1;
});

/** A phone that can sync, with faults from a list that is used up one by one. */
async function phoneOf(account: string, name: string, disk?: Parameters<typeof testPhone>[1]) {
  // Device ids belong to one organisation for ever, so each test has its own.
  const phone = await testPhone(account, { seed: `${organisations} ${name}`, ...disk });
  const faults: Fault[] = [];
  const transport = feedTransport(feed, { organisation, account }, () => faults.shift());
  const { journal } = phone;
  const sync = () => syncRound({ journal, transport });
  const whereabouts = async (family: string) =>
    (await journal.family(family)).map((record) => record.whereabouts);
  return { ...phone, faults, sync, whereabouts };
}

const done = { kind: 'done' };
const visit = idOf('visit');

describe('two phones of one person', () => {
  test('[P30] what is written on one is found on the other, and the answer comes back', async () => {
    const [a, b] = [await phoneOf('anna', 'a'), await phoneOf('anna', 'b')];
    expect(await b.sync()).toEqual(done);
    const family = await a.makeFamily('De Wit');
    await a.set(family, visit, 'note', 'een');
    expect(await a.whereabouts(family)).toEqual(['phone', 'phone']);
    expect(await a.sync()).toEqual(done);
    expect(await a.whereabouts(family)).toEqual(['safe', 'safe']);

    expect(await b.sync()).toEqual(done);
    expect(await b.shows(family)).toEqual(await a.shows(family));
    await b.set(family, visit, 'note', 'twee');
    expect(await b.sync()).toEqual(done);
    expect(await a.sync()).toEqual(done);
    expect(await a.shows(family)).toEqual({
      [family]: { name: ['De Wit'] },
      [visit]: { note: ['twee'] }
    });
    expect(await b.shows(family)).toEqual(await a.shows(family));
  });

  test('[P30] edits of one field on both stay both, until one phone resolves them for both', async () => {
    const [a, b] = [await phoneOf('anna', 'a'), await phoneOf('anna', 'b')];
    const family = await a.makeFamily('De Wit');
    await a.sync();
    await b.sync();
    await a.set(family, visit, 'note', 'van a');
    await b.set(family, visit, 'note', 'van b');
    for (const phone of [a, b, a]) expect(await phone.sync()).toEqual(done);
    const both = (await a.shows(family))[visit]?.['note'];
    expect(both?.toSorted()).toEqual(['van a', 'van b']);
    expect((await b.shows(family))[visit]?.['note']).toEqual(both);
    await b.set(family, visit, 'note', 'samen');
    for (const phone of [b, a]) expect(await phone.sync()).toEqual(done);
    for (const phone of [b, a])
      expect((await phone.shows(family))[visit]?.['note']).toEqual(['samen']);
  });

  test('[P30] a first sync brings everything at once', async () => {
    const a = await phoneOf('anna', 'a');
    const families = [await a.makeFamily('een'), await a.makeFamily('twee')];
    await a.sync();
    const b = await phoneOf('anna', 'b');
    const own = await b.makeFamily('drie');
    expect(await b.sync()).toEqual(done);
    const front = (await b.journal.front()).map(({ family }) => family).sort();
    expect(front).toEqual([...families, own].sort());
    expect(await b.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
    await a.sync();
    expect((await a.journal.front()).map(({ family }) => family).sort()).toEqual(front);
  });

  test.each<[string, Fault[]]>([
    [
      'requests lost',
      ['request-lost', undefined, 'request-lost', undefined, undefined, 'request-lost']
    ],
    [
      'answers lost',
      ['answer-lost', undefined, 'answer-lost', undefined, undefined, 'answer-lost']
    ],
    ['requests that arrive twice', ['twice', 'twice', 'twice', 'twice', 'twice', 'twice']]
  ])('[P31] %s change nothing in the end', async (_, faults) => {
    const [a, b] = [await phoneOf('anna', 'a'), await phoneOf('anna', 'b')];
    a.faults.push(...faults);
    b.faults.push(...faults);
    const family = await a.makeFamily('De Wit');
    for (let turn = 0; turn < 6; turn += 1) {
      await a.set(family, visit, 'note', `${turn}`);
      await a.sync();
      await b.sync();
    }
    for (const phone of [a, b, a, b]) expect(await phone.sync()).toEqual(done);
    expect(await b.shows(family)).toEqual({
      [family]: { name: ['De Wit'] },
      [visit]: { note: ['5'] }
    });
    expect(await a.shows(family)).toEqual(await b.shows(family));
    const { kind, answer } = await feed
      .pull(
        { organisation, account: 'anna' },
        { version: WIRE_VERSION, device: idOf(`reader ${organisation}`), counter: 0, cursor: 0 }
      )
      .then((outcome) => (outcome.kind === 'done' ? outcome : Promise.reject(outcome)));
    expect(kind).toBe('done');
    const ids = answer.page.entries.flatMap((e) => (e.kind === 'change' ? [e.change.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** What is left of families: of one that has gone its random id, so that no open page makes it anew. */
const familiesOn = ({ disk }: TestPhone) =>
  disk.rows('families').map((row) => row.facts?.['state']);

describe('two people', () => {
  test('[P32] granted access brings the family, and its end takes it off the phone', async () => {
    const [a, b] = [await phoneOf('anna', 'a'), await phoneOf('els', 'b')];
    const family = await a.makeFamily('De Wit');
    await a.sync();
    await b.sync();
    expect(await b.journal.front()).toEqual([]);
    await feed.grant(organisation, family, 'els');
    await b.sync();
    expect(await b.shows(family)).toEqual(await a.shows(family));

    await feed.end(organisation, family, 'els');
    await b.set(family, visit, 'note', 'nog net');
    expect(await b.sync()).toEqual(done);
    expect(await b.journal.family(family)).toEqual([]);
    expect(familiesOn(b)).toEqual(['gone']);
    expect(b.disk.rows('records')).toEqual([]);
    await a.sync();
    expect((await a.shows(family))[visit]).toEqual({ note: ['nog net'] });
  });

  test('[P32] given again, the family comes back whole', async () => {
    const [a, b] = [await phoneOf('anna', 'a'), await phoneOf('els', 'b')];
    const family = await a.makeFamily('De Wit');
    await a.sync();
    await b.sync();
    for (let time = 0; time < 2; time += 1) {
      await feed.grant(organisation, family, 'els');
      await b.sync();
      await a.set(family, visit, 'note', `${time}`);
      await a.sync();
      await feed.end(organisation, family, 'els');
      await feed.grant(organisation, family, 'els');
      expect(await b.sync()).toEqual(done);
      expect(await b.shows(family)).toEqual(await a.shows(family));
      await feed.end(organisation, family, 'els');
      expect(await b.sync()).toEqual(done);
      expect(familiesOn(b)).toEqual(['gone']);
    }
  });
});

describe('a copied phone', () => {
  test('[P33] both copies keep all that either wrote, and part for good', async () => {
    const a = await phoneOf('anna', 'a');
    const family = await a.makeFamily('De Wit');
    await a.sync();
    await a.set(family, visit, 'note', 'gedeeld');
    const copy = await phoneOf('anna', 'copy', { disk: a.disk.clone() });
    await a.set(family, visit, 'note', 'gedeeld, verder op a');
    await copy.set(family, visit, 'note', 'gedeeld, verder op de kopie');
    for (const phone of [a, copy, a, copy, a]) expect(await phone.sync()).toEqual(done);
    const both = (await a.shows(family))[visit]?.['note']?.toSorted();
    expect(both).toEqual(['gedeeld, verder op a', 'gedeeld, verder op de kopie']);
    expect((await copy.shows(family))[visit]?.['note']?.toSorted()).toEqual(both);
    const devices = [await a.journal.identity(), await copy.journal.identity()];
    expect(new Set(devices.map(({ device }) => device)).size).toBe(2);
    for (const phone of [a, copy])
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });

  test('[P33] a phone set back to an older copy of itself goes on as another device', async () => {
    const a = await phoneOf('anna', 'a');
    const family = await a.makeFamily('De Wit');
    await a.sync();
    const old = a.disk.clone();
    await a.set(family, visit, 'note', 'na de kopie');
    await a.sync();
    const restored = await phoneOf('anna', 'restored', { disk: old });
    await restored.set(family, idOf('other'), 'note', 'teruggezet');
    for (let turn = 0; turn < 2; turn += 1) expect(await restored.sync()).toEqual(done);
    expect(await restored.shows(family)).toEqual({
      [family]: { name: ['De Wit'] },
      [visit]: { note: ['na de kopie'] },
      [idOf('other')]: { note: ['teruggezet'] }
    });
    expect(await restored.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });
});
