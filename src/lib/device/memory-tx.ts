/**
 * One transaction of the store in memory: what it writes lies beside the kept rows until `keep`.
 *
 * Rows go in and come out as copies. A call after the end, on a table that the transaction did not
 * name, or on an index that is not there is a bug and fails, as it does in IndexedDB.
 */
import { indexed, type Row, type TableName, type Where, type WriteTx } from './store';

/** What a write is about to keep or has kept: the ids by table. */
export type Written = Partial<Record<TableName, string[]>>;

export type MemoryTables = Record<TableName, Map<string, Row>>;

export function copyOf(row: Row): Row {
  return {
    ...row,
    ...(row.facts && { facts: { ...row.facts } }),
    ...(row.body && { body: row.body.slice() })
  };
}

export class MemoryTx implements WriteTx {
  #staged = new Map<TableName, Map<string, Row | undefined>>();
  #ended = false;
  #failure: { error: unknown } | undefined;
  /** Whether rows were put, which takes room. */
  puts = false;

  constructor(
    private readonly kept: MemoryTables,
    private readonly tables: readonly TableName[],
    private readonly writes: boolean,
    private readonly isDead: () => boolean
  ) {}

  get(table: TableName, id: string): Promise<Row | undefined> {
    return this.#call(table, () => this.#find(table, id));
  }

  getMany(table: TableName, ids: readonly string[]): Promise<(Row | undefined)[]> {
    return this.#call(table, () => ids.map((id) => this.#find(table, id)));
  }

  list(table: TableName, where?: Where): Promise<Row[]> {
    return this.#call(table, () => {
      if (!where) return this.#sorted(table, () => true);
      const index = 'family' in where ? 'family' : 'record';
      if (!(indexed[index] as readonly string[]).includes(table))
        throw new Error(`no index on ${index} in ${table}`);
      const wanted = 'family' in where ? where.family : where.record;
      return this.#sorted(table, (row) => row[index] === wanted);
    });
  }

  first(table: TableName, limit: number): Promise<Row[]> {
    return this.#call(table, () => this.#sorted(table, () => true).slice(0, limit));
  }

  count(table: TableName): Promise<number> {
    return this.#call(table, () => this.#sorted(table, () => true).length);
  }

  put(table: TableName, rows: readonly Row[]): Promise<void> {
    return this.#call(table, () => {
      this.#mustWrite();
      if (rows.length > 0) this.puts = true;
      for (const row of rows) this.#stage(table).set(row.id, copyOf(row));
    });
  }

  delete(table: TableName, ids: readonly string[]): Promise<void> {
    return this.#call(table, () => {
      this.#mustWrite();
      for (const id of ids) this.#stage(table).set(id, undefined);
    });
  }

  written(): Written {
    const written: Written = {};
    for (const [table, rows] of this.#staged) written[table] = [...rows.keys()];
    return written;
  }

  /** Throws what a call failed with, also when the body caught it. */
  finish(): void {
    if (this.#failure) throw this.#failure.error;
  }

  keep(): void {
    for (const [table, rows] of this.#staged)
      for (const [id, row] of rows)
        if (row) this.kept[table].set(id, row);
        else this.kept[table].delete(id);
  }

  end(): void {
    this.#ended = true;
  }

  async #call<T>(table: TableName, answer: () => T): Promise<T> {
    if (this.isDead()) return new Promise<never>(() => {});
    try {
      if (this.#ended) throw new Error('the transaction has ended');
      if (!this.tables.includes(table)) throw new Error(`table ${table} is not in the transaction`);
      return answer();
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  #mustWrite(): void {
    if (!this.writes) throw new Error('the transaction only reads');
  }

  #stage(table: TableName): Map<string, Row | undefined> {
    const stage = this.#staged.get(table) ?? new Map<string, Row | undefined>();
    this.#staged.set(table, stage);
    return stage;
  }

  #find(table: TableName, id: string): Row | undefined {
    const stage = this.#staged.get(table);
    const row = stage?.has(id) ? stage.get(id) : this.kept[table].get(id);
    return row && copyOf(row);
  }

  #sorted(table: TableName, wanted: (row: Row) => boolean): Row[] {
    const all = new Map<string, Row | undefined>(this.kept[table]);
    for (const [id, row] of this.#staged.get(table) ?? []) all.set(id, row);
    return [...all.values()]
      .filter((row): row is Row => row !== undefined && wanted(row))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => copyOf(row));
  }
}
