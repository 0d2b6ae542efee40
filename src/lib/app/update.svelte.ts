/**
 * A new version of the app: found, held back while a visit is open, and taken when she says so.
 *
 * The worker of the new build waits until it is told to take over. Before that everything that is
 * being typed is written down; after it the page loads again, at the same address.
 */
import type { Workbox } from 'workbox-window';
import { trustedScriptUrl } from '../device/trusted-script-url';
import { onceQuiet } from './once-quiet';
import { phone } from './phone.svelte';
import { visitIsOpen } from './visit-lock';

/** Looked for when the app comes to the front, and at most this often. */
const HOUR = 60 * 60 * 1000;

class Update {
  /** A new version is there. */
  waiting = $state(false);
  taking = $state(false);
  /** Another tab has a visit open, so taking it was put off. */
  visitElsewhere = $state(false);
  #workbox: Workbox | undefined;
  #asked = 0;

  /** Whether to offer it now: never during a visit. */
  readonly offered = $derived(this.waiting && phone.openVisits === 0);

  /** Registers the worker; does nothing where there is none (plain http on another machine). */
  async watch(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const worker = navigator.serviceWorker;
    const controlled = worker.controller !== null;
    worker.addEventListener('controllerchange', () => {
      if (controlled || this.waiting) void this.#reload();
    });
    // There is one already, so nothing here is waited for.
    if (controlled) await onceQuiet();
    const { Workbox } = await import('workbox-window');
    // The types know no trusted address yet; browsers that ask for one take nothing else.
    const workbox = new Workbox(trustedScriptUrl('/service-worker.js') as string);
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => {
      this.waiting = true;
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#look();
    });
    await workbox.register();
  }

  #look(): void {
    const now = Date.now();
    if (now - this.#asked < HOUR) return;
    this.#asked = now;
    this.#workbox?.update().catch(() => undefined);
  }

  /** Lets the new version take over, unless a visit is open in any tab. */
  async take(): Promise<void> {
    this.taking = true;
    await phone.flush().catch((error: unknown) => {
      this.taking = false;
      throw error;
    });
    this.visitElsewhere = await visitIsOpen();
    if (this.visitElsewhere) this.taking = false;
    else this.#workbox?.messageSkipWaiting();
  }

  /** Another tab may have taken it: what is being typed here is written down all the same. */
  async #reload(): Promise<void> {
    await phone.flush();
    location.reload();
  }
}

export const update = new Update();
