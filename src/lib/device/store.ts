/**
 * Where the journal keeps its rows: a few tables with transactions, nothing more.
 *
 * A transaction is all or nothing and strictly durable when `write` resolves. Its body may await
 * only the calls of its own `tx` (IndexedDB closes a transaction that waits for anything else).
 * Rows stand in the clear but for `body`, which the journal seals before it gets here.
 * `dexie-journal.ts` and `memory-journal.ts` run one contract suite.
 */

/** `front`: what the caseload list needs; `records`: everything else; `families`: scope state. */
export const tableNames = ['front', 'records', 'outbox', 'families', 'meta', 'editions'] as const;
export type TableName = (typeof tableNames)[number];

export interface Row {
  /** Primary key. In `outbox` the counter as 16 zero-padded digits, so that keys sort by it. */
  id: string;
  /** Family id; the tables `front`, `records` and `outbox` are indexed by it. '' where none. */
  family: string;
  /** Record id, in `outbox` only; indexed there. */
  record?: string;
  /** Offered, accepted position and so on: plain facts about the row. */
  facts?: Record<string, string | number | boolean>;
  /** Sealed bytes; absent in `families` and `meta` rows that hold nothing secret. */
  body?: Uint8Array;
}

export interface ReadTx {
  get(table: TableName, id: string): Promise<Row | undefined>;
  getMany(table: TableName, ids: readonly string[]): Promise<(Row | undefined)[]>;
  /** All rows of a table in key order; of one family or one record where asked. */
  list(
    table: TableName,
    where?: { family: string } | { record: string }
  ): Promise<Row[]>;
  /** The first rows of a table in key order. */
  first(table: TableName, limit: number): Promise<Row[]>;
  count(table: TableName): Promise<number>;
}

export interface WriteTx extends ReadTx {
  put(table: TableName, rows: readonly Row[]): Promise<void>;
  delete(table: TableName, ids: readonly string[]): Promise<void>;
}

/** The device has no room left. Nothing of the transaction was kept. */
export class DiskFull extends Error {
  override name = 'DiskFull';
}

export interface Store {
  read<T>(tables: readonly TableName[], body: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(tables: readonly TableName[], body: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Tells other tabs of this phone something without content; they get it by `onNotice`. */
  notify(notice: Notice): void;
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Ends all use; later calls reject. */
  close(): Promise<void>;
  /** Removes every row of every table for good. */
  destroy(): Promise<void>;
}

/** Random ids only: which families changed, or that the phone was locked or wiped. */
export type Notice =
  | { kind: 'changed'; families: string[] }
  | { kind: 'locked' }
  | { kind: 'wiped' };
