/** A clock that stands still until a test moves it. */
import type { Timer } from '../../src/lib/device/timer';

export interface ManualTimer {
  timer: Timer;
  /** Moves the clock, rings what is due in order, and lets all that follows from each happen. */
  advance(milliseconds: number): Promise<void>;
  /** Milliseconds until each ring that is waited for. */
  pending(): number[];
}

export function manualTimer(): ManualTimer {
  let now = 0;
  const bells = new Set<{ at: number; ring: () => void }>();
  return {
    timer(milliseconds, ring) {
      const bell = { at: now + milliseconds, ring };
      bells.add(bell);
      return () => bells.delete(bell);
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await everythingHappened();
        const [next] = [...bells].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        bells.delete(next);
        now = next.at;
        next.ring();
      }
      now = end;
    },
    pending: () => [...bells].map(({ at }) => at - now).sort((a, b) => a - b)
  };
}

/** Where all waits are promises, they have all settled once the event loop comes round. */
export const everythingHappened = (): Promise<void> =>
  new Promise((resolve) => setImmediate(resolve));
