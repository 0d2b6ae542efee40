/** Writing: counters, folding, offering, and what a write replaces. */
import { describe, expect, test } from 'vitest';
import { bytesOf, stampOfChange, type Change } from '../../src/lib/history/change';
import { sign, signaturesOf, proposals, SIGNATURE_FIELD } from '../../src/lib/history/signature';
import type { Json } from '../../src/lib/history/json';
import { partsOf } from '../../src/lib/history/stamp';
import type { Written } from '../../src/lib/device/journal';
import { limits } from '../../src/lib/protocol/limits';
import type { Bench } from './journal-suite';
import { ended, foreign, granted, newId, own, page, theirs } from './journal-world';

export function writing(bench: Bench): void {
  describe('writing', () => {
    test('[J20] what was kept is there after the app is closed at once', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'eerste');
      await phone.store.close();
      const again = await phone.tab();
      expect((await again.record(visit))?.registers['note']?.[0]?.value).toBe('eerste');
      expect(await again.countWaiting()).toEqual({ waiting: 2, refused: 0 });
    });

    test('[J21] two tabs that write at once never share a stamp, and nothing is lost', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const other = await phone.tab();
      const records = Array.from({ length: 24 }, newId);
      const written = await Promise.all(
        records.map((record, index) =>
          (index % 2 ? phone.journal : other).write([
            { family, record, type: 'visit', fields: { note: { value: index, seen: [] } } }
          ])
        )
      );
      const stamps = written
        .flat()
        .map((one) => (one as Written & { kind: 'kept' }).stamps['note']);
      expect(new Set(stamps).size).toBe(records.length);
      for (const [index, record] of records.entries())
        expect(await phone.values(record)).toEqual([index]);
      const { counter } = await phone.journal.identity();
      expect(counter).toBe(records.length + 1);
    });

    test('[J22] what was never offered folds into one change', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const first = await phone.set(family, visit, 'note', 'a');
      expect(await phone.set(family, visit, 'note', 'ab')).toBe(first);
      expect(await phone.set(family, visit, 'tick', true)).toBe(first);
      const waiting = await phone.journal.waiting();
      expect(waiting).toHaveLength(1);
      expect(waiting[0]?.change.fields).toEqual({
        note: { value: 'ab', replaces: [] },
        tick: { value: true, replaces: [] }
      });
    });

    test('[J22] a fold gives the change a new id: one id never stands for two contents', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'a');
      const before = (await phone.journal.waiting())[0]?.change.id;
      await phone.set(family, visit, 'note', 'ab');
      expect((await phone.journal.waiting())[0]?.change.id).not.toBe(before);
    });

    test('[J23] an offered change never changes again, whatever is typed', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const first = await phone.set(family, visit, 'note', 'a');
      const offered = await phone.journal.offer();
      const second = await phone.set(family, visit, 'note', 'ab');
      expect(second).not.toBe(first);
      expect(await phone.journal.offer()).toEqual(offered);
      expect(await phone.values(visit)).toEqual(['ab']);
      await phone.settle(offered, { kind: 'accepted', position: 9 });
      const [later] = await phone.journal.offer();
      expect(later?.fields['note']).toEqual({ value: 'ab', replaces: [first] });
    });

    test('[J24] a change replaces what its unanswered forerunners replaced as well', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const { cursor } = await phone.journal.identity();
      const seen = foreign(cursor + 1, family, visit, { note: ['oud'] });
      await phone.journal.applyPage(page(cursor, [seen]));
      const one = await phone.set(family, visit, 'note', 'een');
      await phone.journal.offer();
      const two = await phone.set(family, visit, 'note', 'twee');
      await phone.journal.freezeUnsent();
      await phone.set(family, visit, 'note', 'drie');
      const last = (await phone.journal.waiting()).at(-1);
      expect(last?.change.fields['note']?.replaces.toSorted()).toEqual(
        [theirs(cursor + 1), one, two].toSorted()
      );
    });

    const refused = { kind: 'refused', refusal: { reason: 'no-access' } } as const;

    test('[J52] what leaves never names a change that was refused', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'een');
      const offered = await phone.journal.offer();
      await phone.set(family, visit, 'note', 'twee');
      await phone.settle(offered, refused);
      const [two] = await phone.journal.offer();
      expect(two?.fields['note']).toEqual({ value: 'twee', replaces: [] });
      await phone.settle([two as Change], refused);
      await phone.set(family, visit, 'note', 'drie');
      expect(await phone.values(visit)).toEqual(['drie']);
      const { changes } = await phone.journal.freezeUnsent();
      expect(changes.map(({ fields }) => fields)).toEqual([
        { note: { value: 'drie', replaces: [] } }
      ]);
    });

    test('[J52] sealed before that was refused, it leaves under another name', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const one = await phone.set(family, visit, 'note', 'een');
      const offered = await phone.journal.offer();
      const two = await phone.set(family, visit, 'note', 'twee');
      const { device, changes } = await phone.journal.freezeUnsent();
      expect(changes.at(-1)?.fields['note']?.replaces).toEqual([one]);
      await phone.settle(offered, refused);
      const leaving = await phone.journal.offer();
      expect(leaving.map(({ fields }) => fields)).toEqual([
        { note: { value: 'twee', replaces: [] } }
      ]);
      expect(leaving[0]?.device).not.toBe(device);
      expect((await phone.journal.identity()).device).toBe(leaving[0]?.device);
      expect(await phone.values(visit)).toEqual(['twee']);
      expect(stampOfChange(leaving[0] as Change)).not.toBe(two);
    });

    test('[J25] a value that came in while somebody typed is not replaced unseen', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const { cursor } = await phone.journal.identity();
      const first = await phone.set(family, visit, 'note', 'a');
      const entry = foreign(cursor + 1, family, visit, { note: ['van een ander'] });
      await phone.journal.applyPage(page(cursor, [entry]));
      await phone.put(family, visit, { note: { value: 'ab', seen: [first] } });
      expect((await phone.values(visit)).toSorted()).toEqual(['ab', 'van een ander']);
    });

    test('[J25] nor are the words of another tab, folded or not', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.put(family, visit, { note: { value: 'een', seen: [] } });
      const second = await phone.put(family, visit, { note: { value: 'twee', seen: [] } });
      expect((await phone.values(visit)).toSorted()).toEqual(['een', 'twee']);
      const typed = { value: 'twee en meer', seen: [second], was: ['twee'] };
      const third = await phone.put(family, visit, { note: typed });
      const stale = { value: 'twee, anders', seen: [third], was: ['twee'] };
      await phone.put(family, visit, { note: stale });
      expect((await phone.values(visit)).toSorted()).toEqual([
        'een',
        'twee en meer',
        'twee, anders'
      ]);
    });

    test('[J25] not even when that tab is the last to know and all has been sent', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const stamp = await phone.put(family, visit, { note: { value: 'een', seen: [] } });
      const longer = { value: 'een en meer', seen: [stamp], was: ['een'] };
      await phone.put(family, visit, { note: longer });
      const { cursor } = await phone.journal.identity();
      const [change] = (await phone.accept(cursor + 1)) as [Change];
      await phone.journal.applyPage(page(cursor, [own(cursor + 1, change)]));
      const stale = { value: 'een, anders', seen: [stamp], was: ['een'] };
      await phone.put(family, visit, { note: stale });
      expect((await phone.values(visit)).toSorted()).toEqual(['een en meer', 'een, anders']);
    });

    test('[J25] not even when the family was away in between', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const stamp = await phone.put(family, visit, { note: { value: 'een en meer', seen: [] } });
      const { cursor } = await phone.journal.identity();
      await phone.accept(cursor + 1);
      await phone.journal.applyPage(page(cursor, [ended(cursor + 2, family)]));
      await phone.journal.wipeEnded();
      await phone.journal.applyPage(page(cursor + 2, [granted(cursor + 3, family)]));
      const stale = { value: 'een, anders', seen: [stamp], was: ['een'] };
      await phone.put(family, visit, { note: stale });
      const [waiting] = await phone.journal.waiting();
      expect(waiting?.change.fields['note']?.replaces).toEqual([]);
    });

    test('[J26] an edit too large for one change becomes several that fit', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      const names = Array.from({ length: 12 }, (_, index) => `step-note/${index}`);
      const value = 'é'.repeat(30_000);
      const fields = Object.fromEntries(names.map((name) => [name, { value, seen: [] }]));
      const [written] = await phone.journal.write([
        { family, record: visit, type: 'visit', fields }
      ]);
      expect(written?.kind === 'kept' && Object.keys(written.stamps).toSorted()).toEqual(
        names.toSorted()
      );
      const waiting = await phone.journal.waiting();
      expect(waiting.length).toBeGreaterThan(2);
      for (const { change } of waiting)
        expect(bytesOf(change)).toBeLessThanOrEqual(limits.changeBytes);
      for (const name of names) expect(await phone.values(visit, name)).toEqual([value]);
      const counters = waiting.map(({ change }) => change.counter);
      expect(new Set(counters).size).toBe(counters.length);
    });

    test('[J26] folding never makes a change too large', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      for (let index = 0; index < 5; index += 1)
        await phone.set(family, visit, `step-note/${index}`, 'x'.repeat(90_000));
      for (const { change } of await phone.journal.waiting())
        expect(bytesOf(change)).toBeLessThanOrEqual(limits.changeBytes);
    });

    test('[J27] all edits of one call are kept, or none', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const fields = { note: { value: 'x', seen: ['not a stamp' as never] } };
      const sound = {
        family,
        record: newId(),
        type: 'visit',
        fields: { note: { value: 1, seen: [] } }
      };
      const broken = { family, record: newId(), type: 'visit', fields };
      const before = await phone.journal.identity();
      await expect(phone.journal.write([sound, broken])).rejects.toThrow('not a stamp');
      expect(await phone.journal.record(sound.record)).toBeUndefined();
      expect(await phone.journal.identity()).toEqual(before);
    });

    test('[J28] nothing is written to a family that is not on this phone', async () => {
      const phone = await bench.phone();
      const edit = {
        family: newId(),
        record: newId(),
        type: 'visit',
        fields: { note: { value: 'x', seen: [] } }
      };
      expect(await phone.journal.write([edit])).toEqual([{ kind: 'not-here' }]);
      expect(await phone.journal.record(edit.record)).toBeUndefined();
      expect((await phone.journal.identity()).counter).toBe(0);
    });

    test('[J29] words typed after signing stand apart from the signature, offered or not', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'getekend');
      const attempt = sign(await phone.kept(visit));
      if (attempt.kind !== 'signed') throw new Error('in conflict');
      const signature = attempt.signature as unknown as Json;
      const stamp = await phone.put(family, visit, {
        [SIGNATURE_FIELD]: { value: signature, seen: [] }
      });
      await phone.set(family, visit, 'note', 'later');
      await phone.put(family, visit, { [SIGNATURE_FIELD]: { value: signature, seen: [stamp] } });
      const kept = await phone.kept(visit);
      const [first] = signaturesOf(kept);
      expect(first?.stamp).toBe(stamp);
      expect(signaturesOf(kept)).toHaveLength(2);
      expect(proposals(kept, attempt.signature)['note']?.map((held) => held.value)).toEqual([
        'later'
      ]);
    });

    test(
      '[J30] offering keeps within the limits of a push and the order of writing',
      { timeout: 60_000 },
      async () => {
        const phone = await bench.phone();
        const family = await phone.settledFamily();
        for (let index = 0; index < 24; index += 1)
          await phone.set(family, newId(), 'note', 'x'.repeat(190_000));
        const sent: number[] = [];
        for (;;) {
          const offered = await phone.journal.offer();
          if (offered.length === 0) break;
          const bytes = offered.reduce((sum, change) => sum + bytesOf(change), 0);
          expect(bytes).toBeLessThan(limits.pushBytes);
          const { cursor } = await phone.journal.identity();
          await phone.settle(offered, (index) => ({
            kind: 'accepted',
            position: cursor + 1 + index
          }));
          await phone.journal.applyPage(
            page(
              cursor,
              offered.map((change, index) => own(cursor + 1 + index, change))
            )
          );
          sent.push(...offered.map((change) => change.counter));
        }
        expect(sent).toHaveLength(24);
        expect(sent).toEqual(sent.toSorted((a, b) => a - b));
        expect(partsOf(`${newId()}:${sent.at(-1) ?? 0}`).counter).toBe(25);
      }
    );
  });
}
