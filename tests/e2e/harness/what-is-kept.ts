/**
 * Everything that a phone keeps, read without the key: as a thief would read it.
 *
 * `keptInPage` reads through the page's own interfaces (IndexedDB, Cache Storage, local and session
 * storage, cookies), `keptOnDisk` reads the files of the browser's profile. Both give plain bytes;
 * `wordsIn` looks for words in them as UTF-8 and as UTF-16 in both orders.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface KeptThing {
  /** Where it lies: `indexedDB nabij/records/…`, `file Default/…`. */
  where: string;
  bytes: Buffer;
}

/** Words found, each with the first place where it was found. */
export function wordsIn(things: readonly KeptThing[], words: readonly string[]): string[] {
  const found: string[] = [];
  for (const word of words) {
    const wide = Buffer.from(word, 'utf16le');
    const spellings = [Buffer.from(word, 'utf8'), wide, Buffer.from(wide).swap16()];
    const thing = things.find(({ bytes }) => spellings.some((spelt) => bytes.includes(spelt)));
    if (thing) found.push(`${word} in ${thing.where}`);
  }
  return found;
}

export async function keptInPage(page: Page): Promise<KeptThing[]> {
  const inside = await page.evaluate(readEverything);
  const cookies = await page.context().cookies();
  return [
    ...inside.map(({ where, base64 }) => ({ where, bytes: Buffer.from(base64, 'base64') })),
    ...cookies.map((cookie) => ({
      where: `cookie ${cookie.name}`,
      bytes: Buffer.from(JSON.stringify(cookie))
    }))
  ];
}

export function keptOnDisk(folder: string): KeptThing[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = bytesOf(path);
      return bytes ? [{ where: `file ${path.slice(folder.length + 1)}`, bytes }] : [];
    });
}

/** A browser that runs throws files away while they are read. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs in the page, so it stands on its own. */
async function readEverything(): Promise<{ where: string; base64: string }[]> {
  const things: { where: string; base64: string }[] = [];

  const keep = async (where: string, parts: BlobPart[]) => {
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 30_000)
      binary += String.fromCharCode(...bytes.subarray(at, at + 30_000));
    things.push({ where, base64: btoa(binary) });
  };

  /** Every text and every run of bytes anywhere in a value. */
  const partsOf = (value: unknown): BlobPart[] => {
    if (value instanceof ArrayBuffer) return [value];
    if (ArrayBuffer.isView(value)) return [value as Uint8Array<ArrayBuffer>];
    if (value instanceof Blob) return [value];
    if (Array.isArray(value)) return value.flatMap(partsOf);
    if (value instanceof Map || value instanceof Set) return partsOf([...value]);
    if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(partsOf);
    return [`${String(value)}\n`];
  };

  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('unreadable'));
    });

  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const read = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([
        settled(read.getAllKeys()),
        settled(read.getAll())
      ]);
      for (const [index, value] of values.entries())
        await keep(`indexedDB ${name}/${store}/${String(keys[index])}`, [
          ...partsOf(keys[index]),
          ...partsOf(value)
        ]);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      const body = answer ? [await answer.blob()] : [];
      await keep(`cache ${name} ${request.url}`, [request.url, ...body]);
    }
  }
  for (const [kind, storage] of Object.entries({ localStorage, sessionStorage }))
    for (const [key, value] of Object.entries(storage))
      await keep(`${kind} ${key}`, [key, '\n', String(value)]);
  return things;
}
