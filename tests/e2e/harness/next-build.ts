/**
 * The next version of the app: a second real build of the same sources, with a name of its own.
 *
 * `update.spec.ts` makes it, and it is kept as long as it is newer than the build under test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

interface Mark {
  /** `0.1.0+mwre2xlw`. */
  version: string;
  /** When the build began, in milliseconds. */
  began: number;
}

/** The mark of a whole build, which is the last file it writes. */
export function markOf(folder: string): Mark | undefined {
  const file = join(folder, 'complete.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : undefined;
}

export const currentFolder = resolve(root, process.env['NABIJ_BUILD_DIR'] ?? 'build');
export const nextFolder = resolve(root, 'test-results', 'next-build');

/** Makes the next build, unless there is one that is newer than the build under test. */
export function makeNextBuild(): void {
  const [now, next] = [markOf(currentFolder), markOf(nextFolder)];
  if (!now) throw new Error(`there is no whole build in ${currentFolder}`);
  if (next && next.began > now.began) return;
  const { NABIJ_BUILD: _, ...env } = process.env;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const made = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NABIJ_BUILD_DIR: nextFolder },
    encoding: 'utf8'
  });
  if (made.status !== 0) throw new Error(`the next build failed: ${made.stdout}${made.stderr}`);
}
