/**
 * The store in memory: for tests and for the simulator, with the rules of the real one.
 *
 * A `MemoryDisk` is what outlives a process. Several handles on one disk are the tabs of one phone;
 * a new handle on it is a restarted app; `clone()` is a phone restored from a copy. Transactions
 * take turns as in IndexedDB, a write is kept whole or not at all, and a handle can be killed at
 * the moment before or after a commit. It has no timers: order depends on promises alone.
 */
import { inTurns, type Turns } from './memory-turns';
import { copyOf, MemoryTx, type MemoryTables, type Written } from './memory-tx';
import { DiskFull, StoreClosed, tableNames } from './store';
import type { Notice, ReadTx, Row, Store, TableName, WriteTx } from './store';

/** Answering 'die' kills the handle there; throwing refuses the write with that error. */
export interface CommitHooks {
  beforeCommit?(written: Written): 'die' | void;
  /** The write is kept; on 'die' its caller never hears of it. */
  afterCommit?(written: Written): 'die' | void;
}

export interface MemoryStore extends Store {
  /** As the end of a process: nothing unfinished is kept, and no promise of it settles any more. */
  kill(): void;
}

export class MemoryDisk {
  /** While true, writes that put rows are refused with DiskFull. */
  full = false;
  readonly turns: Turns = inTurns();
  readonly handles = new Set<Handle>();

  constructor(readonly tables: MemoryTables = emptyTables()) {}

  /** Another disk with what is kept on this one now. */
  clone(): MemoryDisk {
    const copy = emptyTables();
    for (const name of tableNames)
      for (const [id, row] of this.tables[name]) copy[name].set(id, copyOf(row));
    return new MemoryDisk(copy);
  }

  /** What is kept in a table, for tests that look at the raw rows. */
  rows(table: TableName): Row[] {
    return [...this.tables[table].values()];
  }
}

export function openMemoryStore(disk: MemoryDisk, hooks: CommitHooks = {}): MemoryStore {
  return new Handle(disk, hooks);
}

function emptyTables(): MemoryTables {
  return Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as MemoryTables;
}

const never = () => new Promise<never>(() => {});

class Handle implements MemoryStore {
  #disk: MemoryDisk;
  #hooks: CommitHooks;
  #listeners = new Set<(notice: Notice) => void>();
  #ended: 'closed' | 'wiped' | undefined;
  #dead = false;
  #running = new Set<Promise<unknown>>();
  #leaves = new Set<() => void>();

  constructor(disk: MemoryDisk, hooks: CommitHooks) {
    this.#disk = disk;
    this.#hooks = hooks;
    disk.handles.add(this);
  }

  read<T>(tables: readonly TableName[], body: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.#track(tables, false, body);
  }

  write<T>(tables: readonly TableName[], body: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.#track(tables, true, body);
  }

  notify(notice: Notice): void {
    if (this.#dead || this.#ended) return;
    for (const handle of this.#disk.handles) if (handle !== this) handle.#hear(notice);
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#dead) return never();
    this.#ended ??= 'closed';
    await Promise.allSettled(this.#running);
    this.#listeners.clear();
    this.#disk.handles.delete(this);
  }

  async destroy(check?: (tx: ReadTx) => Promise<void>): Promise<void> {
    await this.#track(tableNames, true, async (tx) => {
      await check?.(tx);
      for (const name of tableNames) this.#disk.tables[name].clear();
      this.notify({ kind: 'wiped' });
      for (const handle of this.#disk.handles) handle.#ended ??= 'wiped';
      this.#disk.handles.clear();
    });
  }

  kill(): void {
    this.#dead = true;
    this.#listeners.clear();
    this.#disk.handles.delete(this);
    for (const leave of this.#leaves) leave();
  }

  #hear(notice: Notice): void {
    // The listeners of now: a handle that ends before delivery has still been told.
    const listeners = [...this.#listeners];
    void Promise.resolve().then(() => {
      if (!this.#dead) for (const listener of listeners) listener(structuredClone(notice));
    });
  }

  #track<T>(
    tables: readonly TableName[],
    writes: boolean,
    body: (tx: WriteTx) => Promise<T>
  ): Promise<T> {
    if (this.#dead) return never();
    if (this.#ended) return Promise.reject(new StoreClosed(this.#ended));
    const run = this.#run(tables, writes, body);
    this.#running.add(run);
    const done = () => void this.#running.delete(run);
    run.then(done, done);
    return run;
  }

  async #run<T>(
    tables: readonly TableName[],
    writes: boolean,
    body: (tx: WriteTx) => Promise<T>
  ): Promise<T> {
    const turn = this.#disk.turns.enter(tables, writes);
    this.#leaves.add(turn.leave);
    const tx = new MemoryTx(this.#disk.tables, tables, writes, () => this.#dead);
    try {
      await turn.begun;
      // A wipe may have ended this handle while it stood in line; a close lets it finish.
      if (this.#ended === 'wiped') throw new StoreClosed('wiped');
      const result = this.#dead ? await never() : await body(tx);
      if (this.#dead) return await never();
      tx.finish();
      if (writes) await this.#commit(tx);
      return result;
    } finally {
      tx.end();
      turn.leave();
      this.#leaves.delete(turn.leave);
    }
  }

  /** Synchronous up to the hooks' word, so that nothing comes between the rows of one write. */
  async #commit(tx: MemoryTx): Promise<void> {
    const written = tx.written();
    if (this.#disk.full && tx.puts) throw new DiskFull('the disk is full');
    if (this.#hooks.beforeCommit?.(written) === 'die') {
      this.kill();
      return never();
    }
    tx.keep();
    if (this.#hooks.afterCommit?.(written) === 'die') {
      this.kill();
      return never();
    }
  }
}
