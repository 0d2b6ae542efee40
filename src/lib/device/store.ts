/**
 * Where the journal keeps its rows: a few tables with transactions, nothing more.
 *
 * A transaction is all or nothing and strictly durable when `write` resolves. Its body may await
 * only the calls of its own `tx` (IndexedDB closes a transaction that waits for anything else),
 * awaits each of them, and takes what it decides from what it reads: where the browser lost the
 * database, the store opens it again and runs the body a second time. A `tx` call that fails ends
 * the transaction, also when the body catches it. Transactions that share a table and of which one
 * writes run one after the other, across all tabs.
 * Rows stand in the clear but for `body`, which the journal seals before it gets here.
 * `dexie-store.ts` and `memory-store.ts` run one contract suite (`tests/contract/store-suite.ts`).
 */

/**
 * `front`: what the caseload list needs; `records`: everything else; `families`: scope state;
 * `digests`: what was made from a family's records, one row a family, to be made again at any time.
 */
export const tableNames = [
  'front',
  'records',
  'outbox',
  'families',
  'meta',
  'editions',
  'digests'
] as const;
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

/** The tables with an index on each; asking another is a bug and throws. */
export const indexed = {
  family: ['front', 'records', 'outbox'],
  record: ['outbox']
} as const satisfies Record<string, readonly TableName[]>;
export type Where = { family: string } | { record: string };

export interface ReadTx {
  get(table: TableName, id: string): Promise<Row | undefined>;
  getMany(table: TableName, ids: readonly string[]): Promise<(Row | undefined)[]>;
  /** All rows of a table in key order; of one family or one record where asked. */
  list(table: TableName, where?: Where): Promise<Row[]>;
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

/**
 * This handle has ended: `closed` by its own tab, `wiped` here or in another tab, or `outdated`
 * because a newer version of the app has taken the database over (reload the page).
 */
export class StoreClosed extends Error {
  override name = 'StoreClosed';
  constructor(readonly reason: 'closed' | 'wiped' | 'outdated') {
    super(`the store has ended: ${reason}`);
  }
}

/** The browser does not give its database: private mode, settings, or a fault of its own. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

export interface Store {
  read<T>(tables: readonly TableName[], body: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(tables: readonly TableName[], body: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Tells other tabs of this phone something without content; they get it by `onNotice`. */
  notify(notice: Notice): void;
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Lets running transactions finish and ends all use; later calls reject with StoreClosed. */
  close(): Promise<void>;
  /**
   * Removes every row of every table for good, tells other tabs `wiped`, and ends their handles.
   * `check` runs first, in the same transaction: what it throws calls all of it off.
   */
  destroy(check?: (tx: ReadTx) => Promise<void>): Promise<void>;
}

/**
 * Random ids only: which families changed, or that the setup did, when a tab was last touched (in
 * milliseconds since 1970), or that it was locked or wiped.
 */
export type Notice =
  | { kind: 'changed'; families: string[] }
  | { kind: 'setup' }
  | { kind: 'touched'; at: number }
  | { kind: 'locked' }
  | { kind: 'wiped' };
