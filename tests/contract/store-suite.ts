/**
 * What every store promises, whatever it is made of. Each adapter's test calls `storeContract`
 * with a way to open handles on one and the same disk, and a way to fill that disk up.
 */
import { describe, expect, test } from 'vitest';
import { DiskFull, StoreClosed, tableNames } from '../../src/lib/device/store';
import type { Notice, Row, Store, TableName, WriteTx } from '../../src/lib/device/store';

export interface Disk {
  /** One more handle on this disk: another tab, or the app started again. */
  open(): Promise<Store>;
  /** Whether writes find no room from now on. */
  setFull(full: boolean): void;
}

const row = (id: string, family = '', more: Partial<Row> = {}): Row => ({ id, family, ...more });
const ids = (rows: (Row | undefined)[]) => rows.map((one) => one?.id);
const all = (store: Store, table: TableName) => store.read([table], (tx) => tx.list(table));

export function storeContract(material: string, makeDisk: () => Disk): void {
  describe(`store on ${material}`, () => {
    async function opened() {
      const disk = makeDisk();
      return { disk, store: await disk.open() };
    }

    test('[J1] a write is kept whole, in all its tables', async () => {
      const { store } = await opened();
      const answer = await store.write(['records', 'outbox'], async (tx) => {
        await tx.put('records', [row('r1', 'f1'), row('r2', 'f1')]);
        await tx.put('outbox', [row('0000000000000001', 'f1', { record: 'r1' })]);
        return 'done';
      });
      expect(answer).toBe('done');
      expect(ids(await all(store, 'records'))).toEqual(['r1', 'r2']);
      expect(ids(await all(store, 'outbox'))).toEqual(['0000000000000001']);
    });

    test('[J1] a body that throws keeps nothing, and its error comes out as it is', async () => {
      const { store } = await opened();
      await store.write(['records'], (tx) => tx.put('records', [row('kept', 'f1')]));
      const reason = new Error('second thoughts');
      const attempt = store.write(['records', 'meta'], async (tx) => {
        await tx.put('records', [row('lost', 'f1')]);
        await tx.delete('records', ['kept']);
        await tx.put('meta', [row('lost')]);
        throw reason;
      });
      await expect(attempt).rejects.toBe(reason);
      expect(ids(await all(store, 'records'))).toEqual(['kept']);
      expect(await all(store, 'meta')).toEqual([]);
    });

    test('[J2] rows come back as they were put, and changing a copy changes nothing', async () => {
      const { store } = await opened();
      const whole = row('r1', 'f1', {
        record: 'x',
        facts: { offered: true, position: 7, word: 'é' },
        body: new Uint8Array([0, 1, 255])
      });
      const given = structuredClone(whole);
      await store.write(['outbox'], async (tx) => {
        await tx.put('outbox', [given]);
        (given.body as Uint8Array)[0] = 9;
        const read = await tx.get('outbox', 'r1');
        (read?.body as Uint8Array)[1] = 9;
      });
      expect(await all(store, 'outbox')).toEqual([whole]);
    });

    test('[J2] what is asked for and not there is undefined, in the place asked', async () => {
      const { store } = await opened();
      await store.write(['meta'], (tx) => tx.put('meta', [row('b'), row('a')]));
      await store.read(['meta'], async (tx) => {
        expect(await tx.get('meta', 'none')).toBeUndefined();
        expect(ids(await tx.getMany('meta', ['b', 'none', 'a']))).toEqual(['b', undefined, 'a']);
        expect(await tx.getMany('meta', [])).toEqual([]);
        expect(await tx.count('meta')).toBe(2);
      });
    });

    test('[J2] a row put again replaces the whole of the earlier row', async () => {
      const { store } = await opened();
      await store.write(['meta'], async (tx) => {
        await tx.put('meta', [row('a', '', { facts: { one: 1 } })]);
        await tx.put('meta', [row('a', '', { facts: { two: 2 } })]);
      });
      expect(await all(store, 'meta')).toEqual([row('a', '', { facts: { two: 2 } })]);
    });

    test('[J3] lists come in key order: whole, of one family, of one record, the first', async () => {
      const { store } = await opened();
      await store.write(['outbox'], (tx) =>
        tx.put('outbox', [
          row('0000000000000010', 'f2', { record: 'r3' }),
          row('0000000000000002', 'f1', { record: 'r2' }),
          row('0000000000000009', 'f1', { record: 'r1' }),
          row('0000000000000001', 'f1', { record: 'r1' })
        ])
      );
      await store.read(['outbox'], async (tx) => {
        const last = async (rows: Promise<Row[]>) => (await rows).map((one) => +one.id);
        expect(await last(tx.list('outbox'))).toEqual([1, 2, 9, 10]);
        expect(await last(tx.list('outbox', { family: 'f1' }))).toEqual([1, 2, 9]);
        expect(await last(tx.list('outbox', { record: 'r1' }))).toEqual([1, 9]);
        expect(await last(tx.list('outbox', { family: 'none' }))).toEqual([]);
        expect(await last(tx.first('outbox', 2))).toEqual([1, 2]);
        expect(await last(tx.first('outbox', 9))).toEqual([1, 2, 9, 10]);
      });
    });

    test('[J4] a write reads its own rows', async () => {
      const { store } = await opened();
      await store.write(['records'], (tx) => tx.put('records', [row('a', 'f1'), row('b', 'f1')]));
      await store.write(['records'], async (tx) => {
        await tx.put('records', [row('c', 'f1'), row('b', 'f2')]);
        await tx.delete('records', ['a', 'none']);
        expect(ids(await tx.list('records'))).toEqual(['b', 'c']);
        expect(ids(await tx.list('records', { family: 'f1' }))).toEqual(['c']);
        expect(await tx.get('records', 'a')).toBeUndefined();
        expect(await tx.count('records')).toBe(2);
      });
    });

    test('[J4] a reader sees the whole of another write, or nothing of it', async () => {
      const { disk, store } = await opened();
      const other = await disk.open();
      const both = (value: number) => [
        row('a', '', { facts: { value } }),
        row('b', '', { facts: { value } })
      ];
      await store.write(['meta'], (tx) => tx.put('meta', both(1)));
      let writing: Promise<void> | undefined;
      const seen = await store.read(['meta'], async (tx) => {
        const first = await tx.get('meta', 'a');
        writing = other.write(['meta'], (late) => late.put('meta', both(2)));
        await tx.count('meta');
        return [first, await tx.get('meta', 'b')];
      });
      expect(seen.map((one) => one?.facts?.['value'])).toEqual([1, 1]);
      await writing;
      expect((await all(store, 'meta')).map((one) => one.facts?.['value'])).toEqual([2, 2]);
    });

    test('[J5] two tabs that count in one row never count the same number', async () => {
      const { disk, store } = await opened();
      const other = await disk.open();
      const reserve = (tab: Store) =>
        tab.write(['meta'], async (tx) => {
          const last = Number((await tx.get('meta', 'counter'))?.facts?.['last'] ?? 0);
          await tx.put('meta', [row('counter', '', { facts: { last: last + 1 } })]);
          return last + 1;
        });
      const numbers = await Promise.all(
        Array.from({ length: 40 }, (_, turn) => reserve(turn % 3 ? store : other))
      );
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    });

    test('[J6] what was written is there for a handle opened later', async () => {
      const { disk, store } = await opened();
      await store.write(['records'], (tx) => tx.put('records', [row('a', 'f1')]));
      await store.close();
      expect(ids(await all(await disk.open(), 'records'))).toEqual(['a']);
    });

    test('[J6] closing lets running transactions finish, and refuses later ones', async () => {
      const { disk, store } = await opened();
      let finished = false;
      const writing = store.write(['records'], async (tx) => {
        for (let turn = 0; turn < 20; turn++) await tx.put('records', [row(`r${turn}`, 'f1')]);
        finished = true;
      });
      await store.close();
      expect(finished).toBe(true);
      await writing;
      const refused = await all(store, 'records').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StoreClosed);
      expect((refused as StoreClosed).reason).toBe('closed');
      await expect(store.close()).resolves.toBeUndefined();
      expect(await all(await disk.open(), 'records')).toHaveLength(20);
    });

    test('[J7] a full disk is DiskFull, keeps nothing of the write, and harms no later one', async () => {
      const { disk, store } = await opened();
      await store.write(['records'], (tx) => tx.put('records', [row('a', 'f1')]));
      disk.setFull(true);
      const attempt = store.write(['records', 'outbox'], async (tx) => {
        await tx.delete('records', ['a']);
        await tx.put('outbox', [row('0000000000000001', 'f1', { record: 'a' })]);
      });
      await expect(attempt).rejects.toBeInstanceOf(DiskFull);
      expect(ids(await all(store, 'records'))).toEqual(['a']);
      disk.setFull(false);
      expect(await all(store, 'outbox')).toEqual([]);
      await store.write(['records'], (tx) => tx.put('records', [row('b', 'f1')]));
      expect(ids(await all(store, 'records'))).toEqual(['a', 'b']);
    });

    test('[J8] a notice reaches the other tabs and not its own', async () => {
      const { disk, store } = await opened();
      const other = await disk.open();
      const own: Notice[] = [];
      store.onNotice((notice) => own.push(notice));
      const heard = new Promise<Notice>((resolve) => void other.onNotice(resolve));
      const answered = new Promise<Notice>((resolve) => void store.onNotice(resolve));
      store.notify({ kind: 'changed', families: ['f1', 'f2'] });
      expect(await heard).toEqual({ kind: 'changed', families: ['f1', 'f2'] });
      other.notify({ kind: 'locked' });
      expect(await answered).toEqual({ kind: 'locked' });
      expect(own).toEqual([{ kind: 'locked' }]);
    });

    test('[J8] a listener that was taken away hears nothing more', async () => {
      const { disk, store } = await opened();
      const other = await disk.open();
      const gone: Notice[] = [];
      const takeAway = other.onNotice((notice) => gone.push(notice));
      takeAway();
      const heard = new Promise<Notice>((resolve) => void other.onNotice(resolve));
      store.notify({ kind: 'locked' });
      await heard;
      expect(gone).toEqual([]);
    });

    test('[J9] destroying removes every row, tells the other tabs and ends their handles', async () => {
      const { disk, store } = await opened();
      const other = await disk.open();
      for (const table of tableNames)
        await store.write([table], (tx) => tx.put(table, [row('a', 'f1')]));
      const told: Notice[] = [];
      const heard = new Promise<void>((resolve) => {
        other.onNotice((notice) => {
          told.push(notice);
          resolve();
        });
      });
      await store.destroy();
      await heard;
      for (const ended of [store, other]) {
        const refused = await ended
          .write(['meta'], (tx) => tx.put('meta', [row('late')]))
          .catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(StoreClosed);
        expect((refused as StoreClosed).reason).toBe('wiped');
      }
      const fresh = await disk.open();
      for (const table of tableNames) expect(await all(fresh, table)).toEqual([]);
      expect(told).toEqual([{ kind: 'wiped' }]);
    });

    test('[J9] destroying is called off by what its check throws, and nothing is gone', async () => {
      const { disk, store } = await opened();
      const other = await disk.open();
      await other.write(['outbox'], (tx) => tx.put('outbox', [row('a', 'f1')]));
      class Unsent extends Error {}
      const attempt = store.destroy(async (tx) => {
        if ((await tx.count('outbox')) > 0) throw new Unsent();
      });
      await expect(attempt).rejects.toBeInstanceOf(Unsent);
      for (const handle of [store, other])
        expect((await all(handle, 'outbox')).map(({ id }) => id)).toEqual(['a']);
      await store.destroy(async (tx) => expect(await tx.count('outbox')).toBe(1));
      expect(await all(await disk.open(), 'outbox')).toEqual([]);
    });

    test('[J10] a call that failed ends the transaction, also when the body catches it', async () => {
      const { store } = await opened();
      const attempt = store.write(['records'], async (tx) => {
        await tx.put('records', [row('a', 'f1')]);
        await tx.put('outbox', [row('b', 'f1')]).catch(() => 'never mind');
      });
      await expect(attempt).rejects.toThrow();
      expect(await all(store, 'records')).toEqual([]);
    });

    test('[J10] a table not named, an index not there and writing while reading are bugs', async () => {
      const { store } = await opened();
      await expect(store.read(['meta'], (tx) => tx.get('records', 'a'))).rejects.toThrow();
      await expect(
        store.read(['meta'], (tx) => tx.list('meta', { family: 'f1' }))
      ).rejects.toThrow();
      await expect(
        store.read(['records'], (tx) => tx.list('records', { record: 'r1' }))
      ).rejects.toThrow();
      await expect(
        store.read(['meta'], (tx) => (tx as WriteTx).put('meta', [row('a')]))
      ).rejects.toThrow();
      expect(await all(store, 'meta')).toEqual([]);
    });

    test('[J10] a transaction cannot be used after its body', async () => {
      const { store } = await opened();
      const late = await store.write(['meta'], async (tx) => tx);
      await expect(late.put('meta', [row('a')])).rejects.toThrow();
      expect(await all(store, 'meta')).toEqual([]);
    });
  });
}
