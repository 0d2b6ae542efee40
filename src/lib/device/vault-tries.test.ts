import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { argon2Key } from './argon2';
import { MemoryDisk, openMemoryStore, type MemoryStore } from './memory-store';
import { waitUntil } from './passphrase-wait';
import { changePassphrase, lookAtVault, makeVault, unlockWithPassphrase } from './vault';

const cheap = { memory: 8, iterations: 1, parallelism: 1 };
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const START = Date.parse('2026-11-24T09:00:00Z');
const RIGHT = 'zon maan ster fiets';

let clock: number;
let disk: MemoryDisk;
let store: MemoryStore;
const tools = {
  derive: argon2Key,
  random: (length: number) => new Uint8Array(randomBytes(length)),
  now: () => clock
};
const trying = (passphrase = 'fout') => unlockWithPassphrase(store, passphrase, tools);

beforeEach(async () => {
  clock = START;
  disk = new MemoryDisk();
  store = openMemoryStore(disk);
  await makeVault(store, RIGHT, tools, cheap);
});

async function fail(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await trying();
}

describe('[L40] five wrong passphrases bring a wait that grows', () => {
  test('nothing for four, then 30 seconds, 1, 2, 5, and from then on 15 minutes', async () => {
    await fail(4);
    expect(await lookAtVault(store, clock)).toEqual({ kind: 'vault', passkeys: 0, failures: 4 });
    for (const wait of [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 15 * MINUTE]) {
      expect(await trying()).toMatchObject({ kind: 'wrong', until: clock + wait });
      clock += wait;
    }
  });

  test('while it lasts nothing is tried and nothing counted, not even the right one', async () => {
    await fail(5);
    clock += 30 * SECOND - 1;
    expect(await trying(RIGHT)).toEqual({ kind: 'wait', until: clock + 1 });
    expect(await trying()).toEqual({ kind: 'wait', until: clock + 1 });
    expect(await changePassphrase(store, RIGHT, 'nieuw', tools, cheap)).toMatchObject({
      kind: 'wait'
    });
    clock += 1;
    expect(await trying(RIGHT)).toMatchObject({ kind: 'unlocked' });
  });

  test('a right passphrase begins anew', async () => {
    await fail(4);
    await trying(RIGHT);
    await fail(3);
    expect(await trying()).toEqual({ kind: 'wrong', failures: 4 });
  });

  test('a wrong old passphrase at changing it counts as well', async () => {
    await fail(4);
    expect(await changePassphrase(store, 'fout', 'nieuw', tools, cheap)).toMatchObject({
      failures: 5,
      until: clock + 30 * SECOND
    });
  });

  test('it outlives a restart, and holds in every tab', async () => {
    const other = openMemoryStore(disk);
    await fail(5);
    const until = clock + 30 * SECOND;
    expect(await unlockWithPassphrase(other, RIGHT, tools)).toEqual({ kind: 'wait', until });
    const again = openMemoryStore(disk);
    expect(await lookAtVault(again, clock)).toMatchObject({ failures: 5, until });
    expect(await unlockWithPassphrase(again, RIGHT, tools)).toEqual({ kind: 'wait', until });
  });

  test('many tabs that try at once get one try when the wait is over', async () => {
    await fail(5);
    clock += 30 * SECOND;
    const tabs = Array.from({ length: 6 }, () => openMemoryStore(disk));
    const answers = await Promise.all(tabs.map((tab) => unlockWithPassphrase(tab, 'gok', tools)));
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(5);
  });

  test('a phone that is switched off while it tries has counted the try', async () => {
    await fail(1);
    const never = { ...tools, derive: () => new Promise<Uint8Array>(() => {}) };
    void unlockWithPassphrase(store, 'gok', never);
    await expect
      .poll(async () => (await lookAtVault(store, clock)) as unknown)
      .toMatchObject({
        failures: 2
      });
  });

  test('a clock turned back begins the wait anew, and never makes it longer', async () => {
    await fail(5);
    clock -= 365 * 24 * 60 * MINUTE;
    expect(await trying(RIGHT)).toEqual({ kind: 'wait', until: clock + 30 * SECOND });
    clock += 29 * SECOND;
    expect(await trying(RIGHT)).toEqual({ kind: 'wait', until: clock + SECOND });
    clock += SECOND;
    expect(await trying(RIGHT)).toMatchObject({ kind: 'unlocked' });
  });

  test('a look at the locked phone notices a clock turned back, too', async () => {
    await fail(5);
    clock -= MINUTE;
    expect(await lookAtVault(store, clock)).toMatchObject({ until: clock + 30 * SECOND });
    clock += 20 * SECOND;
    expect(await lookAtVault(store, clock)).toMatchObject({ until: clock + 10 * SECOND });
  });

  test('a full disk keeps her out no longer than the wait that is written', async () => {
    await fail(5);
    disk.full = true;
    expect(await trying(RIGHT)).toMatchObject({ kind: 'wait' });
    clock += 30 * SECOND;
    expect(await trying(RIGHT)).toMatchObject({ kind: 'unlocked' });
  });

  test('nor does a full disk with a clock that was once in the future', async () => {
    clock += 400 * 86_400_000;
    await fail(5);
    clock = START;
    disk.full = true;
    expect(await lookAtVault(store, clock)).toEqual({ kind: 'vault', passkeys: 0, failures: 5 });
    expect(await trying(RIGHT)).toMatchObject({ kind: 'unlocked' });
  });

  test('a clock that was once in the future holds her up for one wait, and no longer', async () => {
    clock += 400 * 86_400_000;
    await fail(5);
    clock = START;
    expect(await trying(RIGHT)).toEqual({ kind: 'wait', until: START + 30 * SECOND });
    clock += 30 * SECOND;
    expect(await trying(RIGHT)).toMatchObject({ kind: 'unlocked' });
  });

  test('a phone that was never wrong waits for nothing', () => {
    expect(waitUntil({ failures: 0, wrongAt: 0 }, 0)).toBeUndefined();
  });
});
