/**
 * `npm test`: everything, on a fresh clone too. `npm test -- unit` or `npm run test:e2e` runs a part.
 *
 * Each step says how long it took; a failing step doesn't stop the later ones. Some go beside each other,
 * where one by itself would leave a processor alone. The last line is `N passed, N failed, N skipped`; the
 * exit code is 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { ensureBrowser, ensureHeadless, installPackage } = await import('./browser.mjs');
const { postgresProgram } = await import('./postgres.mjs');

const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const failed = [];

/** Those beside each other; what they print comes when each has ended, and of the last at once. */
const groups = [['format', 'build'], ['lint', 'types'], ['unit'], ['built', 'e2e']];
const isLast = (name) => groups.some((group) => group.at(-1) === name);

/** Whether it ended well. */
function run(step, command, args, env = {}) {
  const said = [];
  const stdio = isLast(step) ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes) => said.push(bytes));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      done(status === 0);
    });
  });
}

/** Counts of a JSON report; a run that wrote none counts as one failure. */
function counted(file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return read(JSON.parse(readFileSync(file, 'utf8')));
}

async function vitest(project) {
  const file = join(results, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await run(project, 'npx', ['vitest', 'run', '--project', project, ...reporters]);
  const counts = counted(file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0)
  }));
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function e2e() {
  if (!(await ensureBrowser())) {
    console.error('No Chromium: install one, or name it by NABIJ_CHROMIUM, and run this again.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  ensureHeadless();
  const file = join(results, 'playwright.json');
  rmSync(file, { force: true });
  const ok = await run('e2e', 'npx', ['playwright', 'test'], {
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

const check = (step, script) => async () =>
  (await run(step, 'npm', ['run', '--silent', script]))
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };

const steps = {
  format: check('format', 'test:format'),
  build: check('build', 'build'),
  lint: check('lint', 'test:lint'),
  types: check('types', 'test:types'),
  unit: () => vitest('unit'),
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

const wanted = asked ? (needs[asked] ?? [asked]) : Object.keys(steps);
for (const group of groups) {
  const now = group.filter((name) => wanted.includes(name));
  if (now.length === 0) continue;
  console.log(`\n=== ${now.join(', ')}`);
  await Promise.all(now.map(step));
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
