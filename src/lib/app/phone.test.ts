/** The phone's state: what locking waits for, who wrote what, and the mark of an open visit. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StoreClosed } from '../device/store';
import { phone } from './phone.svelte';
import { trouble } from './trouble.svelte';
import { undoOffer } from './undo.svelte';

test('[U12] flushing runs every draft that joined, and none that left', async () => {
  const ran: string[] = [];
  const leave = phone.beforeLock(() => void ran.push('a'));
  const leaveToo = phone.beforeLock(async () => void ran.push('b'));
  await phone.flush();
  expect(ran).toEqual(['a', 'b']);
  leave();
  await phone.flush();
  expect(ran).toEqual(['a', 'b', 'b']);
  leaveToo();
});

test('[U12] what could not be kept is told to who wants to lock', async () => {
  const leave = phone.beforeLock(() => Promise.reject(new Error('full')));
  await expect(phone.flush()).rejects.toThrow('full');
  leave();
});

test('[U12] what could not be kept keeps no other from being written first, and says where it stands', async () => {
  let written = false;
  const leave = phone.beforeLock(
    () => Promise.reject(new Error('gone')),
    () => true,
    '/gezinnen/f1'
  );
  const leaveToo = phone.beforeLock(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    written = true;
  });
  await expect(phone.flush()).rejects.toThrow('gone');
  expect(written).toBe(true);
  expect(phone.unkeptAt).toBe('/gezinnen/f1');
  leave();
  leaveToo();
  expect(phone.unkeptAt).toBeUndefined();
});

test('[U12] words that stand on a screen alone are known of, and keep that screen', () => {
  let ahead = true;
  phone.stage = 'open';
  const leave = phone.beforeLock(
    () => {},
    () => ahead
  );
  expect(phone.unkept).toBe(true);
  trouble.meet(new StoreClosed('outdated'));
  expect(phone.stage).toBe('open');
  // Nor is it said that everything is on the phone.
  trouble.meet(new Error('too long'));
  expect(trouble.kind).toBe('unkept');
  trouble.dismiss();
  ahead = false;
  expect(phone.unkept).toBe(false);
  trouble.meet(new StoreClosed('outdated'));
  expect(phone.stage).toBe('outdated');
  leave();
  phone.stage = 'starting';
});

test('[U13] a visit counts as open until it is closed', () => {
  const close = phone.openVisit();
  const closeToo = phone.openVisit();
  expect(phone.openVisits).toBe(2);
  close();
  closeToo();
  expect(phone.openVisits).toBe(0);
});

test('[U12] a locked phone gives no journal, and names nobody', () => {
  expect(() => phone.unlocked).toThrow('locked');
  expect(phone.nameOf('anna')).toBe('een onbekende collega');
});

describe('[U14] undo', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is offered for a while, and not longer', () => {
    undoOffer.offer('Weggehaald.', () => {});
    expect(undoOffer.done).toBe('Weggehaald.');
    vi.advanceTimersByTime(19_000);
    expect(undoOffer.done).toBe('Weggehaald.');
    vi.advanceTimersByTime(2_000);
    expect(undoOffer.done).toBeUndefined();
  });

  test('stays while somebody is at it', () => {
    undoOffer.offer('Weggehaald.', () => {});
    undoOffer.hold();
    vi.advanceTimersByTime(60_000);
    expect(undoOffer.done).toBe('Weggehaald.');
    undoOffer.release();
    vi.advanceTimersByTime(21_000);
    expect(undoOffer.done).toBeUndefined();
  });

  test('undoes the last thing once', () => {
    const undone: string[] = [];
    undoOffer.offer('Eerste.', () => void undone.push('first'));
    undoOffer.offer('Tweede.', () => void undone.push('second'));
    undoOffer.take();
    undoOffer.take();
    expect(undone).toEqual(['second']);
  });
});
