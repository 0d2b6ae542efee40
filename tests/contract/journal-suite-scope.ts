/** Families that come and go: granted, awaited, here, leaving, wiped. */
import { describe, expect, test } from 'vitest';
import type { Bench } from './journal-suite';
import { ended, foreign, granted, newId, own, page, state, theirs } from './journal-world';

const noAccess = { kind: 'refused', refusal: { reason: 'no-access' } } as const;

export function scope(bench: Bench): void {
  describe('scope', () => {
    test('[J41] a family that is granted is awaited until its snapshot has come', async () => {
      const phone = await bench.phone();
      const family = newId();
      await phone.journal.applyPage(page(0, [granted(3, family)]));
      expect(await phone.journal.awaiting()).toEqual([family]);
      const records = [state(family, family, { name: [['x', theirs(2)]] })];
      expect(await phone.journal.applySnapshot(family, 2, records)).toBe(false);
      expect(await phone.journal.awaiting()).toEqual([family]);
      expect(await phone.journal.applySnapshot(family, 4, records)).toBe(true);
      expect(await phone.journal.awaiting()).toEqual([]);
      expect((await phone.journal.front()).map(({ id }) => id)).toEqual([family]);
    });

    test('[J41] one that is no longer in scope stops being awaited, and leaves', async () => {
      const phone = await bench.phone();
      const family = newId();
      await phone.journal.applyPage(page(0, [granted(3, family)]));
      await phone.journal.dropAwaiting([family]);
      expect(await phone.journal.awaiting()).toEqual([]);
      expect(await phone.journal.wipeEnded()).toEqual([family]);
    });

    test('[J42] a family made on this phone needs no snapshot when it is granted', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const [change] = await phone.journal.offer();
      if (!change) throw new Error('nothing offered');
      const { device } = await phone.journal.identity();
      await phone.journal.applyPage(page(0, [granted(1, family, device), own(2, change)]));
      expect(await phone.journal.awaiting()).toEqual([]);
      expect((await phone.kept(family)).whereabouts).toBe('safe');
    });

    test('[J42] one made on another phone of the same person does', async () => {
      const phone = await bench.phone();
      const family = newId();
      await phone.journal.applyPage(page(0, [granted(1, family, newId())]));
      expect(await phone.journal.awaiting()).toEqual([family]);
    });

    test('[J43] when access ends, what was written is still sent before anything is wiped', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const visit = newId();
      await phone.set(family, visit, 'note', 'te laat');
      await phone.journal.applyPage(page(cursor, [ended(cursor + 1, family)]));
      expect(await phone.journal.wipeEnded()).toEqual([]);
      expect(await phone.values(visit)).toEqual(['te laat']);
      const changes = await phone.journal.offer();
      expect(await phone.journal.wipeEnded()).toEqual([]);
      await phone.settle(changes, { kind: 'accepted', position: cursor + 2 });
      expect(await phone.journal.wipeEnded()).toEqual([family]);
      for (const table of ['front', 'records', 'outbox'] as const)
        expect(await phone.rows(table)).toEqual([]);
    });

    test('[J43] words that were refused outlive the wipe', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      await phone.set(family, newId(), 'note', 'te laat');
      await phone.journal.applyPage(page(cursor, [ended(cursor + 1, family)]));
      await phone.settle(await phone.journal.offer(), noAccess);
      expect(await phone.journal.wipeEnded()).toEqual([family]);
      const [refused] = await phone.journal.waiting();
      expect(refused).toMatchObject({ state: 'refused', refusal: { reason: 'no-access' } });
      expect(refused?.change.fields['note']?.value).toBe('te laat');
      expect(await phone.journal.front()).toEqual([]);
    });

    test('[J43] a family made here that the server does not give leaves too, but not its words', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      await phone.settle(await phone.journal.offer(), noAccess);
      expect(await phone.journal.wipeEnded()).toEqual([family]);
      expect(await phone.journal.front()).toEqual([]);
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 1, refused: 1 });
    });

    test('[J43] one that was refused for what it holds stays to be mended', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const refusal = { reason: 'invalid-field', field: 'name', detail: 'too long' } as const;
      await phone.settle(await phone.journal.offer(), { kind: 'refused', refusal });
      expect(await phone.journal.wipeEnded()).toEqual([]);
      await phone.set(family, family, 'name', 'korter');
      expect(await phone.values(family, 'name')).toEqual(['korter']);
    });

    test('[J44] a wiped family is told until the server has heard it, and takes no more words', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      await phone.journal.applyPage(page(cursor, [ended(cursor + 1, family)]));
      expect(await phone.journal.wipeEnded()).toEqual([family]);
      expect(await phone.journal.wipeEnded()).toEqual([family]);
      const edit = {
        family,
        record: newId(),
        type: 'visit',
        fields: { n: { value: 1, seen: [] } }
      };
      expect(await phone.journal.write([edit])).toEqual([{ kind: 'not-here' }]);
      await phone.journal.confirmLeft([family]);
      expect(await phone.journal.wipeEnded()).toEqual([]);
    });

    test('[J44] a page still open on a family that is gone does not make it anew', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      await phone.journal.applyPage(page(cursor, [ended(cursor + 1, family)]));
      await phone.journal.wipeEnded();
      await phone.journal.confirmLeft([family]);
      const fields = { name: { value: 'x', seen: [] } };
      const edit = { family, record: family, type: 'family', fields };
      expect(await phone.journal.write([edit])).toEqual([{ kind: 'not-here' }]);
      expect(await phone.journal.front()).toEqual([]);
      await phone.journal.applyPage(page(cursor + 1, [granted(cursor + 2, family)]));
      expect(await phone.journal.awaiting()).toEqual([family]);
    });

    test('[J44] one that comes back before the server has heard is awaited, and stays', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      await phone.journal.applyPage(page(cursor, [ended(cursor + 1, family)]));
      await phone.journal.wipeEnded();
      await phone.journal.applyPage(page(cursor + 1, [granted(cursor + 2, family)]));
      await phone.journal.confirmLeft([family]);
      expect(await phone.journal.awaiting()).toEqual([family]);
      expect(await phone.journal.wipeEnded()).toEqual([]);
    });

    test('[J45] access that ends and begins again within one page fetches the family anew', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const visit = newId();
      const missed = foreign(cursor + 2, family, visit, { note: ['tussendoor'] });
      const entries = [ended(cursor + 1, family), missed, granted(cursor + 3, family)];
      await phone.journal.applyPage(page(cursor, entries));
      expect(await phone.journal.awaiting()).toEqual([family]);
      expect(await phone.journal.record(visit)).toBeUndefined();
      const records = [
        state(family, family, { name: [['x', theirs(1)]] }),
        state(family, visit, { note: [['tussendoor', theirs(cursor + 2)]] })
      ];
      expect(await phone.journal.applySnapshot(family, cursor + 3, records)).toBe(true);
      expect(await phone.values(visit)).toEqual(['tussendoor']);
    });

    test('[J45] a snapshot replaces the base and leaves what waits on top of it', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const [gone, stays] = [newId(), newId()];
      const entry = foreign(cursor + 1, family, gone, { note: ['weg'] });
      await phone.journal.applyPage(page(cursor, [entry, granted(cursor + 2, family)]));
      await phone.set(family, stays, 'note', 'wacht');
      await phone.journal.applySnapshot(family, cursor + 2, [
        state(family, family, { name: [['z', theirs(1)]] })
      ]);
      expect(await phone.journal.record(gone)).toBeUndefined();
      expect(await phone.values(stays)).toEqual(['wacht']);
      expect(await phone.values(family, 'name')).toEqual(['z']);
    });
  });
}
