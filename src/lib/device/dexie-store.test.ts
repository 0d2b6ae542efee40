import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { randomUUID } from 'node:crypto';
import { storeContract } from '../../../tests/contract/store-suite';
import { openDexieStore } from './dexie-store';
import { DiskFull, StoreClosed, StoreUnavailable, type Notice, type Store } from './store';

const opened: Store[] = [];
const undo: (() => void)[] = [];

async function open(name: string): Promise<Store> {
  const store = await openDexieStore(name);
  opened.push(store);
  return store;
}

/** Puts another function in the place of a browser's own, until the test is over. */
function replace<T extends object, K extends keyof T>(owner: T, key: K, by: (own: T[K]) => T[K]) {
  const own = owner[key];
  owner[key] = by(own);
  const restore = () => void (owner[key] = own);
  undo.push(restore);
  return restore;
}

afterEach(async () => {
  for (const restore of undo.splice(0)) restore();
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

const quota = () => new DOMException('no room', 'QuotaExceededError');

storeContract('IndexedDB', () => {
  const name = randomUUID();
  let restore = () => {};
  return {
    open: () => open(name),
    setFull(full) {
      if (!full) return restore();
      restore = replace(FDBObjectStore.prototype, 'put', () => () => {
        throw quota();
      });
    }
  };
});

const row = { id: 'a', family: '' };
const putOne = (store: Store) => store.write(['meta'], (tx) => tx.put('meta', [row]));
const count = (store: Store) => store.read(['meta'], (tx) => tx.count('meta'));

/** The raw connections that were opened, to close them behind the store's back. */
function watchConnections(): IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  replace(indexedDB, 'open', (own) => (...args) => {
    const request = own.apply(indexedDB, args);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  return connections;
}

/** Ends the running transaction as a browser does that loses its database; resolves once told. */
function watchTransactions(): () => Promise<unknown> {
  let latest: IDBTransaction | undefined;
  replace(IDBDatabase.prototype, 'transaction', (own) => {
    return function (this: IDBDatabase, ...args: Parameters<typeof own>) {
      return (latest = own.apply(this, args));
    };
  });
  return () => {
    const told = new Promise((resolve) => latest?.addEventListener('abort', resolve));
    latest?.abort();
    return told;
  };
}

describe('store on IndexedDB, when the browser lets it down', () => {
  test('[J11] a connection that the browser closed is opened again', async () => {
    const connections = watchConnections();
    const store = await open(randomUUID());
    await putOne(store);
    connections[0]?.close();
    expect(await count(store)).toBe(1);
    expect(connections).toHaveLength(2);
  });

  test.each(['at once', 'later'])(
    '[J11] a transaction that was aborted runs once more and is kept once, noticed %s',
    async (when) => {
      const abortFromOutside = watchTransactions();
      const store = await open(randomUUID());
      let runs = 0;
      await store.write(['meta'], async (tx) => {
        const had = await tx.count('meta');
        await tx.put('meta', [{ id: `row ${had}`, family: '' }]);
        const aborted = runs++ === 0 ? abortFromOutside() : undefined;
        if (when === 'later') await aborted;
        await tx.count('meta');
      });
      expect(runs).toBe(2);
      expect(await store.read(['meta'], (tx) => tx.list('meta'))).toEqual([
        { id: 'row 0', family: '' }
      ]);
    }
  );

  test('[J11] many transactions on a lost connection all succeed, on one new connection', async () => {
    const connections = watchConnections();
    const store = await open(randomUUID());
    connections[0]?.close();
    const written = Array.from({ length: 10 }, (_, at) =>
      store.write(['meta'], (tx) => tx.put('meta', [{ id: `${at}`, family: '' }]))
    );
    await Promise.all(written);
    expect(await count(store)).toBe(10);
    expect(connections).toHaveLength(2);
  });

  test('[J11] a second loss in a row is told, in the store’s own words', async () => {
    const abortFromOutside = watchTransactions();
    const store = await open(randomUUID());
    const attempt = store.write(['meta'], async (tx) => {
      await tx.put('meta', [row]);
      void abortFromOutside();
    });
    await expect(attempt).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await count(store)).toBe(0);
  });

  test('[J11] a database that the browser threw away is told as wiped, and none is made', async () => {
    const connections = watchConnections();
    const name = randomUUID();
    const store = await open(name);
    const heard: Notice[] = [];
    store.onNotice((notice) => heard.push(notice));
    await putOne(store);
    connections[0]?.close();
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    for (let turn = 0; turn < 2; turn++) {
      const refused = await putOne(store).catch((error: unknown) => error);
      expect(refused).toMatchObject({ name: 'StoreClosed', reason: 'wiped' });
    }
    expect((await indexedDB.databases()).filter((one) => one.name === name)).toEqual([]);
    expect(heard).toEqual([{ kind: 'wiped' }]);
  });

  test('[J9] a wipe is heard also when its own notice does not arrive', async () => {
    const name = randomUUID();
    const store = await open(name);
    const heard = new Promise<Notice>((resolve) => void store.onNotice(resolve));
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    expect(await heard).toEqual({ kind: 'wiped' });
    await expect(count(store)).rejects.toMatchObject({ reason: 'wiped' });
  });

  test('[J11] an error of the body’s own never runs it twice', async () => {
    const store = await open(randomUUID());
    let runs = 0;
    const attempt = store.write(['meta'], async () => {
      runs++;
      throw new TypeError('a bug');
    });
    await expect(attempt).rejects.toThrow('a bug');
    expect(runs).toBe(1);
  });

  test('[J7] no room found only at the commit is DiskFull as well', async () => {
    const store = await open(randomUUID());
    const restore = replace(FDBObjectStore.prototype, 'put', (own) => {
      return function (this: InstanceType<typeof FDBObjectStore>, ...args: Parameters<typeof own>) {
        const request = own.apply(this, args);
        const transaction = this.transaction as unknown as { _abort(name: string): void };
        request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
        return request;
      };
    });
    await expect(putOne(store)).rejects.toBeInstanceOf(DiskFull);
    restore();
    expect(await count(store)).toBe(0);
  });

  test('[J12] a newer app takes the database over: the older handle ends as outdated', async () => {
    const name = randomUUID();
    const store = await open(name);
    await putOne(store);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 30);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as Error);
    });
    const refused = await count(store).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'StoreClosed', reason: 'outdated' });
    newer.close();
    const late = await openDexieStore(name).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(StoreClosed);
    expect(late).toMatchObject({ reason: 'outdated' });
  });

  test('[J66] the rows of an app from before there were digests stay, and digests join them', async () => {
    const name = randomUUID();
    const older = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 10);
      request.onupgradeneeded = () => {
        for (const table of ['front', 'records', 'outbox', 'families', 'meta', 'editions']) {
          const rows = request.result.createObjectStore(table, { keyPath: 'id' });
          if (['front', 'records', 'outbox'].includes(table)) rows.createIndex('family', 'family');
          if (table === 'outbox') rows.createIndex('record', 'record');
          rows.put({ id: table, family: 'f1', body: new Uint8Array([7]) });
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as Error);
    });
    older.close();
    const store = await open(name);
    for (const table of ['front', 'records', 'outbox', 'families', 'meta', 'editions'] as const)
      expect(await store.read([table], (tx) => tx.list(table))).toEqual([
        { id: table, family: 'f1', body: new Uint8Array([7]) }
      ]);
    await store.write(['digests'], (tx) => tx.put('digests', [row]));
    expect(await store.read(['digests'], (tx) => tx.list('digests'))).toEqual([row]);
  });

  test('[J13] every write asks for strict durability', async () => {
    const asked: unknown[] = [];
    replace(IDBDatabase.prototype, 'transaction', (own) => {
      return function (this: IDBDatabase, ...args: Parameters<typeof own>) {
        asked.push([args[1], args[2]?.durability]);
        return own.apply(this, args);
      };
    });
    const store = await open(randomUUID());
    asked.length = 0;
    await putOne(store);
    expect(asked).toEqual([['readwrite', 'strict']]);
  });

  test('[J11] a browser without a database is told as unavailable', async () => {
    replace(indexedDB, 'open', () => () => {
      throw new DOMException('not here', 'InvalidStateError');
    });
    await expect(openDexieStore(randomUUID())).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
