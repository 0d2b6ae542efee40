/**
 * Lets through so many in a minute from one address, and tells the rest when to come back. It counts in
 * memory, in each process by itself: it is there against floods, not as a lock.
 */
export interface Turnstile {
  /** Seconds to wait, or `undefined` when it may go on. */
  wait(from: string): number | undefined;
}

const WINDOW = 60_000;
/** Above this many addresses those whose minute is over are forgotten. */
const MANY = 10_000;

export function turnstile(most: number, now: () => Date): Turnstile {
  const seen = new Map<string, { since: number; count: number }>();

  function forgetOld(time: number): void {
    for (const [from, { since }] of seen) if (time - since >= WINDOW) seen.delete(from);
  }

  return {
    wait(from) {
      const time = now().getTime();
      const known = seen.get(from);
      if (!known || time - known.since >= WINDOW || time < known.since) {
        if (seen.size >= MANY) forgetOld(time);
        seen.set(from, { since: time, count: 1 });
        return undefined;
      }
      known.count += 1;
      return known.count > most ? Math.ceil((known.since + WINDOW - time) / 1000) : undefined;
    }
  };
}
