/**
 * Starting the app: unlock, cold start without a server, and the scripts that the unlock screen loads.
 *
 * Slow means 4× CPU throttle as the browser does it: the page's own thread, not its workers. The key
 * (Argon2id) and the service worker run beside it at full speed, so of the key the missing three times
 * are added to the slow unlock, and the slow cold start has a service worker at full speed in it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figureOf } from './figures.mjs';
import { BUILD } from './place.mjs';
import { marked, markedQuietly, probe } from './probe.mjs';
import { workerReady } from './work.mjs';

const PASSPHRASE = 'zon maan ster fiets';
const SLOW = 4;
const UNLOCKS = 10;
const STARTS = 7;

async function newPage(context, rate = 1) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  if (rate !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  // In processor time of the page's thread, which doesn't grow when others use the machine.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  return { page, devtools, worked };
}

async function unlockOnce(place, page) {
  await page.goto(`${place.origin}/gezinnen`);
  await marked(page, 'field');
  await page.locator('form input[type=password]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  const list = await marked(page, 'list');
  const { submit, worker } = await page.evaluate(() => globalThis.probe);
  return { ms: list - submit, worker };
}

/** From Enter to the list of families on the screen. */
export async function unlock(place, newPhone) {
  const figures = [];
  for (const rate of [1, SLOW]) {
    const context = await newPhone();
    const { page } = await newPage(context, rate);
    await page.goto(`${place.origin}/gezinnen`);
    await workerReady(page);
    const taken = [];
    for (let n = 0; n < UNLOCKS; n += 1) taken.push(await unlockOnce(place, page));
    const times = taken.map(({ ms }) => ms);
    const keys = taken.map(({ worker }) => worker);
    if (rate === 1) {
      figures.push(figureOf('unlock', 'ms', times));
      figures.push(figureOf('  of which the key', 'ms', keys, { note: 'Argon2id, 64 MiB, t = 3' }));
      figures.push(await familyOnScreen(page));
      figures.push(...(await scripts(place, page)));
    } else {
      const whole = times.map((ms, n) => ms + (SLOW - 1) * keys[n]);
      figures.push(figureOf('unlock, page at 4×', 'ms', times, { target: 1500, of: 'median' }));
      figures.push(
        figureOf('  with the key at 4× as well', 'ms', whole, {
          target: 1500,
          of: 'median',
          note: 'worked out: the browser throttles no worker, so 3 × the key is added'
        })
      );
    }
    await context.close();
  }
  return figures;
}

/** From a tap on a family in the list to its visits on the screen. */
async function familyOnScreen(page) {
  const taken = [];
  for (let n = 0; n < 20; n += 1) {
    await page.evaluate(() => delete globalThis.probe.visits);
    await page.locator('main li a[href^="/gezinnen/"]').nth(n).click();
    const visits = await marked(page, 'visits');
    taken.push(visits - (await page.evaluate(() => globalThis.probe.click)));
    await page.goBack();
    await page.locator('main li a[href^="/gezinnen/"]').first().waitFor();
  }
  return figureOf('open a family on screen', 'ms', taken, { note: 'tap to its visits painted' });
}

const scriptsOf = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ path: new URL(name).pathname, startTime }))
      .filter(({ path }) => path.endsWith('.js') && !path.startsWith('/service-worker'))
  );

/** Scripts that the unlock screen has loaded, as gzip sends them. */
async function scripts(place, page) {
  await page.goto(`${place.origin}/gezinnen`);
  const ready = await marked(page, 'field');
  await page.waitForLoadState('networkidle');
  const loaded = await scriptsOf(page);
  const size = (files) =>
    [...new Set(files.map(({ path }) => path))].reduce(
      (sum, path) =>
        sum + gzipSync(readFileSync(join(BUILD, 'client', path)), { level: 9 }).length / 1000,
      0
    );
  // Asking the server how the phone stands is what comes last.
  const asked = () =>
    performance.getEntriesByType('resource').some(({ name }) => /phone\/standing/.test(name));
  await page.waitForFunction(asked);
  await page.waitForLoadState('networkidle');
  const later = await scriptsOf(page);
  const needed = loaded.filter(({ startTime }) => startTime < ready);
  return [
    figureOf('JS on first load, gz', 'kB', [size(loaded)], {
      target: 120,
      note: 'with what is fetched ahead while the passphrase is typed'
    }),
    figureOf('  until the field is there', 'kB', [size(needed)]),
    figureOf('  once that screen has stood', 'kB', [size(later)])
  ];
}

/** A browser just started, no server: from the address to the passphrase field that takes keys. */
export async function coldStart(place, newPhone) {
  const figures = [];
  for (const rate of [1, SLOW]) {
    const taken = [];
    const work = [];
    for (let n = 0; n < STARTS; n += 1) {
      const context = await newPhone();
      const { page, devtools, worked } = await newPage(context, rate);
      await page.goto(`${place.origin}/gezinnen`);
      taken.push(await markedQuietly(devtools, 'field'));
      work.push(await worked());
      await page.keyboard.type('zon');
      const typed = await page.locator('form input[type=password]').inputValue();
      if (typed !== 'zon') throw new Error('the passphrase field does not take keys');
      await context.close();
    }
    const name = rate === 1 ? 'cold offline start' : 'cold offline start, page at 4×';
    figures.push(figureOf(name, 'ms', taken, rate === 1 ? {} : { target: 1000, of: 'median' }));
    if (rate === 1)
      figures.push(
        figureOf('  work of the page', 'ms', work, {
          note: 'processor time of its own thread, whatever else the machine does'
        })
      );
  }
  return figures;
}
