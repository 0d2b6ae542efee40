/**
 * Keeps the live channel open, and opens it again after a pause when it is lost.
 *
 *   opening ──▶ open ──lost──▶ pausing ──timer──▶ opening …        any state ──close()──▶ closed
 *
 * It only passes on what it hears: whether an event may be applied is for the sync loop to judge.
 * Nothing depends on it, so every reason why it ends is treated alike.
 */
import type { LiveEvent } from '../protocol/pull';
import { backoff } from './backoff';
import type { Timer } from './timer';
import type { Transport } from './transport';

export interface LiveChannelOptions {
  transport: Transport;
  timer: Timer;
  random: () => number;
  /** Where to listen from, asked anew each time. */
  from(): Promise<{ device: string; cursor: number }>;
  /** An event, with the device id that its own entries are about. */
  onEvent(event: LiveEvent, device: string): void;
  onOpen(open: boolean): void;
}

export interface LiveChannel {
  /** Resolves when nothing will be heard any more. */
  close(): Promise<void>;
}

/** Open for so long, it counts as working, and the next loss is a first one again. */
const STEADY = 30_000;

export function openLiveChannel(options: LiveChannelOptions): LiveChannel {
  const { transport, timer, random, onEvent, onOpen } = options;
  const stopper = new AbortController();
  const { signal } = stopper;

  async function listen(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      let open = false;
      let forget: () => void = () => undefined;
      const { device, cursor } = await options.from();
      const hearer = {
        open() {
          if (signal.aborted) return;
          open = true;
          forget = timer(STEADY, () => (failures = -1));
          onOpen(true);
        },
        event: (event: LiveEvent) => {
          if (!signal.aborted) onEvent(event, device);
        }
      };
      await transport.live({ device, cursor }, hearer, signal);
      forget();
      if (open) onOpen(false);
      await pause(backoff(Math.max(0, failures), random));
    }
  }

  function pause(milliseconds: number): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const takeBack = timer(milliseconds, resolve);
      signal.addEventListener('abort', () => {
        takeBack();
        resolve();
      });
    });
  }

  // `from` reads the journal, which may have been closed meanwhile: then there is nothing to hear.
  const done = listen().catch(() => undefined);
  return {
    close() {
      stopper.abort();
      return done;
    }
  };
}
