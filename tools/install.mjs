/**
 * What every command does first on a fresh clone: check Node and install from the lockfile.
 * Plain Node without dependencies. Ends the process with one sentence when it can't go on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname ?? '.', '..');

/** Prints one sentence and ends with exit code 1. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Nabij needs Node 20.19 or newer; this is ${process.versions.node}. Install a current LTS.`);
}

/** Installs when `node_modules` is missing or older than the lockfile. */
export function ensureInstalled() {
  checkNode();
  const lock = join(root, 'package-lock.json');
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  const modules = join(root, 'node_modules');
  // `npm ci` empties the folder first, wherever a link leads.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    fail(
      'node_modules is a link to another folder and out of date: remove the link and run this again.'
    );
  console.log('Installing packages (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8'
  });
  if (npm.status !== 0) {
    const output = `${npm.stdout ?? ''}${npm.stderr ?? ''}`;
    if (/node-gyp|gyp ERR|better-sqlite3/.test(output))
      fail(
        'better-sqlite3 could not be compiled: install python3, make and g++ and run this command again.'
      );
    fail(
      `npm ci failed: ${output.trim().split('\n').at(-1) ?? 'no output'}. Mend that and run this command again.`
    );
  }
  const now = new Date();
  utimesSync(marker, now, now);
}
