/**
 * `npm test`: everything, on a fresh clone too. `npm test -- unit` or `npm run test:e2e` runs a part.
 *
 * Each step says what it does and how long it took; a failing step doesn't stop the later ones. The
 * last line is `N passed, N failed, N skipped`; the exit code is 1 when anything failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { ensureBrowser, installPackage } = await import('./browser.mjs');
const { postgresProgram } = await import('./postgres.mjs');

const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const failed = [];

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env }
  });
  return status === 0;
}

/** Counts of a JSON report; a run that wrote none counts as one failure. */
function counted(file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return read(JSON.parse(readFileSync(file, 'utf8')));
}

function vitest(project) {
  const file = join(results, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run('npx', ['vitest', 'run', '--project', project, ...reporters]);
  const counts = counted(file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0)
  }));
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function e2e() {
  const chromium = await ensureBrowser();
  if (!chromium) {
    console.error('No Chromium: install one, or name it by NABIJ_CHROMIUM, and run this again.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const file = join(results, 'playwright.json');
  rmSync(file, { force: true });
  const ok = run('npx', ['playwright', 'test'], {
    NABIJ_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file
  });
  const counts = counted(file, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped
  }));
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

const check = (script) => () =>
  run('npm', ['run', '--silent', script])
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };

/** Like `check`, while another does its own: what it prints comes when it has ended. */
const checkBeside = (script) => () =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => said.push(bytes));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      done({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });
    });
  });

const steps = {
  format: checkBeside('test:format'),
  lint: checkBeside('test:lint'),
  types: checkBeside('test:types'),
  unit: () => vitest('unit'),
  build: check('build'),
  built: () => vitest('built'),
  e2e
};
const needs = { e2e: ['build', 'e2e'], built: ['build', 'built'] };

if (!postgresProgram('initdb')) installPackage('postgresql');
if (!postgresProgram('initdb'))
  console.warn('*** PostgreSQL is not installed: the tests that need it are SKIPPED. ***');

const asked = process.argv[2];
if (asked && !(asked in steps)) {
  console.error(`There is no part "${asked}"; parts are ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}
async function step(name) {
  const started = Date.now();
  const counts = await steps[name]();
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) failed.push(name);
  console.log(`=== ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Those beside each other leave half of the machine alone, each by itself. */
const beside = ['format', 'lint', 'types'];
const wanted = asked ? (needs[asked] ?? [asked]) : Object.keys(steps);
const [first, others] = [beside, Object.keys(steps)].map((group) =>
  group.filter((name) => wanted.includes(name))
);
if (first.length > 0) console.log(`\n=== ${first.join(', ')}`);
await Promise.all(first.map(step));
for (const name of others.filter((one) => !first.includes(one))) {
  console.log(`\n=== ${name}`);
  await step(name);
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
