/** Keeping what is unsent sealed: a real journal on a disk in memory, opened as the server opens it. */
import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { keepSealed } from './hand-in-keeping';
import { readHandIn } from './hand-in-row';
import { MemoryDisk, openMemoryStore, type MemoryStore } from './memory-store';
import type { Journal } from './journal';
import { openJournal } from './open-journal';
import { noteRegistered, openPhoneRow, renewPhoneRow } from './phone-row';
import { sealer } from './seal';

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const random = (length: number) => new Uint8Array(randomBytes(length));
const tools = { random, now: () => '2026-11-03T10:00:00.000Z', randomId: () => hex(16) };
const seal = sealer(random(32), random);
const aKey = () => randomBytes(32).toString('base64');

let disk: MemoryDisk;
let store: MemoryStore;
let journal: Journal;
let phone: string;
let family: string;

const write = () =>
  journal.write([
    { family, record: family, type: 'family', fields: { name: { value: hex(4), seen: [] } } }
  ]);
const keep = () => keepSealed(store, journal, tools);

beforeEach(async () => {
  disk = new MemoryDisk();
  store = openMemoryStore(disk);
  journal = await openJournal(store, seal, { account: 'anna', front: new Set(), ...tools });
  ({ id: phone } = await openPhoneRow(store, seal, tools));
  await noteRegistered(store, phone, aKey());
  family = hex(16);
  await write();
});

test('[J75] the same is sealed once; what was written since makes it another', async () => {
  await keep();
  const first = await readHandIn(store);
  expect(first).toMatchObject({ upTo: 1, sent: 'no' });
  await keep();
  expect(await readHandIn(store)).toEqual(first);
  await write();
  await keep();
  expect((await readHandIn(store))?.upTo).toBe(2);
});

test('[J78] under another name, or for another key of the server, it is sealed anew', async () => {
  await keep();
  const named = async () => (await readHandIn(store))?.packages.map((one) => one.phone);
  expect(await named()).toEqual([phone]);
  const renewed = await renewPhoneRow(store, seal, tools, phone);
  await keep();
  expect(await named()).toEqual([renewed.id]);
  const before = await readHandIn(store);
  await noteRegistered(store, renewed.id, aKey());
  await keep();
  expect((await readHandIn(store))?.of).not.toBe(before?.of);
});

test('[J79] whatever step of sealing a phone dies at, or has no room for, the words stay unsent and are sealed the next time', async () => {
  for (const step of [1, 2]) {
    let writes = -Infinity;
    const dying = openMemoryStore(disk, {
      beforeCommit: () => ((writes += 1) === step ? 'die' : undefined)
    });
    const its = await openJournal(dying, seal, { account: 'anna', front: new Set(), ...tools });
    writes = 0;
    await write();
    void keepSealed(dying, its, tools);
    await expect.poll(() => writes).toBe(step);
    expect((await journal.countWaiting()).waiting).toBe((await journal.waiting()).length);
    const { counter } = await journal.identity();
    expect((await readHandIn(store))?.upTo ?? 0).toBeLessThan(counter);
    await keep();
    expect((await readHandIn(store))?.upTo).toBe(counter);
  }
  await write();
  disk.full = true;
  await expect(keep()).rejects.toThrow('the disk is full');
  disk.full = false;
  await keep();
  expect((await readHandIn(store))?.upTo).toBe((await journal.identity()).counter);
});
