/** Applying the feed: pages in order, each whole or not at all, and the first sync. */
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/lib/history/change';
import type { Bench } from './journal-suite';
import { epoch, ended, foreign, granted, newId, own, page, state, theirs } from './journal-world';

export function feed(bench: Bench): void {
  describe('the feed', () => {
    test('[J36] a page that does not start at the cursor changes nothing', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const visit = newId();
      for (const after of [cursor - 1, cursor + 1]) {
        const entries = [foreign(cursor + 2, family, visit, { note: ['x'] })];
        expect(await phone.journal.applyPage(page(after, entries))).toEqual({
          kind: 'gap',
          cursor
        });
      }
      expect(await phone.journal.record(visit)).toBeUndefined();
      expect((await phone.journal.identity()).cursor).toBe(cursor);
    });

    test('[J36] a page counts once, and an empty one moves the cursor too', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const visit = newId();
      const one = page(cursor, [foreign(cursor + 1, family, visit, { note: ['een'] })]);
      const two = page(cursor + 1, [
        foreign(cursor + 2, family, visit, { note: ['twee', theirs(cursor + 1)] })
      ]);
      expect(await phone.journal.applyPage(one)).toEqual({ kind: 'applied', cursor: cursor + 1 });
      await phone.journal.applyPage(two);
      expect((await phone.journal.applyPage(one)).kind).toBe('gap');
      expect(await phone.values(visit)).toEqual(['twee']);
      await phone.journal.applyPage(page(cursor + 2, [], cursor + 7));
      expect((await phone.journal.identity()).cursor).toBe(cursor + 7);
    });

    test('[J36] two tabs that apply the same page apply it once', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const other = await phone.tab();
      const { cursor } = await phone.journal.identity();
      const visit = newId();
      const one = page(cursor, [foreign(cursor + 1, family, visit, { note: ['een'] })]);
      const outcomes = await Promise.all([phone.journal.applyPage(one), other.applyPage(one)]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['applied', 'gap']);
      expect(await phone.values(visit)).toEqual(['een']);
    });

    test('[J37] fields and types that this app does not know are kept and shown on', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const record = newId();
      const odd = {
        type: 'from-later',
        fields: { 'a/b.c-d': { value: { x: [null] }, replaces: [] } }
      };
      const entry = foreign(cursor + 1, family, record, {}, odd);
      await phone.journal.applyPage(page(cursor, [entry]));
      await phone.set(family, record, 'note', 'x');
      const kept = await phone.kept(record);
      expect(kept.type).toBe('from-later');
      expect(kept.registers['a/b.c-d']?.[0]?.value).toEqual({ x: [null] });
      expect((await phone.journal.family(family)).map((one) => one.id)).toContain(record);
    });

    test('[J37] a record keeps the type it began with', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const { cursor } = await phone.journal.identity();
      const record = newId();
      await phone.journal.applyPage(
        page(cursor, [
          foreign(cursor + 1, family, record, { a: [1] }),
          foreign(cursor + 2, family, record, { b: [2] }, { type: 'person' })
        ])
      );
      await phone.journal.applyPage(
        page(cursor + 2, [foreign(cursor + 3, family, record, { c: [3] }, { type: 'person' })])
      );
      const found = (await phone.journal.family(family)).filter(({ id }) => id === record);
      expect(found.map((one) => [one.type, Object.keys(one.registers)])).toEqual([
        ['visit', ['a', 'b', 'c']]
      ]);
    });

    test('[J38] the base is the same on phones that applied the same, whatever they wrote', async () => {
      const [one, two] = [await bench.phone(), await bench.phone()];
      const family = newId();
      const visit = newId();
      const records = [state(family, family, { name: [['x', theirs(1)]] })];
      for (const { journal } of [one, two]) {
        await journal.applySnapshot(family, 1, records);
        await journal.settleFirst(1, epoch);
      }
      await one.set(family, visit, 'note', 'van een');
      const [change] = (await one.journal.offer()) as [Change];
      await one.set(family, visit, 'note', 'nog niet weg');
      await two.set(family, visit, 'note', 'ook nog niet weg');
      const late = foreign(3, family, visit, { note: ['erna'] });
      await one.journal.applyPage(page(1, [own(2, change), late]));
      await two.journal.applyPage(page(1, [{ kind: 'change', position: 2, change }, late]));
      expect((await one.values(visit)).toSorted()).toEqual(['erna', 'nog niet weg']);
      expect((await two.values(visit)).toSorted()).toEqual(['erna', 'ook nog niet weg', 'van een']);
      const [mine, other] = [await one.journal.waiting(), await two.journal.waiting()];
      for (const [phone, waiting] of [
        [one, mine],
        [two, other]
      ] as const) {
        const [last] = waiting;
        await phone.settle(await phone.journal.offer(), {
          kind: 'refused',
          refusal: { reason: 'no-access' }
        });
        await phone.journal.discardRefused(last?.change.counter ?? 0);
      }
      expect((await one.kept(visit)).registers).toEqual((await two.kept(visit)).registers);
      expect(await one.values(visit)).toHaveLength(2);
    });

    test('[J39] a first sync that was cut off takes the feed up where its oldest family was read', async () => {
      const phone = await bench.phone();
      const [early, late] = [newId(), newId()];
      await phone.journal.applySnapshot(early, 5, [
        state(early, early, { name: [['x', theirs(1)]] })
      ]);
      await phone.journal.applySnapshot(late, 9, [state(late, late, { name: [['y', theirs(2)]] })]);
      await phone.journal.settleFirst(9, epoch);
      const identity = await phone.journal.identity();
      expect(identity).toMatchObject({ cursor: 5, epoch, settled: true });
      // The first family had left the scope when the second attempt was made.
      await phone.journal.applyPage(page(5, [ended(7, early)], 9));
      expect(await phone.journal.wipeEnded()).toEqual([early]);
      expect((await phone.journal.front()).map(({ family }) => family)).toEqual([late]);
    });

    test('[J39] a family made here that others have by the first sync leaves, once its words are sent', async () => {
      const phone = await bench.phone();
      const given = await phone.newFamily();
      await phone.settle(await phone.journal.offer(), { kind: 'accepted', position: 4 });
      await phone.set(given, newId(), 'note', 'nog niet verstuurd');
      const kept = await phone.newFamily();
      await phone.journal.settleFirst(9, epoch);
      expect(await phone.journal.wipeEnded()).toEqual([]);
      const rest = await phone.journal.offer();
      await phone.settle(rest, { kind: 'accepted', position: 12 });
      expect(await phone.journal.wipeEnded()).toEqual([given]);
      expect((await phone.journal.front()).map(({ family }) => family)).toEqual([kept]);
    });

    test('[J39] what a snapshot already holds is not applied again', async () => {
      const phone = await bench.phone();
      const family = newId();
      const visit = newId();
      await phone.journal.applySnapshot(family, 9, [
        state(family, family, { name: [['x', theirs(1)]] }),
        state(family, visit, { note: [['nieuw', theirs(8)]] })
      ]);
      const old = foreign(7, family, visit, { note: ['oud'] });
      const again = foreign(8, family, visit, { note: ['nieuw', theirs(7)] });
      const fresh = foreign(10, family, visit, { tick: [true] });
      const entries = [granted(6, family), old, again, fresh];
      await phone.journal.applyPage(page(0, entries));
      expect(await phone.values(visit)).toEqual(['nieuw']);
      expect(await phone.values(visit, 'tick')).toEqual([true]);
    });

    test('[J40] every tab hears which families changed', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const other = await phone.tab();
      const { cursor } = await phone.journal.identity();
      const heard: Promise<readonly string[]>[] = [];
      for (const journal of [phone.journal, other])
        heard.push(new Promise((resolve) => journal.onChange(resolve)));
      await phone.journal.applyPage(
        page(cursor, [foreign(cursor + 1, family, newId(), { note: ['x'] })])
      );
      expect(await Promise.all(heard)).toEqual([[family], [family]]);
    });
  });
}
