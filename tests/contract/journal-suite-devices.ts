/** Phones that were copied: they find out, take a name of their own, and lose nothing. */
import { describe, expect, test } from 'vitest';
import { stampOfChange, type Change } from '../../src/lib/history/change';
import { stampOf } from '../../src/lib/history/stamp';
import type { Bench } from './journal-suite';
import { answer, foreign, newId, own, page } from './journal-world';

/** A phone and its copy, each of which wrote another text under the same stamp. */
async function copied(bench: Bench) {
  const first = await bench.phone();
  const family = await first.settledFamily();
  const second = await first.copyTo(bench.disk());
  const visit = newId();
  await first.set(family, visit, 'note', 'van de eerste');
  await second.set(family, visit, 'note', 'van de tweede');
  const [change] = (await first.journal.offer()) as [Change];
  const { cursor, device } = await second.journal.identity();
  return { first, second, family, visit, change, cursor, device };
}

export function devices(bench: Bench): void {
  describe('copied phones', () => {
    test('[J46] the place of a change that this phone did not write shows that it was copied', async () => {
      const { second, change, cursor, visit } = await copied(bench);
      const before = await second.journal.identity();
      const outcome = await second.journal.applyPage(page(cursor, [own(cursor + 1, change)]));
      expect(outcome).toEqual({ kind: 'forked' });
      expect(await second.journal.identity()).toEqual(before);
      expect(await second.values(visit)).toEqual(['van de tweede']);
      const missing = own(cursor + 1, { ...change, counter: change.counter + 1 });
      expect(await second.journal.applyPage(page(cursor, [missing]))).toEqual({ kind: 'forked' });
    });

    test('[J46] so does the place of one that never left it', async () => {
      const first = await bench.phone();
      const family = await first.settledFamily();
      const visit = newId();
      await first.set(family, visit, 'note', 'gelijk begonnen');
      const second = await first.copyTo(bench.disk());
      const [change] = (await first.journal.offer()) as [Change];
      const { cursor } = await second.journal.identity();
      const stub = page(cursor, [own(cursor + 1, change)]);
      expect(await second.journal.applyPage(stub)).toEqual({ kind: 'forked' });
      await second.set(family, visit, 'note', 'gelijk begonnen, anders verder');
      expect(await second.journal.applyPage(stub)).toEqual({ kind: 'forked' });
    });

    test('[J46] so does a counter that the server knows and the phone does not', async () => {
      const phone = await bench.phone();
      await phone.settledFamily();
      const { counter } = await phone.journal.identity();
      expect(await phone.journal.hasForked(counter)).toBe(false);
      expect(await phone.journal.hasForked(counter + 1)).toBe(true);
      const { device } = await phone.journal.identity();
      await phone.journal.settle(answer([], counter + 1));
      expect((await phone.journal.identity()).device).not.toBe(device);
    });

    test('[J47] with a new name it restamps what was never accepted, and both texts stay', async () => {
      const { second, visit, family, change, cursor, device } = await copied(bench);
      await second.settle(await second.journal.offer(), {
        kind: 'refused',
        refusal: { reason: 'forked' }
      });
      const identity = await second.journal.identity();
      expect(identity.device).not.toBe(device);
      await second.set(family, visit, 'note', 'van de tweede, later');
      await second.journal.applyPage(
        page(cursor, [{ kind: 'change', position: cursor + 1, change }])
      );
      expect((await second.values(visit)).toSorted()).toEqual([
        'van de eerste',
        'van de tweede, later'
      ]);
      const waiting = (await second.journal.waiting()).map((one) => one.change);
      expect(waiting.map((one) => one.device)).toEqual([identity.device, identity.device]);
      const [older, newer] = waiting as [Change, Change];
      expect(newer.fields['note']?.replaces).toEqual([stampOfChange(older)]);
      expect(newer.counter).toBeGreaterThan(change.counter);
    });

    test('[J47] an accepted change keeps its stamp, and its place in the feed is still known', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const { cursor } = await phone.journal.identity();
      const stamp = await phone.set(family, visit, 'note', 'aangenomen');
      const [change] = (await phone.accept(cursor + 1)) as [Change];
      await phone.journal.takeNewDevice();
      await phone.set(family, visit, 'tick', true);
      await phone.journal.applyPage(
        page(cursor, [{ kind: 'change', position: cursor + 1, change }])
      );
      const kept = await phone.kept(visit);
      expect(kept.registers['note']?.map((held) => held.stamp)).toEqual([stamp]);
      expect((await phone.rows('outbox')).map((row) => row.facts?.['state'])).toEqual(['new']);
    });

    test('[J47] a refused change goes along, and stays refused', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      await phone.set(family, newId(), 'note', 'geweigerd');
      const refusal = { reason: 'no-access' } as const;
      await phone.settle(await phone.journal.offer(), { kind: 'refused', refusal });
      await phone.journal.takeNewDevice();
      const { device } = await phone.journal.identity();
      const [waiting] = await phone.journal.waiting();
      expect(waiting).toMatchObject({ state: 'refused', refusal, change: { device } });
    });

    test('[J48] stamps from before mean the same words afterwards', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const before = await phone.set(family, visit, 'note', 'a');
      await phone.journal.offer();
      await phone.journal.takeNewDevice();
      await phone.put(family, visit, { note: { value: 'ab', seen: [before] } });
      expect(await phone.values(visit)).toEqual(['ab']);
    });

    test('[J48] but never the words that the other phone wrote under the same stamp', async () => {
      const { second, visit, family, change, cursor, device } = await copied(bench);
      await second.journal.takeNewDevice();
      await second.journal.applyPage(
        page(cursor, [{ kind: 'change', position: cursor + 1, change }])
      );
      const foreignStamp = stampOf(device, change.counter);
      const { device: present } = await second.journal.identity();
      const typed = { value: 'van de tweede, verder', seen: [foreignStamp] };
      await second.put(family, visit, { note: typed });
      expect((await second.values(visit)).toSorted()).toEqual([
        'van de eerste',
        'van de tweede, verder'
      ]);
      const both = [foreignStamp, stampOf(present, change.counter)];
      await second.put(family, visit, { note: { value: 'samen', seen: both } });
      expect(await second.values(visit)).toEqual(['samen']);
    });

    test('[J48] another record with the same counter is not mistaken for it', async () => {
      const { second, family, change, cursor } = await copied(bench);
      await second.journal.takeNewDevice();
      const elsewhere = { ...change, record: newId(), id: newId() };
      await second.journal.applyPage(
        page(cursor, [{ kind: 'change', position: cursor + 1, change: elsewhere }])
      );
      await second.set(family, elsewhere.record, 'note', 'gezien en vervangen');
      expect(await second.values(elsewhere.record)).toEqual(['gezien en vervangen']);
    });

    test('[J49] other tabs hear that the names of waiting words have changed', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const other = await phone.tab();
      await phone.set(family, newId(), 'note', 'x');
      await phone.journal.offer();
      const heard = new Promise<readonly string[]>((resolve) => other.onChange(resolve));
      await phone.journal.takeNewDevice();
      expect(await heard).toEqual([family]);
    });

    test('[J49] a page full of strangers under a former name is applied as it stands', async () => {
      const { second, visit, family, change, cursor, device } = await copied(bench);
      await second.journal.takeNewDevice();
      const more = foreign(
        cursor + 2,
        family,
        visit,
        { tick: [true] },
        {
          device,
          counter: change.counter + 1
        }
      );
      await second.journal.applyPage(
        page(cursor, [{ kind: 'change', position: cursor + 1, change }, more])
      );
      expect(await second.values(visit, 'tick')).toEqual([true]);
      expect(await second.journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
    });
  });
}
