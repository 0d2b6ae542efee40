/**
 * The store in IndexedDB, by Dexie: the only file that knows it.
 *
 * Writes ask for strict durability: `write` resolves when the browser says that the rows are on the
 * disk. A connection that the browser has lost is opened again and the transaction run once more.
 * No room left is DiskFull. When another tab wipes the database or a newer version of the app takes
 * it over, this handle lets go at once and every later call rejects with StoreClosed. So it does
 * when the database turns out to be gone: an empty one in its place would take rows that no vault
 * could ever open.
 */
import Dexie, { type Transaction } from 'dexie';
import { DexieTx } from './dexie-tx';
import { DiskFull, StoreClosed, StoreUnavailable, tableNames } from './store';
import type { Notice, ReadTx, Store, TableName, WriteTx } from './store';

/** Raise it with every change of tables or indexes. */
const SCHEMA = 2;

/** Opens the database, or makes it. Rejects with StoreClosed (`outdated`) or StoreUnavailable. */
export async function openDexieStore(name: string): Promise<Store> {
  const handle = new Handle(name);
  await handle.open();
  return handle;
}

/** What a browser says of a connection that it closed, lost, or could not open for the moment. */
const lostNames = [
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'UnknownError',
  'AbortError'
];

/** An error with the errors that Dexie wraps in it: a bulk put's failures, an abort's cause. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, failures } = error as Partial<Record<string, unknown>>;
  const wrapped = [inner, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
  return [String(name), ...wrapped.flatMap((one) => namesOf(one, depth + 1))];
}

const isFull = (error: unknown) => namesOf(error).includes('QuotaExceededError');
const isLost = (error: unknown) =>
  !isFull(error) && namesOf(error).some((name) => lostNames.includes(name));

class Handle implements Store {
  #db: Dexie;
  #channel: BroadcastChannel;
  #listeners = new Set<(notice: Notice) => void>();
  #ended: StoreClosed['reason'] | undefined;
  #running = new Set<Promise<unknown>>();
  #wasOpen = false;
  #toldWiped = false;
  /** The connection in use; a new one each time that a lost one is opened again. */
  #connection: Promise<unknown> = Promise.resolve();

  constructor(name: string) {
    this.#db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.#db.version(SCHEMA).stores({
      front: 'id, family',
      records: 'id, family',
      outbox: 'id, family, record',
      families: 'id',
      meta: 'id',
      editions: 'id',
      digests: 'id'
    } satisfies Record<TableName, string>);
    // Answering false keeps Dexie's own handlers from warning and from opening again by themselves.
    this.#db.on('versionchange', (event) => {
      // It may come before the other tab's own notice, which this handle then no longer hears.
      if (!event.newVersion) this.#tell({ kind: 'wiped' });
      this.#end(event.newVersion ? 'outdated' : 'wiped');
      return false;
    });
    this.#db.on('blocked', () => false);
    this.#db.on('populate', () => {
      if (!this.#wasOpen) return;
      this.#ended = 'wiped';
      this.#tell({ kind: 'wiped' });
      throw new StoreClosed('wiped'); // Undoes the making of the empty database.
    });
    this.#channel = new BroadcastChannel(`nabij ${name}`);
    this.#channel.onmessage = (event: MessageEvent<Notice>) => this.#tell(event.data);
  }

  async open(): Promise<void> {
    try {
      await this.#db.open();
    } catch (error) {
      this.#end('closed');
      throw this.#plain(error, true);
    }
    this.#wasOpen = true;
    // Dexie counts in tens, and opens a newer database than it was told of.
    if (Math.floor(this.#db.backendDB().version / 10) <= SCHEMA) return;
    this.#end('outdated');
    throw new StoreClosed('outdated');
  }

  read<T>(tables: readonly TableName[], body: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.#track('r', tables, body);
  }

  write<T>(tables: readonly TableName[], body: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.#track('rw', tables, body);
  }

  notify(notice: Notice): void {
    if (!this.#ended) this.#channel.postMessage(notice);
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#ended ??= 'closed';
    await Promise.allSettled(this.#running);
    this.#end(this.#ended);
  }

  async destroy(check?: (tx: ReadTx) => Promise<void>): Promise<void> {
    // The rows go first, in a transaction of their own: deleting may have to wait for other tabs.
    await this.write(tableNames, async (tx) => {
      await check?.(tx);
      for (const name of tableNames) await (tx as DexieTx).clear(name);
    });
    this.notify({ kind: 'wiped' });
    this.#ended = 'wiped';
    await Promise.allSettled(this.#running);
    await this.#db.delete({ disableAutoOpen: true });
    this.#end('wiped');
  }

  #tell(notice: Notice): void {
    if (this.#toldWiped) return;
    this.#toldWiped = notice.kind === 'wiped';
    for (const listener of this.#listeners) listener(notice);
  }

  #end(reason: StoreClosed['reason']): void {
    this.#ended ??= reason;
    this.#db.close({ disableAutoOpen: true });
    this.#channel.close();
    this.#listeners.clear();
  }

  #track<T>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    body: (tx: WriteTx) => Promise<T>
  ): Promise<T> {
    if (this.#ended) return Promise.reject(new StoreClosed(this.#ended));
    const run = this.#run(mode, tables, body);
    this.#running.add(run);
    const done = () => void this.#running.delete(run);
    run.then(done, done);
    return run;
  }

  async #run<T>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    body: (tx: WriteTx) => Promise<T>
  ): Promise<T> {
    const connection = this.#connection;
    try {
      return await this.#once(mode, tables, body);
    } catch (error) {
      if (!isLost(error) || this.#isGone()) throw this.#plain(error, false);
    }
    try {
      await this.#reopen(connection);
      return await this.#once(mode, tables, body);
    } catch (error) {
      throw this.#plain(error, true);
    }
  }

  /** Several transactions may find the connection lost; the first of them opens it again. */
  #reopen(lost: Promise<unknown>): Promise<unknown> {
    if (this.#connection === lost) {
      this.#db.close({ disableAutoOpen: false });
      this.#connection = Dexie.ignoreTransaction(() => Promise.resolve(this.#db.open()));
      this.#connection.catch(() => {}); // Each transaction that waits for it hears of it.
    }
    return this.#connection;
  }

  #once<T>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    body: (tx: WriteTx) => Promise<T>
  ): Promise<T> {
    const run = async (transaction: Transaction) => {
      const tx = new DexieTx(transaction);
      try {
        const result = await body(tx);
        tx.finish();
        return result;
      } catch (error) {
        tx.finish();
        throw error;
      }
    };
    return Dexie.ignoreTransaction(() =>
      Promise.resolve(this.#db.transaction(mode, [...tables], run))
    );
  }

  #isGone(): boolean {
    return this.#ended === 'wiped' || this.#ended === 'outdated';
  }

  /** The error in the store's own words, where it has them. */
  #plain(error: unknown, opening: boolean): unknown {
    if (isFull(error)) return new DiskFull('the disk is full', { cause: error });
    if (!isLost(error) && !(opening && namesOf(error).includes('MissingAPIError'))) return error;
    if (this.#isGone() && this.#ended) return new StoreClosed(this.#ended);
    return new StoreUnavailable('the browser does not open its database', { cause: error });
  }
}
