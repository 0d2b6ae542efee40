/**
 * Working with the caseload and syncing it, on page `/bench`: the app's own vault, journal and loop
 * without its screens.
 */
import { makeCaseload } from './caseload.mjs';
import { figureOf } from './figures.mjs';

const SAVES = 200;
const ROUNDS = 30;
/** Milliseconds between two saves: faster than anybody types, slow enough for the loop to sync. */
const BETWEEN_SAVES = 20;

export async function openBench(place, context) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${place.origin}/bench`);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  await page.evaluate(() => globalThis.bench.open());
  return page;
}

/** The worker keeps the whole app: from here on only sync crosses the wire. */
export async function workerReady(page) {
  await page.evaluate(async () => {
    const worker = navigator.serviceWorker;
    await worker.ready;
    if (!worker.controller)
      await new Promise((done) => worker.addEventListener('controllerchange', done));
  });
}

/** Runs work and tells what it took: milliseconds, bytes both ways, API requests. */
async function crossing(place, page, work) {
  let requests = 0;
  const count = (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) requests += 1;
  };
  page.on('request', count);
  const before = place.wire.count();
  const ms = await work();
  const after = place.wire.count();
  page.off('request', count);
  return { ms, up: after.up - before.up, down: after.down - before.down, requests };
}

const timed = (page, call) =>
  page.evaluate(async (name) => {
    const start = performance.now();
    await globalThis.bench[name]();
    return performance.now() - start;
  }, call);

/** The caseload written offline on the first phone, then sent; fetched by a second phone. */
export async function firstSync(place, page, newPhone) {
  const load = makeCaseload();
  await workerReady(page);
  await page.evaluate(() => globalThis.bench.sync());
  await page.context().setOffline(true);
  const written = await page.evaluate(async (all) => {
    const start = performance.now();
    await globalThis.bench.bulkLoad(all);
    return performance.now() - start;
  }, load);
  const up = await crossing(place, page, async () => {
    const start = performance.now();
    await page.context().setOffline(false);
    await page.evaluate(() => globalThis.bench.push());
    return performance.now() - start;
  });

  const context = await newPhone();
  const other = context.pages()[0] ?? (await context.newPage());
  await other.goto(`${place.origin}/bench`);
  await workerReady(other);
  await other.waitForFunction(() => globalThis.bench !== undefined);
  const down = await crossing(place, other, () =>
    other.evaluate(async () => {
      await globalThis.bench.open();
      const start = performance.now();
      await globalThis.bench.sync();
      return performance.now() - start;
    })
  );
  const counts = await other.evaluate(() => globalThis.bench.count());
  const whole = [load.families, load.visits, load.observations].map((list) => list.length);
  if (`${Object.values(counts)}` !== `${whole}`)
    throw new Error(`the second phone has ${Object.values(counts)} of ${whole}`);
  const news = await liveNews(page, other);
  await context.close();
  return [
    figureOf('write the whole caseload', 's', [written / 1000]),
    ...wireFigures('first sync up', up),
    ...wireFigures('first sync down', down),
    news
  ];
}

function wireFigures(name, { ms, up, down, requests }) {
  return [
    figureOf(name, 's', [ms / 1000]),
    figureOf(`${name}, sent`, 'kB', [up / 1000]),
    figureOf(`${name}, received`, 'kB', [down / 1000]),
    figureOf(`${name}, requests`, '', [requests])
  ];
}

/** From a save on one phone to the same words on the other, by the live channel. */
async function liveNews(page, other) {
  await other.evaluate(() => globalThis.bench.live());
  await page.evaluate(() => globalThis.bench.live());
  const samples = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const text = `Nieuws ${turn}`;
    const saved = await page.evaluate(async (words) => {
      await globalThis.bench.saveVisit('visit-1-1', { text: words });
      const at = Date.now();
      await globalThis.bench.push();
      return at;
    }, text);
    const arrived = await other.waitForFunction(
      (words) => {
        const found = globalThis.bench.seen.get('visit-1-1');
        return found?.text === words && found.at;
      },
      text,
      { polling: 20 }
    );
    samples.push((await arrived.jsonValue()) - saved);
  }
  return figureOf('saved here, seen there', 'ms', samples, {
    note: 'sent at once, by live channel'
  });
}

/** Saving, opening and finding with the caseload present, and a sync with nothing to do. */
export async function daily(place, page) {
  const saves = await page.evaluate(
    async ({ times, between }) => {
      const taken = [];
      for (let n = 0; n < times; n += 1) {
        const visit = `visit-${n % 5}-${n % 3}`;
        const start = performance.now();
        await globalThis.bench.saveVisit(visit, { text: `Wat ik zag, ${n} keer aangevuld.` });
        taken.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, between));
      }
      return taken;
    },
    { times: SAVES, between: BETWEEN_SAVES }
  );
  await page.evaluate(() => globalThis.bench.push());
  const families = await page.evaluate(async (rounds) => {
    const taken = [];
    for (let n = 0; n < rounds * 2; n += 1) {
      const start = performance.now();
      const { visits } = await globalThis.bench.openFamily(`family-${n % rounds}`);
      taken.push(performance.now() - start);
      if (visits !== 64) throw new Error(`${visits} visits`);
    }
    return taken;
  }, ROUNDS);
  const made = await timed(page, 'makeDigests');
  const searches = await page.evaluate(async () => {
    const taken = [];
    for (const question of ['oogcontact', 'wandelen', 'moeder slapen', 'nergens', 'bal bank boek'])
      taken.push(...(await globalThis.bench.findWritten(question)));
    return taken;
  });
  const keys = await page.evaluate(async () => {
    const taken = [];
    for (const question of ['huilen en slapen', 'oogcontact', 'hiulen', 'eerste kind, jong'])
      taken.push(...(await globalThis.bench.findInKennis(question)));
    return taken;
  });
  const idle = [];
  for (let n = 0; n < ROUNDS; n += 1)
    idle.push(await crossing(place, page, () => timed(page, 'sync')));
  const of = (name) => idle.map((one) => one[name]);
  return [
    figureOf('save one field', 'ms', saves, { target: 30 }),
    figureOf('open a family of 64 visits', 'ms', families, {
      note: 'read and worked out, not drawn'
    }),
    figureOf('digest made for the caseload', 's', [made / 1000], { note: 'in its worker' }),
    figureOf('search everything written, each key', 'ms', searches, {
      target: 100,
      note: 'found, not drawn'
    }),
    figureOf('find in Kennis, each key', 'ms', keys, { target: 50, note: 'found, not drawn' }),
    figureOf('sync with nothing to do', 'ms', of('ms')),
    figureOf(
      'sync with nothing to do, sent',
      'kB',
      of('up').map((bytes) => bytes / 1000)
    ),
    figureOf(
      'sync with nothing to do, received',
      'kB',
      of('down').map((bytes) => bytes / 1000)
    ),
    figureOf('sync with nothing to do, requests', '', of('requests'))
  ];
}
