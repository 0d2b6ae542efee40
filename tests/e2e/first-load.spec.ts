/**
 * What the app loads before anybody has done anything: the scripts of the screen to log in on and of the one
 * to unlock on, as gzip sends them, with all that is fetched ahead while somebody types.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { currentFolder } from './harness/next-build';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

/** In bytes. */
const MOST = { unlock: 120_000, logIn: 132_000 };
/** Dexie and Svelte alone are more: with less, loading is still under way. */
const LEAST = 80_000;
const LATER = 3_000;

interface Holding {
  letGo: () => void;
}

/** What the app puts off until a screen has stood unused waits until it is let go. */
function holdBack(late: number): void {
  const after = globalThis.setTimeout;
  const held: (() => void)[] = [];
  const holding = (task: () => void, wait?: number) =>
    wait === late ? held.push(task) : after(task, wait);
  globalThis.setTimeout = holding as unknown as typeof setTimeout;
  (globalThis as unknown as Holding).letGo = () => held.forEach((task) => task());
}

async function scripts({ page }: Phone): Promise<string[]> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  );
  return [...new Set(names.filter((path) => path.endsWith('.js')))];
}

const gzipped = (path: string) =>
  gzipSync(readFileSync(join(currentFolder, 'client', path)), { level: 9 }).length;

async function bytes(phone: Phone): Promise<number> {
  const app = (await scripts(phone)).filter((path) => path.startsWith('/_app/'));
  return app.reduce((sum, path) => sum + gzipped(path), 0);
}

async function whenLoaded(phone: Phone): Promise<number> {
  await expect.poll(() => bytes(phone)).toBeGreaterThan(LEAST);
  await phone.page.waitForLoadState('networkidle');
  return bytes(phone);
}

test('[E260] the screens to log in and to unlock load little, and the rest comes once they have stood', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.page.addInitScript(holdBack, LATER);
  await phone.open('/gezinnen');
  await expect(phone.heading('Ontgrendelen')).toBeVisible();
  const first = await whenLoaded(phone);
  expect(first).toBeLessThan(MOST.unlock);
  const asked = phone.page.waitForRequest(/\/api\/phone\/standing/);
  await phone.page.evaluate(() => (globalThis as unknown as Holding).letGo());
  await asked;
  expect(await bytes(phone)).toBeGreaterThan(first);

  const fresh = await newPhone();
  await fresh.open('/gezinnen');
  await expect(fresh.heading('Inloggen')).toBeVisible();
  expect(await whenLoaded(fresh)).toBeLessThan(MOST.logIn);
});
