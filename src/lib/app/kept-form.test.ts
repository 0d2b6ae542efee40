import { beforeEach, expect, test } from 'vitest';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { sealer } from '../device/seal';
import { keepForm, type Typed } from './kept-form';
import { ownNotes } from './own-notes';
import { phone } from './phone.svelte';

const seal = sealer(new Uint8Array(32).fill(7), (length) =>
  crypto.getRandomValues(new Uint8Array(length))
);
let disk: MemoryDisk;
beforeEach(() => {
  disk = new MemoryDisk();
  ownNotes.start(openMemoryStore(disk), seal);
  phone.stage = 'open';
});

/** A form on screen: what stands in it, and how it goes. */
function form(name = 'form') {
  const shown: { typed: Typed } = { typed: undefined };
  const go = keepForm(name, {
    typed: () => shown.typed,
    bringBack: (kept) => (shown.typed = kept)
  });
  return { shown, go };
}
async function lock(go: () => void) {
  await phone.flush();
  phone.stage = 'starting';
  go();
  phone.stage = 'open';
}

test('[L56] what was typed and not sent is there again after locking, more than once', async () => {
  const first = form();
  first.shown.typed = { reason: 'Zij is ziek en het gezin belt' };
  await lock(first.go);
  expect(JSON.stringify(disk.rows('meta').map(({ id, facts }) => ({ id, facts })))).not.toContain(
    'ziek'
  );
  const again = form();
  await expect.poll(() => again.shown.typed).toEqual({ reason: 'Zij is ziek en het gezin belt' });
  await lock(again.go);
  const third = form();
  await expect.poll(() => third.shown.typed).toBeDefined();
  // Another form has its own.
  const other = form('other');
  await phone.flush();
  expect(other.shown.typed).toBeUndefined();
});

test('[L56] sent, or left by herself, it is gone; a full disk stops nothing', async () => {
  const { shown, go } = form();
  shown.typed = { name: 'Bo' };
  disk.full = true;
  await phone.flush();
  expect(disk.rows('meta')).toEqual([]);
  disk.full = false;
  await phone.flush();
  expect(disk.rows('meta')).toHaveLength(1);
  shown.typed = undefined;
  await phone.flush();
  expect(disk.rows('meta')).toEqual([]);
  shown.typed = { name: 'Bo' };
  await phone.flush();
  go();
  await expect.poll(() => disk.rows('meta')).toEqual([]);
});

test('[L56] what she has begun to type is not written over', async () => {
  await ownNotes.write('form', { name: 'Oud' });
  const { shown } = form();
  shown.typed = { name: 'Nieuw' };
  await phone.flush();
  expect(await ownNotes.read('form')).toEqual({ name: 'Nieuw' });
});
