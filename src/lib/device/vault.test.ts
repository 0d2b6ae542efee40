import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { argon2Key } from './argon2';
import { MemoryDisk, openMemoryStore, type MemoryStore } from './memory-store';
import type { Argon2Cost } from './passphrase';
import { changePassphrase, lookAtVault, makeVault, unlockWithPassphrase } from './vault';
import { sealer } from './seal';

const cheap: Argon2Cost = { memory: 8, iterations: 1, parallelism: 1 };
const random = (length: number) => new Uint8Array(randomBytes(length));
const clock = Date.parse('2026-11-24T09:00:00Z');
const now = () => clock;
const tools = { derive: argon2Key, random, now };

let disk: MemoryDisk;
let store: MemoryStore;
beforeEach(() => {
  disk = new MemoryDisk();
  store = openMemoryStore(disk);
});

async function made(passphrase = 'zon maan ster fiets'): Promise<Uint8Array> {
  const answer = await makeVault(store, passphrase, tools, cheap);
  if (answer.kind !== 'made') throw new Error(answer.kind);
  return answer.key;
}

/** Written by the first version and never to be changed: real phones hold such rows. */
const VAULT_OF_VERSION_1 = {
  version: 1,
  failures: 0,
  file: JSON.stringify({
    cost: { memory: 8, iterations: 1, parallelism: 1 },
    salt: '483574118f917d852c66b660cfdc7bdf',
    wrapped:
      'c84f0f8a5b17c4d0b842fc798943528d1089ddf37da15ebe3060d1205dd26c02' +
      '36ae0958ff584b55a5e505d072afcadfbc458743617f4505d20f5e0f65661c1e' +
      '00e91541dda561d3',
    check: 'a9f4cc2d0c5b63f611428723e3e1b1e6',
    passkeys: []
  })
};
const ROW_OF_VERSION_1 =
  '016e8ec05618d067f804e9ac9d4f52b91e55f8e3a2b37ffdb0f7c7c450af53a7' +
  'd7c4a4f27613cbef21358116155f537c69600c57c7aed2c108';

const setFacts = (facts: Record<string, string | number | boolean>) =>
  store.write(['meta'], (tx) => tx.put('meta', [{ id: 'vault', family: '', facts }]));

describe('vault', () => {
  test('[L13] the passphrase opens the vault with the same key, also after a restart', async () => {
    const key = await made();
    const again = openMemoryStore(disk);
    expect(await unlockWithPassphrase(again, 'zon maan ster fiets', tools)).toEqual({
      kind: 'unlocked',
      key
    });
    expect(await unlockWithPassphrase(again, ' zon  maan ster fiets ', tools)).toMatchObject({
      kind: 'unlocked'
    });
  });

  test('[L13] each vault has a key of its own, whatever the passphrase', async () => {
    const key = await made();
    store = openMemoryStore(new MemoryDisk());
    expect(await made()).not.toEqual(key);
  });

  test('[L13] a wrong passphrase opens nothing, and is counted until a right one', async () => {
    await made();
    expect(await unlockWithPassphrase(store, 'zon', tools)).toEqual({ kind: 'wrong', failures: 1 });
    expect(await unlockWithPassphrase(store, 'maan', tools)).toEqual({
      kind: 'wrong',
      failures: 2
    });
    expect(await unlockWithPassphrase(store, ' ', tools)).toEqual({ kind: 'wrong', failures: 2 });
    expect(await lookAtVault(store, now())).toMatchObject({ failures: 2 });
    await unlockWithPassphrase(store, 'zon maan ster fiets', tools);
    expect(await lookAtVault(store, now())).toEqual({ kind: 'vault', passkeys: 0, failures: 0 });
  });

  test('[L13] a full disk keeps nobody out', async () => {
    await made();
    await unlockWithPassphrase(store, 'zon', tools);
    disk.full = true;
    expect(await unlockWithPassphrase(store, 'zon maan ster fiets', tools)).toMatchObject({
      kind: 'unlocked'
    });
    expect(await unlockWithPassphrase(store, 'zon', tools)).toMatchObject({ kind: 'wrong' });
  });

  test('[L14] the disk holds neither the passphrase nor the key', async () => {
    const key = await made('kanariezin op het droge');
    const raw = JSON.stringify(disk.rows('meta'));
    expect(raw).not.toContain('kanarie');
    expect(raw).not.toContain(Buffer.from(key).toString('hex'));
    expect(raw).not.toContain(Buffer.from(key).toString('base64'));
  });

  test('[L14] a vault that was tampered with does not open', async () => {
    await made();
    const facts = disk.rows('meta')[0]?.facts ?? {};
    const file = JSON.parse(String(facts['file'])) as { cost: Argon2Cost; wrapped: string };
    const swapped = {
      ...file,
      wrapped: file.wrapped.replace(/.$/, (d) => (d === '0' ? '1' : '0'))
    };
    await setFacts({ ...facts, file: JSON.stringify(swapped) });
    expect(await unlockWithPassphrase(store, 'zon maan ster fiets', tools)).toMatchObject({
      kind: 'wrong'
    });
  });

  test('[L15] a vault is never made over another, nor over sealed rows without one', async () => {
    const key = await made();
    expect(await makeVault(store, 'iets anders', tools, cheap)).toEqual({ kind: 'exists' });
    expect(await unlockWithPassphrase(store, 'zon maan ster fiets', tools)).toMatchObject({ key });

    const other = openMemoryStore(new MemoryDisk());
    await other.write(['records'], (tx) =>
      tx.put('records', [{ id: 'r', family: 'f', body: new Uint8Array(3) }])
    );
    expect(await makeVault(other, 'iets', tools, cheap)).toEqual({ kind: 'leftovers' });
    await other.destroy();
  });

  test('[L15] two tabs that make a vault at once get one vault', async () => {
    const tabs = [openMemoryStore(disk), openMemoryStore(disk)];
    const answers = await Promise.all(
      tabs.map((tab, at) => makeVault(tab, `zin nummer ${at}`, tools, cheap))
    );
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['exists', 'made']);
  });

  test('[L15] no vault, a newer one and a damaged one are told apart', async () => {
    expect(await unlockWithPassphrase(store, 'zon', tools)).toEqual({ kind: 'no-vault' });
    await setFacts({ version: 2, file: '{}' });
    expect(await unlockWithPassphrase(store, 'zon', tools)).toEqual({ kind: 'update-needed' });
    await setFacts({ version: 1, file: '{}' });
    expect(await unlockWithPassphrase(store, 'zon', tools)).toEqual({ kind: 'damaged' });
    await setFacts({ version: 1, file: 'no json' });
    expect(await lookAtVault(store, now())).toEqual({ kind: 'damaged' });
    expect(await makeVault(store, 'zon', tools, cheap)).toEqual({ kind: 'exists' });
  });

  test('[L16] a changed passphrase opens the same key, and the old one opens no more', async () => {
    const key = await made();
    expect(await changePassphrase(store, 'fout', 'nieuw', tools, cheap)).toEqual({
      kind: 'wrong',
      failures: 1
    });
    const change = await changePassphrase(store, 'zon maan ster fiets', 'nieuw', tools, cheap);
    expect(change).toEqual({ kind: 'changed' });
    expect(await unlockWithPassphrase(store, 'nieuw', tools)).toEqual({ kind: 'unlocked', key });
    expect(await unlockWithPassphrase(store, 'zon maan ster fiets', tools)).toMatchObject({
      kind: 'wrong'
    });
  });

  test('[L17] a vault written by version 1 opens, and so does what it sealed', async () => {
    await setFacts(VAULT_OF_VERSION_1);
    const opened = await unlockWithPassphrase(store, 'vaste zin voor de proef', tools);
    if (opened.kind !== 'unlocked') throw new Error(opened.kind);
    const body = new Uint8Array(Buffer.from(ROW_OF_VERSION_1, 'hex'));
    expect(sealer(opened.key, random).open('records', 'r1', 'f1', body)).toEqual({ note: 'proef' });
  });
});
