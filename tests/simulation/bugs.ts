/**
 * Six bugs that programs like this one are known for, each built into the real parts from outside.
 * The simulation must notice every one of them.
 */
import type { Journal } from '../../src/lib/device/journal';
import type { ReadTx, Row, Store, WriteTx } from '../../src/lib/device/store';

export const bugs = [
  'cursor moved before apply',
  'position taken outside the transaction',
  'acknowledged before commit',
  'last writer wins',
  'counter kept in memory',
  'fold of an offered change'
] as const;
export type Bug = (typeof bugs)[number];

export function journalWith(bug: Bug | undefined, journal: Journal, store: Store): Journal {
  if (bug !== 'cursor moved before apply') return journal;
  return {
    ...journal,
    async applyPage(page) {
      if ((await journal.identity()).cursor !== page.after) return journal.applyPage(page);
      await store.write(['meta'], async (tx) => {
        const row = (await tx.get('meta', 'identity')) as Row;
        await tx.put('meta', [{ ...row, facts: { ...row.facts, cursor: page.upTo } }]);
      });
      return journal.applyPage({ ...page, after: page.upTo });
    }
  };
}

export function storeWith(bug: Bug | undefined, store: Store): Store {
  if (bug === 'counter kept in memory') return rememberingCounter(store);
  if (bug === 'fold of an offered change') return forgettingOffers(store);
  return store;
}

function withTx(store: Store, wrap: (tx: WriteTx, tables: readonly string[]) => WriteTx): Store {
  return {
    read: (tables, body) => store.read(tables, body),
    write: (tables, body) => store.write(tables, (tx) => body(wrap(tx, tables))),
    notify: (notice) => store.notify(notice),
    onNotice: (listener) => store.onNotice(listener),
    close: () => store.close(),
    destroy: () => store.destroy()
  };
}

const through = (tx: WriteTx): WriteTx => ({
  get: (table, id) => tx.get(table, id),
  getMany: (table, ids) => tx.getMany(table, ids),
  list: (table, where) => tx.list(table, where),
  first: (table, limit) => tx.first(table, limit),
  count: (table) => tx.count(table),
  put: (table, rows) => tx.put(table, rows),
  delete: (table, ids) => tx.delete(table, ids)
});

function rememberingCounter(store: Store): Store {
  let remembered: number | undefined;
  const isIdentity = (table: string, id: string) => table === 'meta' && id === 'identity';
  return withTx(store, (tx) => ({
    ...through(tx),
    async get(table, id) {
      const row = await tx.get(table, id);
      if (!row || !isIdentity(table, id)) return row;
      remembered ??= Number(row.facts?.['counter']);
      return { ...row, facts: { ...row.facts, counter: remembered } };
    },
    async put(table, rows) {
      for (const row of rows)
        if (isIdentity(table, row.id)) remembered = Number(row.facts?.['counter']);
      await tx.put(table, rows);
    }
  }));
}

/** To whoever writes to a record, what was offered looks as if it never was. */
function forgettingOffers(store: Store): Store {
  const asNew = (row: Row): Row =>
    row.facts?.['state'] === 'offered' ? { ...row, facts: { ...row.facts, state: 'new' } } : row;
  const list =
    (tx: ReadTx): ReadTx['list'] =>
    async (table, where) => {
      const rows = await tx.list(table, where);
      return table === 'outbox' && where && 'record' in where ? rows.map(asNew) : rows;
    };
  return withTx(store, (tx) => ({ ...through(tx), list: list(tx) }));
}
