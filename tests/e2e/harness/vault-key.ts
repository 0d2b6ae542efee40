/**
 * Learns the key of the vault that a phone makes, so that a test can look for it where it mustn't be.
 *
 * The page draws its random bytes under the test's eyes; which of them became the key is told by the
 * check value that the vault keeps beside it, made by the app's own `checkOf`.
 */
import type { Page } from '@playwright/test';
import { checkOf } from '../../../src/lib/device/vault';

/** Call it before the page opens; the answer gives the key once the vault has been made. */
export async function watchForKey(page: Page): Promise<() => Promise<Uint8Array>> {
  const drawn: string[] = [];
  await page.exposeFunction('nabijDrew', (hex: string) => void drawn.push(hex));
  await page.addInitScript(() => {
    const told = (globalThis as unknown as { nabijDrew: (hex: string) => void }).nabijDrew;
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
      const filled = draw(into as never) as unknown as T;
      if (filled instanceof Uint8Array && filled.length === 32)
        told([...filled].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
      return filled;
    };
  });
  return async () => {
    const check = await page.evaluate(readCheck);
    const keys = drawn.map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
    const key = keys.find((one) => checkOf(one) === check);
    if (!key) throw new Error('the key of the vault was not seen');
    return key;
  };
}

/** Runs in the page. */
async function readCheck(): Promise<string> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('unreadable'));
    });
  const database = await settled(indexedDB.open('nabij'));
  const row: unknown = await settled(database.transaction('meta').objectStore('meta').get('vault'));
  database.close();
  const { facts } = row as { facts: { file: string } };
  return (JSON.parse(facts.file) as { check: string }).check;
}
