import 'fake-indexeddb/auto';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { openDexieStore } from './dexie-store';
import { HAND_IN_ROW } from './handed-in';
import type { Store } from './store';
import { makeVault } from './vault';
import { glanceAtVault } from './vault-glance';

const cheap = { memory: 8, iterations: 1, parallelism: 1 };
const opened: Store[] = [];

async function storeNamed(name: string): Promise<Store> {
  const store = await openDexieStore(name);
  opened.push(store);
  return store;
}

async function withVault(name: string): Promise<Store> {
  const store = await storeNamed(name);
  const derive = () => Promise.resolve(new Uint8Array(randomBytes(32)));
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const made = await makeVault(store, 'zon maan ster fiets', { derive, random }, cheap);
  expect(made.kind).toBe('made');
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

describe('[L22] a first look finds the vault without making, changing or holding anything', () => {
  test('a vault is found, with how many passkeys open it', async () => {
    const name = randomUUID();
    await (await withVault(name)).close();
    expect(await glanceAtVault(name, 0)).toEqual({ passkeys: 0, until: undefined, sealed: false });
  });

  test('beside a store that is in use', async () => {
    const name = randomUUID();
    const store = await withVault(name);
    const [seen, kept] = await Promise.all([
      glanceAtVault(name, 0),
      store.write(['meta'], (tx) => tx.put('meta', [{ id: 'x', family: '' }]))
    ]);
    expect([seen, kept]).toEqual([{ passkeys: 0, until: undefined, sealed: false }, undefined]);
  });

  test('where there is no database none is made', async () => {
    const name = randomUUID();
    expect(await glanceAtVault(name, 0)).toBeUndefined();
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
    // What comes after it begins as on a new phone.
    const store = await storeNamed(name);
    expect(await store.read(['meta'], (tx) => tx.count('meta'))).toBe(0);
  });

  test('a phone without a vault leaves it to the store', async () => {
    const name = randomUUID();
    await storeNamed(name);
    expect(await glanceAtVault(name, 0)).toBeUndefined();
  });

  test.each([
    ['newer', { version: 2, failures: 0, file: '{"passkeys":[]}' }],
    ['damaged', { version: 1, failures: 0, file: 'no vault' }],
    ['without its passkeys', { version: 1, failures: 0, file: '{}' }]
  ])('so does one that is %s', async (_, facts) => {
    const name = randomUUID();
    const store = await storeNamed(name);
    await store.write(['meta'], (tx) => tx.put('meta', [{ id: 'vault', family: '', facts }]));
    expect(await glanceAtVault(name, 0)).toBeUndefined();
  });

  test('a look doesn’t keep another tab from emptying the phone', async () => {
    const name = randomUUID();
    const store = await withVault(name);
    const [, ended] = await Promise.all([glanceAtVault(name, 0), store.destroy()]);
    expect(ended).toBeUndefined();
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });
});

test('[L50] that something lies sealed for the server is seen, whatever it is', async () => {
  const name = randomUUID();
  const store = await withVault(name);
  await store.write(['meta'], (tx) => tx.put('meta', [{ id: HAND_IN_ROW, family: '' }]));
  expect(await glanceAtVault(name, 0)).toMatchObject({ sealed: true });
  await store.write(['meta'], (tx) => tx.delete('meta', [HAND_IN_ROW]));
  expect(await glanceAtVault(name, 0)).toMatchObject({ sealed: false });
});
