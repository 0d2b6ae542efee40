/**
 * Finds a Chromium for the end-to-end tests, or installs one: Playwright's own download first, else
 * Debian's package when run as root. `NABIJ_NO_INSTALL=1` forbids installing.
 *
 * Most tests run in its headless shell, the same engine without a window: it starts in half the time, and
 * a window that nobody sees may stop drawing, so that a click waits for ever. What is about the
 * browser around the page (what it keeps of a form, installing, being killed) takes the whole of it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = [
  process.env.NABIJ_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const DEBIAN_SHELL = '/usr/bin/chromium-headless-shell';

/** Arguments under which Chromium runs quietly, as root and without a network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Path of a Chromium, or `undefined`. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  return [...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Path of a headless shell; else of a Chromium, or `undefined`, for which Playwright takes its own. */
export async function findHeadless() {
  const first = [process.env.NABIJ_CHROMIUM, DEBIAN_SHELL].find((path) => path && existsSync(path));
  if (first) return first;
  const { chromium } = await import('@playwright/test');
  const found = await findBrowser();
  return found === chromium.executablePath() ? undefined : found;
}

/** Path of a Chromium, installed where need be; `undefined` when none can be had. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (process.env.NABIJ_NO_INSTALL === '1') return undefined;
  console.log("No Chromium found: trying Playwright's download …");
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  installPackage('chromium');
  return findBrowser();
}

/** Adds the headless shell to Debian's Chromium; without it the tests run all the same, in more time. */
export function ensureHeadless() {
  if (process.env.NABIJ_CHROMIUM || existsSync(DEBIAN_SHELL)) return;
  if (existsSync('/usr/bin/chromium')) installPackage('chromium-headless-shell');
}

/** Installs a Debian package when root on a machine that has apt-get; says so before. */
export function installPackage(name) {
  if (process.env.NABIJ_NO_INSTALL === '1' || process.getuid?.() !== 0) return;
  if (!existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing Debian's package ${name} …`);
  const options = {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
}
