/** Reading: only what was asked for, and nothing readable on the disk. */
import { describe, expect, test } from 'vitest';
import type { ReadTx, Row, Store } from '../../src/lib/device/store';
import { tableNames } from '../../src/lib/device/store';
import type { Bench } from './journal-suite';
import type { Phone } from './journal-world';
import { newId, own, page, state, theirs } from './journal-world';

/** The same store, counting the rows that come out of it, by family. */
function counting(store: Store): { store: Store; read: Map<string, number> } {
  const read = new Map<string, number>();
  const note = (rows: readonly (Row | undefined)[]) => {
    for (const row of rows) if (row) read.set(row.family, (read.get(row.family) ?? 0) + 1);
  };
  const watched = (tx: ReadTx): ReadTx => ({
    async get(...args) {
      const row = await tx.get(...args);
      note([row]);
      return row;
    },
    async getMany(...args) {
      const rows = await tx.getMany(...args);
      note(rows);
      return rows;
    },
    async list(...args) {
      const rows = await tx.list(...args);
      note(rows);
      return rows;
    },
    async first(...args) {
      const rows = await tx.first(...args);
      note(rows);
      return rows;
    },
    count: (table) => tx.count(table)
  });
  const proxy: Store = {
    read: (tables, body) => store.read(tables, (tx) => body(watched(tx))),
    write: (tables, body) => store.write(tables, body),
    notify: (notice) => store.notify(notice),
    onNotice: (listener) => store.onNotice(listener),
    close: () => store.close(),
    destroy: () => store.destroy()
  };
  return { store: proxy, read };
}

async function fill(phone: Phone, families: number, visits: number): Promise<string[]> {
  const ids = Array.from({ length: families }, newId);
  for (const family of ids) {
    const records = Array.from({ length: visits }, () =>
      state(family, newId(), { note: [['x', theirs(1)]] })
    );
    const front = state(family, family, { name: [['y', theirs(2)]] });
    await phone.journal.applySnapshot(family, 1, [front, ...records]);
  }
  return ids;
}

export function reading(bench: Bench): void {
  describe('reading', () => {
    test('[J50] opening a family reads its own rows and no others', async () => {
      const phone = await bench.phone();
      const [wanted = '', other = ''] = await fill(phone, 5, 6);
      await phone.set(wanted, newId(), 'note', 'wacht');
      await phone.set(other, newId(), 'note', 'wacht');
      const { store, read } = counting(phone.store);
      const journal = await phone.open(store);
      read.clear();
      expect(await journal.family(wanted)).toHaveLength(8);
      expect([...read]).toEqual([[wanted, 8]]);
    });

    test('[J50] the caseload list reads no visits, and one record reads itself', async () => {
      const phone = await bench.phone();
      const families = await fill(phone, 5, 6);
      const { store, read } = counting(phone.store);
      const journal = await phone.open(store);
      read.clear();
      expect((await journal.front()).map(({ id }) => id).toSorted()).toEqual(families.toSorted());
      // A row of the family's scope and its front record.
      expect([...read.values()]).toEqual([2, 2, 2, 2, 2]);
      read.clear();
      await journal.record(families[0] ?? '');
      expect([...read.values()]).toEqual([1]);
    });

    test('[J51] the rows on the disk hold no word that anybody wrote', async () => {
      const phone = await bench.phone();
      const family = newId();
      const visit = newId();
      const words = ['kanarienaam', 'kanarietekst', 'kanarietaart', 'kanarieveld'];
      const [name = '', text = '', cake = '', field = ''] = words;
      await phone.put(family, family, { name: { value: name, seen: [] } });
      await phone.put(family, visit, { [field]: { value: { deep: [text] }, seen: [] } });
      const changes = await phone.accept(1);
      await phone.journal.applyPage(
        page(
          0,
          changes.map((change, i) => own(i + 1, change))
        )
      );
      await phone.set(family, visit, 'note', cake);
      await phone.settle(await phone.journal.offer(), {
        kind: 'refused',
        refusal: { reason: 'invalid-field', field: 'note', detail: cake }
      });
      let seen = 0;
      for (const table of tableNames)
        for (const row of await phone.rows(table)) {
          seen += 1;
          const body = Buffer.from(row.body ?? []).toString('latin1');
          for (const word of [...words, 'visit', 'anna'])
            expect(JSON.stringify({ ...row, body }).includes(word), `${table}: ${word}`).toBe(
              false
            );
        }
      expect(seen).toBe(5);
      expect(await phone.values(visit, 'note')).toEqual([cake]);
    });
  });
}
