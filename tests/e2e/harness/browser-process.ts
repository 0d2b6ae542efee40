/**
 * A Chromium process of our own with its own profile folder, to be killed like a flat battery would.
 *
 * Playwright drives it over its debugging port. `kill` ends every process of the browser at once with
 * SIGKILL: nothing gets the chance to write anything more. `start` on the same profile is the phone
 * switched on again.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArguments, findBrowser } from '../../../tools/browser.mjs';

export class BrowserProcess {
  /** The profile folder: all that the browser keeps on the disk. */
  readonly profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  constructor() {
    this.profile = mkdtempSync(join(tmpdir(), 'nabij-chromium-'));
  }

  /** The id of the group that all its processes are in. */
  get group(): number {
    if (!this.#process?.pid) throw new Error('the browser is not running');
    return this.#process.pid;
  }

  /** Starts the browser and answers with its page. */
  async start(): Promise<Page> {
    const program = await findBrowser();
    if (!program) throw new Error('no Chromium found');
    const child = spawn(
      program,
      [
        ...chromiumArguments,
        '--headless=new',
        '--no-default-browser-check',
        '--password-store=basic',
        '--use-mock-keychain',
        '--lang=nl-NL',
        '--window-size=390,844',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        'about:blank'
      ],
      // A process group of its own, so that one signal ends all of it.
      {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, TZ: 'Europe/Amsterdam' }
      }
    );
    this.#process = child;
    this.#browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const context = this.#browser.contexts()[0];
    if (!context) throw new Error('the browser has no window');
    return context.pages()[0] ?? (await context.newPage());
  }

  /** Kills every process of the browser and resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child?.pid) return;
    const gone =
      child.exitCode === null && child.signalCode === null
        ? new Promise((done) => child.once('exit', done))
        : Promise.resolve();
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await gone;
    await this.#browser?.close().catch(() => undefined);
    this.#process = undefined;
  }

  /** Ends the browser the ordinary way, so that it writes down all that it means to keep. */
  async quit(): Promise<void> {
    const child = this.#process;
    if (!child || !this.#browser) return;
    const gone = new Promise((done) => child.once('exit', done));
    const devtools = await this.#browser.newBrowserCDPSession();
    await devtools.send('Browser.close').catch(() => undefined);
    await gone;
    this.#process = undefined;
  }

  /** Ends it, and removes the profile. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let heard = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
      if (address) found(address);
    });
    child.once('exit', (code) => failed(new Error(`Chromium ended with ${code}: ${heard}`)));
  });
}
