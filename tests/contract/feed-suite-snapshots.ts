/** Snapshots and the merge that they show. */
import { describe, expect, test } from 'vitest';
import { apply, distinct, type RecordState } from '../../src/lib/history/register';
import type { Entry } from '../../src/lib/protocol/pull';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { Bench } from './feed-suite';
import { feedOn, newId, Phone, write } from './feed-world';

export function snapshots(bench: () => Bench): void {
  describe('snapshots', () => {
    test('[F30] a head, each family with its records and a closing line, an end', async () => {
      const here = await bench().organisation();
      const feed = feedOn(bench().database);
      const phone = new Phone(feed, here, 'anna');
      const families = [await phone.newFamily(), await phone.newFamily()].sort();
      const empty = newId();
      await feed.grant(here, empty, 'anna');
      await phone.accepted(phone.change(families[0] ?? '', { n: write(1) }));
      const outcome = await feed.snapshot(phone.caller, {
        version: WIRE_VERSION,
        device: phone.device,
        families: [...families, empty, ...families]
      });
      if (outcome.kind === 'failed') throw new Error('failed');
      const lines = [...outcome.answer];
      expect(lines.map((line) => line.kind)).toEqual([
        ...['head', 'record', 'record', 'family', 'record', 'family', 'family', 'end']
      ]);
      expect(lines[0]).toMatchObject({ position: 6, highest: 3, families: 3 });
      expect((await phone.snapshot()).families.sort()).toEqual([...families, empty].sort());
    });

    test('[F31] registers are what applying the feed in order gives', async () => {
      const here = await bench().organisation();
      const feed = feedOn(bench().database);
      const anna = new Phone(feed, here, 'anna');
      const bram = new Phone(feed, here, 'bram');
      const reader = new Phone(feed, here, 'anna');
      const birth = anna.birth();
      const { family } = birth;
      await anna.accepted(birth);
      await feed.grant(here, family, 'bram');
      const record = newId();
      const base = anna.change(family, { note: write('a') }, { record });
      await anna.accepted(base);
      const seen = `${anna.device}:${base.counter}` as const;
      const left = anna.change(family, { note: write('b', seen) }, { record });
      const right = bram.change(family, { note: write('c', seen), n: write(1) }, { record });
      await anna.accepted(left);
      await bram.accepted(right);
      const state = async () =>
        (await anna.snapshot()).records.find((candidate) => candidate.id === record);
      const conflict = (await state())?.registers.note;
      expect(
        distinct(conflict)
          .map((held) => held.value)
          .sort()
      ).toEqual(['b', 'c']);
      expect(await state()).toEqual(applied((await reader.follow()).entries).get(record));
      const both = conflict?.map((held) => held.stamp) ?? [];
      await bram.accepted(bram.change(family, { note: write('d', ...both) }, { record }));
      expect((await state())?.registers.note).toMatchObject([{ value: 'd', author: 'bram' }]);
      expect(await state()).toEqual(applied((await reader.follow()).entries).get(record));
    });

    test('[F32] everything in it is as of its position, whoever pushes meanwhile', async () => {
      const { database, other, organisation } = bench();
      const here = await organisation();
      const writer = new Phone(feedOn(database), here, 'anna');
      const family = await writer.newFamily();
      const reader = new Phone(feedOn(other), here, 'anna');
      const [left, right] = [newId(), newId()];
      let writing = true;
      const pushes = (async () => {
        for (let n = 0; n < 25; n += 1)
          await writer.push(
            [left, right].map((record) => writer.change(family, { n: write(n) }, { record }))
          );
        writing = false;
      })();
      const found = [];
      do {
        found.push(await reader.snapshot());
      } while (writing);
      await pushes;
      const { entries } = await reader.follow();
      for (const { head, records } of found) {
        const upTo = entries.filter((entry) => entry.position <= head.position);
        const expected = [...applied(upTo).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(records).toEqual(expected);
      }
    });

    test('[F33] records and fields of a later app are kept as they came', async () => {
      const here = await bench().organisation();
      const phone = new Phone(feedOn(bench().database), here, 'anna');
      const family = await phone.newFamily();
      const change = phone.change(
        family,
        { 'of-later/1': write({ deep: [1, null, { a: 'é🙂' }] }) },
        { type: 'of-a-later-app' }
      );
      await phone.accepted(change);
      const reader = new Phone(feedOn(bench().database), here, 'anna');
      expect((await reader.follow()).entries.at(-1)).toMatchObject({ kind: 'change', change });
    });
  });
}

/** Records as a phone makes them from the entries of the feed. */
function applied(entries: readonly Entry[]): Map<string, RecordState> {
  const states = new Map<string, RecordState>();
  for (const entry of entries)
    if (entry.kind === 'change')
      states.set(entry.change.record, apply(states.get(entry.change.record), entry.change));
  return states;
}
