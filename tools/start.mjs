/**
 * `npm start`: on a fresh clone all there is to do. Installs if needed, builds if a source is newer
 * than the build, opens the database and listens. `npm start -- --demo` does so with a made-up
 * organisation in a database of its own.
 *
 * Plain Node without dependencies. What stands in the way is said in one sentence, with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, root } from './install.mjs';

const SOURCES = [
  'src',
  'static',
  'package-lock.json',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];

/** The newest change under a path; a folder counts itself, so that a removed file is noticed. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => !/\.test\.ts$/.test(name));
  return Math.max(found.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

/** `complete.json` is the last file that a build writes: without it there is no whole build. */
function isBuilt() {
  const mark = join(root, 'build', 'complete.json');
  if (!existsSync(mark)) return false;
  const { began, bench } = JSON.parse(readFileSync(mark, 'utf8'));
  if (bench !== (process.env.NABIJ_BENCH === '1')) return false;
  return SOURCES.every((name) => newest(join(root, name)) <= began);
}

export function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { NABIJ_BUILD_DIR: _, ...env } = process.env;
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8'
  });
  if (build.status === 0) return;
  console.error(`${build.stdout}${build.stderr}`.trim());
  fail('The build failed: mend what is said above and run this command again.');
}

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== '--demo');
if (unknown) fail(`Unknown option ${unknown}: there is only --demo.`);
ensureInstalled();
ensureBuilt();
process.chdir(root);
if (args.includes('--demo')) process.env.NABIJ_DEMO = '1';
const { main } = await import('./server.mjs');
await main();
