/** What was made from a family's records: there while it is true of them, gone as soon as it isn't. */
import { describe, expect, test } from 'vitest';
import { digestShelf, type DigestShelf, type ShelfGround } from '../../src/lib/device/digest-shelf';
import type { Json } from '../../src/lib/history/json';
import type { Bench } from './journal-suite';
import { ended, foreign, newId, own, page, state, theirs, type Phone } from './journal-world';

/** A digest of all notes: enough to tell whether it is that of the records as they stand. */
const notesOf: ShelfGround['make'] = (records) =>
  records
    .flatMap(({ registers }) => (registers['note'] ?? []).map(({ value }) => String(value)))
    .sort();

interface Shelf extends DigestShelf {
  /** How often a digest was made. */
  made: () => number;
}

function shelfOn(phone: Phone, over: Partial<ShelfGround> = {}): Shelf {
  let count = 0;
  const make: ShelfGround['make'] = (...given) => {
    count += 1;
    return (over.make ?? notesOf)(...given);
  };
  const { store, journal } = phone;
  const ground = { store, seal: phone.seal(), journal, randomId: newId, version: 1, ...over, make };
  return { ...digestShelf(ground), made: () => count };
}

const digestIn = async (shelf: DigestShelf, family: string): Promise<Json | undefined> => {
  const taken = await shelf.take(family);
  if (taken.kind !== 'digest') throw new Error(taken.kind);
  return taken.digest;
};

export function digests(bench: Bench): void {
  describe('digests', () => {
    test('[J60] a digest is made once, and lies there for every tab', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      await phone.set(family, newId(), 'note', 'eerst');
      const [first, second] = [shelfOn(phone), shelfOn(phone)];
      expect(await digestIn(first, family)).toEqual(['eerst']);
      expect(await digestIn(second, family)).toEqual(['eerst']);
      expect([first.made(), second.made()]).toEqual([1, 0]);
      expect(await first.families()).toEqual([family]);
    });

    test('[J60] whatever changes a family takes its digest away in the same write', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const other = await phone.settledFamily();
      const shelf = shelfOn(phone);
      const visit = newId();
      const lies = async () => (await phone.rows('digests')).map((row) => row.family);
      const lay = async () => {
        for (const one of [family, other]) await shelf.take(one);
        expect((await lies()).sort()).toEqual([family, other].sort());
      };

      await lay();
      await phone.set(family, visit, 'note', 'geschreven');
      expect(await lies()).toEqual([other]);
      expect(await digestIn(shelf, family)).toEqual(['geschreven']);

      await lay();
      const changes = await phone.journal.offer();
      await phone.settle(changes, { kind: 'refused', refusal: { reason: 'no-access' } });
      await phone.journal.discardRefused(changes[0]?.counter ?? 0);
      expect(await lies()).toEqual([other]);
      expect(await digestIn(shelf, family)).toEqual([]);

      await lay();
      const { cursor } = await phone.journal.identity();
      const entry = foreign(cursor + 1, family, visit, { note: ['van een collega'] });
      await phone.journal.applyPage(page(cursor, [entry]));
      expect(await lies()).toEqual([other]);
      expect(await digestIn(shelf, family)).toEqual(['van een collega']);

      await lay();
      await phone.journal.applySnapshot(family, cursor + 2, [
        state(family, family, { note: [['uit het geheel', theirs(1)]] })
      ]);
      expect(await lies()).toEqual([other]);
      expect(await digestIn(shelf, family)).toEqual(['uit het geheel']);
    });

    test('[J61] a digest made while its family changed is not kept', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const visit = newId();
      await phone.set(family, visit, 'note', 'eerst');
      const shelf = shelfOn(phone, {
        journal: {
          async family(id) {
            const records = await phone.journal.family(id);
            if (shelf.made() === 0) await phone.set(family, visit, 'note', 'intussen');
            return records;
          }
        }
      });
      expect(await shelf.take(family)).toEqual({ kind: 'changed' });
      expect(await phone.rows('digests')).toEqual([]);
      expect(await digestIn(shelf, family)).toEqual(['intussen']);
    });

    test('[J61] of two tabs that make it at once, one keeps it, and both are right', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      await phone.set(family, newId(), 'note', 'eerst');
      const [first, second] = [shelfOn(phone), shelfOn(phone)];
      const taken = await Promise.all([first.take(family), second.take(family)]);
      for (const one of taken)
        if (one.kind === 'digest') expect(one.digest).toEqual(['eerst']);
        else expect(one).toEqual({ kind: 'changed' });
      expect(taken.map(({ kind }) => kind)).toContain('digest');
      expect(await phone.rows('digests')).toHaveLength(1);
      expect(await digestIn(shelfOn(phone), family)).toEqual(['eerst']);
    });

    test('[J62] a wiped family leaves with its digest, and none is made of it', async () => {
      const phone = await bench.phone();
      const family = await phone.settledFamily();
      const shelf = shelfOn(phone);
      await shelf.take(family);
      const { cursor } = await phone.journal.identity();
      await phone.journal.applyPage(page(cursor, [ended(cursor + 1, family)]));
      await shelf.take(family);
      expect(await phone.rows('digests')).toHaveLength(1);
      expect(await phone.journal.wipeEnded()).toEqual([family]);
      expect(await phone.rows('digests')).toEqual([]);
      expect(await shelf.take(family)).toEqual({ kind: 'not-here' });
      expect(await shelf.families()).toEqual([]);
      expect(await phone.rows('digests')).toEqual([]);
    });

    test('[J63] it lies sealed, and opens for its own family alone', async () => {
      const phone = await bench.phone();
      const [family, other] = [await phone.newFamily(), await phone.newFamily()];
      await phone.set(family, newId(), 'note', 'kwikstaart in de tuin');
      const shelf = shelfOn(phone);
      for (const one of [family, other]) await shelf.take(one);
      const rows = await phone.rows('digests');
      for (const { body } of rows) expect(String(Buffer.from(body ?? []))).not.toContain('kwik');
      const row = rows.find(({ id }) => id === family);
      if (!row?.body) throw new Error('no digest');
      const moved = { ...row, id: other, family: other };
      await phone.store.write(['digests'], (tx) => tx.put('digests', [moved]));
      const before = shelf.made();
      expect(await digestIn(shelf, other)).toEqual([]);
      expect(shelf.made()).toBe(before + 1);
    });

    test('[J64] one of another version is made anew, and a family without its own record has none', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      await shelfOn(phone).take(family);
      const newer = shelfOn(phone, { version: 2 });
      expect(await digestIn(newer, family)).toEqual([]);
      expect(newer.made()).toBe(1);
      const none = shelfOn(phone, { version: 3, make: () => undefined });
      expect(await digestIn(none, family)).toBeUndefined();
    });

    test('[J65] the answer to what was sent leaves a digest be: its words are the same', async () => {
      const phone = await bench.phone();
      const family = await phone.newFamily();
      const shelf = shelfOn(phone);
      await shelf.take(family);
      const [change] = await phone.accept(1);
      if (!change) throw new Error('nothing offered');
      expect(await phone.rows('digests')).toHaveLength(1);
      await phone.journal.applyPage(page(0, [own(1, change)]));
      expect(await phone.rows('digests')).toEqual([]);
    });
  });
}
