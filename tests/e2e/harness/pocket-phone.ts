/**
 * A small phone with touch whose browser can be killed: its profile lies on the disk, so what a kill
 * leaves is what is found when it is switched on again.
 */
import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findBrowser } from '../../../tools/browser.mjs';
import { Phone } from './phone';
import { small } from './table-pages';

export class PocketPhone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'nabij-chromium-'));
  readonly #origin: string;
  #context: BrowserContext | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Switches it on, also after a kill. */
  async start(): Promise<Phone> {
    const executablePath = await findBrowser();
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...(executablePath ? { executablePath } : {}),
      ...small,
      args: chromiumArguments,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam'
    });
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    return new Phone(page, this.#origin);
  }

  /** Ends every process of the browser at once, as a flat battery does. */
  async kill(): Promise<void> {
    const context = this.#context;
    if (!context) return;
    this.#context = undefined;
    // The browser leads a process group, and writes its number into its profile: "host-1234".
    const browser = Number(readlinkSync(join(this.#profile, 'SingletonLock')).split('-').at(-1));
    const gone = new Promise((done) => context.once('close', done));
    process.kill(-browser, 'SIGKILL');
    await gone;
  }

  async dispose(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
