/** Handing in: what is unsent is frozen without having left. */
import { describe, expect, test } from 'vitest';
import { hashOfChange } from '../../src/lib/history/change';
import type { Bench } from './journal-suite';
import { newId, own, page } from './journal-world';

export function handingIn(bench: Bench): void {
  describe('handing in', () => {
    test('[J70] what was frozen never changes again, and what is typed after it is a change of its own', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'eerste');
      const before = await phone.journal.freezeUnsent();
      expect(before.changes).toHaveLength(1);
      await phone.set(family, visit, 'note', 'tweede');
      const after = await phone.journal.freezeUnsent();
      expect(after.changes.map(hashOfChange)[0]).toBe(before.changes.map(hashOfChange)[0]);
      expect(after.changes).toHaveLength(2);
      expect(after.counter).toBe(before.counter + 1);
      expect(await phone.values(visit)).toEqual(['tweede']);
    });

    test('[J71] what was frozen is still on this phone alone, and is offered in counter order like the rest', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'eerste');
      const { changes } = await phone.journal.freezeUnsent();
      expect((await phone.kept(visit)).whereabouts).toBe('phone');
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
      expect((await phone.journal.waiting()).map(({ state }) => state)).toEqual(['new']);
      await phone.set(family, visit, 'note', 'tweede');
      const offered = await phone.journal.offer();
      expect(offered.map(({ counter }) => counter)).toEqual(
        [changes[0]?.counter, changes[0]?.counter].map((at, i) => (at ?? 0) + i)
      );
      expect((await phone.kept(visit)).whereabouts).toBe('sent');
    });

    test('[J72] everything unsent is in it once, in counter order: new, offered and refused', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const ids = [newId(), newId(), newId()];
      await phone.set(family, ids[0] as string, 'note', 'geweigerd');
      const refused = await phone.journal.offer();
      await phone.settle(refused, { kind: 'refused', refusal: { reason: 'no-access' } });
      await phone.set(family, ids[1] as string, 'note', 'onderweg');
      await phone.journal.offer();
      await phone.set(family, ids[2] as string, 'note', 'nieuw');
      const { changes } = await phone.journal.freezeUnsent();
      expect(changes.map(({ record }) => record)).toEqual(ids);
      const counters = changes.map(({ counter }) => counter);
      expect(counters).toEqual([...counters].sort((a, b) => a - b));
    });

    test('[J73] what the server took while it was frozen is settled by the feed, whichever comes first', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'eerste');
      const [change] = (await phone.journal.freezeUnsent()).changes;
      const { cursor } = await phone.journal.identity();
      if (!change) throw new Error('nothing was frozen');
      const at = cursor + 1;
      await phone.journal.applyPage(page(cursor, [own(at, change)]));
      expect((await phone.kept(visit)).whereabouts).toBe('safe');
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
      expect((await phone.journal.freezeUnsent()).changes).toEqual([]);
    });
  });
}
