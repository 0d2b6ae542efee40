/**
 * One transaction of the store in IndexedDB, bound to Dexie's own transaction object.
 *
 * It remembers the first call that failed, so that a body which catches the failure cannot keep
 * half of what it meant to write.
 */
import type { Table, Transaction } from 'dexie';
import type { Row, TableName, Where, WriteTx } from './store';

export class DexieTx implements WriteTx {
  #aborted = false;
  #failure: { error: unknown } | undefined;

  constructor(private readonly transaction: Transaction) {
    transaction.on('abort', () => (this.#aborted = true));
  }

  get(table: TableName, id: string): Promise<Row | undefined> {
    return this.#call(table, (rows) => rows.get(id));
  }

  getMany(table: TableName, ids: readonly string[]): Promise<(Row | undefined)[]> {
    return this.#call(table, (rows) => rows.bulkGet([...ids]));
  }

  list(table: TableName, where?: Where): Promise<Row[]> {
    return this.#call(table, (rows) =>
      !where
        ? rows.toArray()
        : 'family' in where
          ? rows.where('family').equals(where.family).toArray()
          : rows.where('record').equals(where.record).toArray()
    );
  }

  first(table: TableName, limit: number): Promise<Row[]> {
    return this.#call(table, (rows) => rows.limit(limit).toArray());
  }

  count(table: TableName): Promise<number> {
    return this.#call(table, (rows) => rows.count());
  }

  put(table: TableName, rows: readonly Row[]): Promise<void> {
    return this.#call(table, async (stored) => void (await stored.bulkPut([...rows])));
  }

  delete(table: TableName, ids: readonly string[]): Promise<void> {
    return this.#call(table, (rows) => rows.bulkDelete([...ids]));
  }

  /** Empties a table; the store alone uses it, to wipe the phone. */
  clear(table: TableName): Promise<void> {
    return this.#call(table, (rows) => rows.clear());
  }

  /** Throws what a call failed with, also when the body caught it. */
  finish(): void {
    if (this.#failure) throw this.#failure.error;
  }

  async #call<T>(table: TableName, ask: (rows: Table<Row, string>) => PromiseLike<T>): Promise<T> {
    try {
      return await ask(this.transaction.table<Row, string>(table));
    } catch (error) {
      this.#failure ??= { error: this.#aborted ? this.#abortError() : error };
      throw error;
    }
  }

  /** The browser ended the transaction under its body: the cause says more than the call's error. */
  #abortError(): unknown {
    const cause = this.transaction.idbtrans.error;
    return cause ?? new DOMException('the browser ended the transaction', 'AbortError');
  }
}
