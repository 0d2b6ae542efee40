/** Answers to a push: in any order, more than once, in part, late, or never. */
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/lib/history/change';
import { stampOfChange } from '../../src/lib/history/change';
import type { Bench } from './journal-suite';
import { answer, foreign, newId, own, page, state, type Phone } from './journal-world';

const noAccess = { kind: 'refused', refusal: { reason: 'no-access' } } as const;

/** A phone with three offered changes to three visits. */
async function threeOffered(bench: Bench) {
  const phone = await bench.phone();
  const family = await phone.settledFamily();
  const visits = [newId(), newId(), newId()];
  for (const [index, visit] of visits.entries()) await phone.set(family, visit, 'note', index);
  const changes = await phone.journal.offer();
  const { cursor } = await phone.journal.identity();
  return { phone, family, visits, changes, cursor };
}

const whereabouts = async (phone: Phone, records: readonly string[]) =>
  Promise.all(records.map(async (record) => (await phone.kept(record)).whereabouts));

export function answers(bench: Bench): void {
  describe('answers', () => {
    test('[J31] a record says where its words are', async () => {
      const { phone, family, visits, changes, cursor } = await threeOffered(bench);
      expect(await whereabouts(phone, visits)).toEqual(['sent', 'sent', 'sent']);
      await phone.settle(changes.slice(0, 1), { kind: 'accepted', position: cursor + 1 });
      await phone.settle(changes.slice(1, 2), noAccess);
      expect(await whereabouts(phone, visits)).toEqual(['safe', 'phone', 'sent']);
      await phone.set(family, visits[0] ?? '', 'note', 'meer');
      expect(await whereabouts(phone, visits)).toEqual(['phone', 'phone', 'sent']);
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 3, refused: 1 });
    });

    test('[J32] answers count in any order, more than once and in part', async () => {
      const { phone, visits, changes, cursor } = await threeOffered(bench);
      const result = (index: number) =>
        ({ kind: 'accepted', position: cursor + 1 + index }) as const;
      const [one, two, three] = changes as [Change, Change, Change];
      await phone.settle([three], result(2));
      await phone.settle([one, three], (index) => result(index * 2));
      expect((await phone.journal.offer()).map((change) => change.id)).toEqual([two.id]);
      await phone.settle([two, one], (index) => result(1 - index));
      await phone.settle([two, one], noAccess);
      expect(await phone.journal.offer()).toEqual([]);
      expect(await whereabouts(phone, visits)).toEqual(['safe', 'safe', 'safe']);
      await phone.journal.applyPage(
        page(
          cursor,
          changes.map((c, i) => own(cursor + 1 + i, c))
        )
      );
      await phone.settle(changes, (index) => result(index));
      for (const [index, visit] of visits.entries())
        expect(await phone.values(visit)).toEqual([index]);
      expect(await phone.rows('outbox')).toEqual([]);
    });

    test('[J32] an answer to another content than this phone holds proves nothing', async () => {
      const { phone, changes, cursor } = await threeOffered(bench);
      const { counter } = changes[0] as Change;
      const result = { kind: 'accepted', position: cursor + 1 } as const;
      await phone.journal.settle(answer([{ id: newId(), counter, result }]));
      expect(await phone.journal.offer()).toEqual(changes);
    });

    test('[J33] a lost answer is made good by the place in the feed, and a late one does no harm', async () => {
      const { phone, visits, changes, cursor } = await threeOffered(bench);
      await phone.journal.applyPage(
        page(
          cursor,
          changes.map((c, i) => own(cursor + 1 + i, c))
        )
      );
      expect(await whereabouts(phone, visits)).toEqual(['safe', 'safe', 'safe']);
      expect(await phone.journal.offer()).toEqual([]);
      await phone.settle(changes, (i) => ({ kind: 'already-known', position: cursor + 1 + i }));
      for (const [index, visit] of visits.entries())
        expect(await phone.values(visit)).toEqual([index]);
      expect(await phone.rows('outbox')).toEqual([]);
    });

    test('[J33] until its place has come by, an accepted change stays on top of the base', async () => {
      const { phone, family, visits, changes, cursor } = await threeOffered(bench);
      const [visit = ''] = visits;
      await phone.settle(changes, (i) => ({ kind: 'accepted', position: cursor + 2 + i }));
      const entry = foreign(cursor + 1, family, visit, { note: ['gelijktijdig'] });
      await phone.journal.applyPage(page(cursor, [entry]));
      expect((await phone.values(visit)).toSorted()).toEqual([0, 'gelijktijdig']);
      expect(await phone.rows('outbox')).toHaveLength(3);
      const knowing = foreign(cursor + 5, family, visit, {
        note: ['samen', stampOfChange(changes[0] as Change), `${entry.change.device}:${cursor + 1}`]
      });
      const stubs = changes.map((c, i) => own(cursor + 2 + i, c));
      await phone.journal.applyPage(page(cursor + 1, [...stubs, knowing]));
      expect(await phone.values(visit)).toEqual(['samen']);
    });

    test('[J34] a snapshot that holds a change whose answer was lost shows it once', async () => {
      const { phone, family, visits, changes, cursor } = await threeOffered(bench);
      const [visit = ''] = visits;
      const stamp = stampOfChange(changes[0] as Change);
      const records = [state(family, visit, { note: [[0, stamp]] })];
      await phone.journal.applyPage(
        page(cursor, [{ kind: 'granted', position: cursor + 9, family }])
      );
      await phone.journal.applySnapshot(family, cursor + 9, records);
      expect(await phone.values(visit)).toEqual([0]);
      expect(await phone.journal.offer()).toEqual(changes);
      await phone.settle(changes, (i) => ({ kind: 'already-known', position: cursor + 1 + i }));
      expect(await phone.values(visit)).toEqual([0]);
      expect(await phone.rows('outbox')).toEqual([]);
    });

    test('[J34] while a family awaits its snapshot, what was accepted stays in sight', async () => {
      const { phone, family, visits, changes, cursor } = await threeOffered(bench);
      const entries = [{ kind: 'granted', position: cursor + 9, family } as const];
      await phone.journal.applyPage(page(cursor, entries));
      await phone.settle(changes, (i) => ({ kind: 'already-known', position: cursor + 1 + i }));
      for (const [index, visit] of visits.entries())
        expect(await phone.values(visit)).toEqual([index]);
    });

    test('[J35] a refused change stays in sight with its reason until its author lets it go', async () => {
      const { phone, visits, changes } = await threeOffered(bench);
      const [visit = ''] = visits;
      await phone.settle(changes.slice(0, 1), noAccess);
      expect((await phone.journal.offer()).map((c) => c.id)).toEqual(
        changes.slice(1).map((c) => c.id)
      );
      const kept = await phone.kept(visit);
      expect(kept.refusals).toEqual([{ reason: 'no-access' }]);
      expect(await phone.values(visit)).toEqual([0]);
      const [refused] = await phone.journal.waiting();
      expect(refused).toMatchObject({ state: 'refused', refusal: { reason: 'no-access' } });
      await phone.journal.discardRefused(changes[1]?.counter ?? 0);
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 3, refused: 1 });
      await phone.journal.discardRefused(refused?.change.counter ?? 0);
      expect(await phone.journal.record(visit)).toBeUndefined();
    });

    test('[J35] refused words that she typed over are let go, and what else was refused with them stays', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const { cursor } = await phone.journal.identity();
      await phone.put(family, visit, {
        note: { value: 'een', seen: [] },
        other: { value: 'blijft', seen: [] }
      });
      const [whole] = (await phone.journal.offer()) as [Change];
      await phone.settle([whole], noAccess);
      await phone.set(family, visit, 'note', 'twee');
      const [change] = (await phone.accept(cursor + 1)) as [Change];
      await phone.journal.applyPage(page(cursor, [own(cursor + 1, change)]));
      expect(await phone.values(visit)).toEqual(['twee']);
      expect(await phone.values(visit, 'other')).toEqual(['blijft']);
      const [refused] = await phone.journal.waiting();
      expect(Object.keys(refused?.change.fields ?? {})).toEqual(['other']);
      // A delayed request had the whole accepted: what is left here does not pass for it.
      const late = page(cursor + 1, [own(cursor + 2, whole)]);
      expect(await phone.journal.applyPage(late)).toEqual({ kind: 'forked' });
      await phone.set(family, visit, 'other', 'nieuw');
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
    });

    test('[J35] refused words that she had not seen stay when others are written', async () => {
      const { phone, family, visits, changes } = await threeOffered(bench);
      const [visit = ''] = visits;
      await phone.settle(changes.slice(0, 1), noAccess);
      await phone.put(family, visit, { note: { value: 'ernaast', seen: [] } });
      expect((await phone.values(visit)).toSorted()).toEqual([0, 'ernaast']);
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 4, refused: 1 });
    });

    test('[J35] a change that was refused once and accepted by a delayed request is accepted', async () => {
      const { phone, visits, changes, cursor } = await threeOffered(bench);
      await phone.settle(changes, noAccess);
      await phone.journal.applyPage(page(cursor, [own(cursor + 1, changes[0] as Change)]));
      expect(await phone.values(visits[0] ?? '')).toEqual([0]);
      expect((await phone.kept(visits[0] ?? '')).whereabouts).toBe('safe');
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 2, refused: 2 });
    });
  });
}
