/**
 * `npm run bench`: how quick the production build is in Chromium, with the caseload of a busy nurse.
 *
 * Builds with `NABIJ_BENCH=1` into `build-bench/` (`--no-build` takes the one that is there), starts a
 * server on a data folder of its own, and prints the middle and the 95th of a hundred beside the
 * targets. `--json` prints the figures as JSON. `docs/benchmark.md` says what each figure means.
 */
import { cpus, loadavg } from 'node:os';
import { ensureInstalled, fail } from './install.mjs';

const args = process.argv.slice(2);
const unknown = args.find((arg) => !['--json', '--no-build'].includes(arg));
if (unknown) fail(`Unknown option ${unknown}: there are --json and --no-build.`);
ensureInstalled();
const asJson = args.includes('--json');
const say = (line) => (asJson ? console.error(line) : console.log(line));

const { build, openPlace } = await import('./bench/place.mjs');
const { table } = await import('./bench/figures.mjs');
const { daily, firstSync, openBench } = await import('./bench/work.mjs');
const { coldStart, unlock } = await import('./bench/start.mjs');

/** It never runs for longer than this, whatever hangs. */
const LONGEST = 600_000;
setTimeout(
  () => fail('The benchmark took longer than ten minutes: something hangs.'),
  LONGEST
).unref();

if (!args.includes('--no-build')) {
  say('Building …');
  build();
}
const place = await openPlace();
const figures = [];
const load = { begin: loadavg()[0] };
try {
  const one = () => place.phone('one');
  const context = await one();
  const page = await openBench(place, context);
  say('First sync …');
  figures.push(...(await firstSync(place, page, () => place.phone('two'))));
  say('A day’s work …');
  figures.push(...(await daily(place, page)));
  await context.close();
  say('Unlocking …');
  figures.push(...(await unlock(place, one)));
  await place.stopServer();
  say('Starting without a server …');
  figures.push(...(await coldStart(place, one)));
} finally {
  await place.close();
}
load.end = loadavg()[0];

const machine = `${cpus().length} cores, load average ${load.begin.toFixed(1)} to ${load.end.toFixed(1)}`;
if (asJson)
  console.log(JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2));
else {
  console.log(`\n${table(figures)}\n\n${machine}.`);
  const over = figures.filter(({ ok }) => ok === false);
  if (over.length > 0) console.log(`Over target: ${over.map(({ name }) => name).join(', ')}.`);
}
