/** The digests as the worker has them, on a real journal that another tab writes to. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { DIGEST_VERSION, digestOf } from '../care/digest';
import { digestShelf } from '../device/digest-shelf';
import type { Journal } from '../device/journal';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import type { Json } from '../history/json';
import { DigestKeeper } from './digest-keeper';

const newId = () => randomBytes(16).toString('hex');
const key = randomBytes(32);
const seal = () => sealer(new Uint8Array(key), (length) => new Uint8Array(randomBytes(length)));

/** A tab on the disk, and a keeper on a handle of its own; time passes when the test says so. */
async function phone() {
  const disk = new MemoryDisk();
  const around = {
    account: 'anneke',
    now: () => '2026-11-03T10:00:00.000Z',
    randomId: newId,
    front: new Set(['family', 'person', 'agreement'])
  };
  const tab = await openJournal(openMemoryStore(disk), seal(), around);
  const store = openMemoryStore(disk);
  const journal = await openJournal(store, seal(), around);
  const tasks: (() => void)[] = [];
  const shelf = digestShelf({
    ...{ store, seal: seal(), journal, randomId: newId, version: DIGEST_VERSION },
    make: (records, family) => digestOf(records, family) as unknown as Json | undefined
  });
  const keeper = new DigestKeeper({
    shelf,
    tell: () => undefined,
    later: (_, task) => {
      tasks.push(task);
      return () => void tasks.splice(tasks.indexOf(task) >>> 0, 1);
    },
    clock: () => 0
  });
  journal.onChange((families) => keeper.changed(families));
  /** Lets everything happen that can. */
  async function rest(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await new Promise((done) => setImmediate(done));
      const next = tasks.shift();
      if (!next) continue;
      next();
      quiet = 0;
    }
  }
  const found = (query: string) =>
    keeper.find(query, 10).hits.map(({ familyName, label, line }) => ({
      ...{ familyName, label },
      line: line.map(({ text }) => text).join('')
    }));
  return { tab, keeper, disk, rest, found };
}

async function write(journal: Journal, family: string, record: string, type: string, text: string) {
  const field = type === 'family' ? 'name' : 'report/saw';
  const shown = (await journal.record(record))?.registers[field] ?? [];
  const seen = shown.map(({ stamp }) => stamp);
  await journal.write([{ family, record, type, fields: { [field]: { value: text, seen } } }]);
}

test('[U244] what another tab writes is found, and what it wrote over is not', async () => {
  const { tab, keeper, rest, found } = await phone();
  const [family, visit] = [newId(), newId()];
  await write(tab, family, family, 'family', 'Klaproos');
  void keeper.begin();
  await rest();
  expect(found('grutto')).toEqual([]);
  await write(tab, family, visit, 'visit', 'Een grútto op het kleed.');
  await rest();
  const hit = {
    familyName: 'Klaproos',
    label: 'Wat ik zag',
    line: 'Een grútto op het kleed.'
  };
  expect(found('grutto kleed')).toEqual([hit]);
  await write(tab, family, visit, 'visit', 'Een kievit op het kleed.');
  await rest();
  expect([found('grutto').length, found('kievit').length]).toEqual([0, 1]);
});

test('[U244] begun anew it takes what lies there, without reading a visit', async () => {
  const { tab, keeper, disk, rest } = await phone();
  const [family, visit] = [newId(), newId()];
  await write(tab, family, family, 'family', 'Klaproos');
  await write(tab, family, visit, 'visit', 'Een grutto.');
  void keeper.begin();
  await rest();
  expect(disk.rows('digests').filter(({ body }) => body)).toHaveLength(1);
  const store = openMemoryStore(disk);
  const again = digestShelf({
    ...{ store, seal: seal(), randomId: newId, version: DIGEST_VERSION },
    journal: { family: () => Promise.reject(new Error('a family was read')) },
    make: () => undefined
  });
  expect(await again.take(family)).toMatchObject({ kind: 'digest', digest: { name: 'Klaproos' } });
});
