import { describe, expect, test } from 'vitest';
import { storeContract } from '../../../tests/contract/store-suite';
import { MemoryDisk, openMemoryStore, type CommitHooks } from './memory-store';
import type { Written } from './memory-tx';

storeContract('a memory disk', () => {
  const disk = new MemoryDisk();
  return {
    open: async () => openMemoryStore(disk),
    setFull: (full) => (disk.full = full)
  };
});

const row = { id: 'a', family: '' };

/** Settles as 'silent' once everything that can still happen has happened. */
async function outcomeOf(promise: Promise<unknown>): Promise<unknown> {
  let outcome: unknown = 'silent';
  promise.then(
    (value) => (outcome = value),
    (error: unknown) => (outcome = error)
  );
  await new Promise((resolve) => setImmediate(resolve));
  return outcome;
}

describe('memory store as a phone that can die', () => {
  async function killed(hooks: CommitHooks) {
    const disk = new MemoryDisk();
    const writing = openMemoryStore(disk, hooks).write(['meta'], async (tx) => {
      await tx.put('meta', [row]);
      return 'done';
    });
    return { disk, outcome: await outcomeOf(writing) };
  }

  test('[J14] killed before a commit, nothing is kept and nobody hears of it', async () => {
    const { disk, outcome } = await killed({ beforeCommit: () => 'die' });
    expect(outcome).toBe('silent');
    expect(disk.rows('meta')).toEqual([]);
  });

  test('[J14] killed after a commit, all is kept and nobody hears of it', async () => {
    const seen: Written[] = [];
    const { disk, outcome } = await killed({
      afterCommit: (written) => {
        seen.push(written);
        return 'die';
      }
    });
    expect(outcome).toBe('silent');
    expect(disk.rows('meta')).toEqual([row]);
    expect(seen).toEqual([{ meta: ['a'] }]);
  });

  test('[J14] a kill in the middle of a write keeps nothing and frees its turn', async () => {
    const disk = new MemoryDisk();
    const dying = openMemoryStore(disk);
    const writing = dying.write(['meta'], async (tx) => {
      await tx.put('meta', [row]);
      dying.kill();
      await tx.count('meta');
    });
    const after = openMemoryStore(disk).write(['meta'], (tx) => tx.count('meta'));
    expect(await outcomeOf(writing)).toBe('silent');
    expect(await outcomeOf(after)).toBe(0);
    expect(await outcomeOf(dying.read(['meta'], (tx) => tx.count('meta')))).toBe('silent');
  });

  test('[J14] a killed tab neither sends nor hears notices', async () => {
    const disk = new MemoryDisk();
    const [dead, alive] = [openMemoryStore(disk), openMemoryStore(disk)];
    const heard: string[] = [];
    dead.onNotice(() => heard.push('dead'));
    alive.onNotice(() => heard.push('alive'));
    dead.kill();
    dead.notify({ kind: 'locked' });
    alive.notify({ kind: 'locked' });
    await outcomeOf(Promise.resolve());
    expect(heard).toEqual([]);
  });

  test('[J14] a write refused by its hook is refused to its caller and not kept', async () => {
    const refusal = new Error('not now');
    const { disk, outcome } = await killed({
      beforeCommit: () => {
        throw refusal;
      }
    });
    expect(outcome).toBe(refusal);
    expect(disk.rows('meta')).toEqual([]);
  });

  test('[J14] a cloned disk goes its own way', async () => {
    const disk = new MemoryDisk();
    await openMemoryStore(disk).write(['meta'], (tx) => tx.put('meta', [row]));
    const clone = disk.clone();
    await openMemoryStore(clone).write(['meta'], (tx) => tx.delete('meta', ['a']));
    expect(disk.rows('meta')).toEqual([row]);
    expect(clone.rows('meta')).toEqual([]);
  });
});
