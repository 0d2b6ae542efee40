/**
 * Where the benchmark runs: its own build in `build-bench/`, a server with a data folder of its own,
 * and phones, which are Chromium processes each with a profile folder of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, ensureBrowser } from '../browser.mjs';
import { fail, root } from '../install.mjs';
import { openWire } from './wire.mjs';

export const BUILD = join(root, 'build-bench');

export function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { NABIJ_BUILD: _, ...env } = process.env;
  const ran = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NABIJ_BENCH: '1', NABIJ_BUILD_DIR: BUILD },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8'
  });
  if (ran.status === 0) return;
  console.error(`${ran.stdout}${ran.stderr}`.trim());
  fail('The build failed: mend what is said above and run this command again.');
}

export async function openPlace() {
  const executablePath = await ensureBrowser();
  if (!executablePath) fail('No Chromium found: install one, or name it with NABIJ_CHROMIUM.');
  const folder = mkdtempSync(join(tmpdir(), 'nabij-bench-'));
  const wire = await openWire();
  const origin = `http://localhost:${wire.port}`;
  const server = spawn(process.execPath, ['tools/server.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      ORIGIN: origin,
      DATABASE_URL: '',
      NABIJ_DATA: join(folder, 'data'),
      NABIJ_BUILD_DIR: BUILD,
      NABIJ_DEMO: '',
      NABIJ_LOGIN_ATTEMPTS: '1000'
    }
  });
  const ended = new Promise((done) => server.once('exit', done));
  let said = '';
  const port = await new Promise((ready, failed) => {
    server.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /Nabij is ready: .*\(port (\d+)\)/.exec(said);
      if (found) ready(Number(found[1]));
    });
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  wire.lead(port);
  const open = new Set();

  const place = {
    origin,
    wire,
    /** Starts a browser on the profile of a phone. */
    async phone(name) {
      const profile = join(folder, name);
      mkdirSync(profile, { recursive: true });
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: chromiumArguments,
        viewport: { width: 390, height: 844 },
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam'
      });
      open.add(context);
      context.on('close', () => open.delete(context));
      return context;
    },
    async stopServer() {
      server.kill('SIGKILL');
      await ended;
      await wire.close();
    },
    async close() {
      for (const context of open) await context.close().catch(() => undefined);
      if (server.exitCode === null && server.signalCode === null) await place.stopServer();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  return place;
}
