import { describe, expect, it } from 'vitest';
import { usualSettings } from '../care/settings';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { sealer } from '../device/seal';
import { lockChoice, limitsOf } from './lock-choice.svelte';
import { ownNotes } from './own-notes';
import { lockTimeWords, shorterThan } from './lock-words';

const seal = () =>
  sealer(new Uint8Array(32).fill(7), (length) => crypto.getRandomValues(new Uint8Array(length)));

describe('[U340] after how long a phone locks by itself', () => {
  it('is the organisation’s, or shorter where its owner chose so, after a restart as well', async () => {
    const disk = new MemoryDisk();
    ownNotes.start(openMemoryStore(disk), seal());
    await lockChoice.start();
    expect(limitsOf(lockChoice.times(usualSettings))).toEqual({
      idle: 300_000,
      hidden: 60_000,
      visit: 900_000
    });
    await lockChoice.choose('lockIdleMinutes', 2);
    lockChoice.made = {};
    ownNotes.start(openMemoryStore(disk), seal());
    await lockChoice.start();
    expect(lockChoice.times(usualSettings).lockIdleMinutes).toBe(2);
    await lockChoice.choose('lockIdleMinutes', undefined);
    expect(lockChoice.times(usualSettings).lockIdleMinutes).toBe(5);
  });

  it('is never longer than the organisation allows, also when that becomes less', async () => {
    ownNotes.start(openMemoryStore(new MemoryDisk()), seal());
    await lockChoice.start();
    await lockChoice.choose('lockVisitMinutes', 10);
    const less = { ...usualSettings, lockVisitMinutes: 3 };
    expect(lockChoice.times(less).lockVisitMinutes).toBe(3);
    expect(shorterThan('lockVisitMinutes', 3)).toEqual([2]);
  });

  it('is said in words, and nothing of it is readable on the disk', async () => {
    const disk = new MemoryDisk();
    ownNotes.start(openMemoryStore(disk), seal());
    await lockChoice.start();
    await lockChoice.choose('lockHiddenSeconds', 30);
    expect(disk.rows('meta').map(({ facts }) => facts)).toEqual([undefined]);
    expect(lockTimeWords('lockHiddenSeconds', 30)).toBe('30 seconden');
    expect(lockTimeWords('lockHiddenSeconds', 60)).toBe('1 minuut');
    expect(lockTimeWords('lockIdleMinutes', 5)).toBe('5 minuten');
  });
});
