/**
 * A PostgreSQL of its own for tests: made in a temporary folder, gone with `stop()`.
 *
 * Takes the installed binaries (PATH, then Debian's place, the newest first). PostgreSQL refuses to
 * run as root, so root hands it to the user `nobody`.
 */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const USER = 'app';

/** The first folder that holds all these programs, or undefined. */
function folderOf(/** @type {string[]} */ names) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin'))
  ];
  return folders.find((folder) => names.every((name) => existsSync(join(folder, name))));
}

/** Path of one of PostgreSQL's programs, or undefined. */
export function postgresProgram(/** @type {string} */ name) {
  const folder = folderOf([name]);
  return folder && join(folder, name);
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> } | { missing: string }>} */
export async function startPostgres() {
  const binaries = folderOf(['initdb', 'pg_ctl', 'postgres']);
  if (!binaries) return { missing: 'PostgreSQL (initdb, pg_ctl) is not installed' };
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !(await canStepDown()))
    return { missing: 'PostgreSQL does not run as root, and setpriv is not installed' };
  const asUser = (/** @type {string} */ name, /** @type {string[]} */ parameters) => {
    const command = join(binaries, name);
    const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
    return isRoot
      ? run('setpriv', [...stepDown, command, ...parameters], options)
      : run(command, parameters, options);
  };
  const folder = mkdtempSync(join(tmpdir(), 'nabij-pg-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    if (isRoot) await run('chown', ['nobody:nogroup', folder]);
    else chmodSync(folder, 0o700);
    await asUser('initdb', [
      '-D',
      data,
      '-U',
      USER,
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync'
    ]);
    const port = await freePort();
    const settings = `-c listen_addresses=127.0.0.1 -p ${port} -c unix_socket_directories=${folder}`;
    await asUser('pg_ctl', ['-D', data, '-l', log, '-w', '-o', settings, 'start']);
    return {
      url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
      async stop() {
        await asUser('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']).catch(
          () => undefined
        );
        remove();
      }
    };
  } catch (error) {
    remove();
    throw error;
  }
}

const stepDown = ['--reuid=nobody', '--regid=nogroup', '--clear-groups'];

async function canStepDown() {
  return run('setpriv', [...stepDown, 'true']).then(
    () => true,
    () => false
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
