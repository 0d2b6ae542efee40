/**
 * How long to wait after wrong passphrases: nothing for the first four, then longer and longer.
 *
 * Promises: the wait goes by the clock of the phone, so it outlives a restart and can be told as a time of
 * day. A clock turned back makes no wait shorter (it begins again), and none longer than it was to be.
 */
export interface Tries {
  /** Wrong passphrases since the last right one. */
  failures: number;
  /** When the last of them was, in milliseconds since 1970; 0 for never. */
  wrongAt: number;
}

export const noTries: Tries = { failures: 0, wrongAt: 0 };

/** So many may be wrong without a wait. */
const FREE = 4;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const WAITS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE];

function waitAfter(failures: number): number {
  return WAITS[Math.min(failures - FREE, WAITS.length) - 1] ?? 0;
}

/** Until when to wait; `undefined` when a passphrase may be tried now. */
export function waitUntil({ failures, wrongAt }: Tries, now: number): number | undefined {
  // Before the last wrong one: the clock was turned back, and the wait begins at what it says now.
  const until = Math.min(wrongAt, now) + waitAfter(failures);
  return until > now ? until : undefined;
}

/** The same tries for a clock that was turned back since; to be kept, so that it is noticed once. */
export function onClock(tries: Tries, now: number): Tries {
  return tries.wrongAt > now ? { ...tries, wrongAt: now } : tries;
}

/** What a row in the clear says of the tries; nothing said is none. */
export function triesIn(facts: Readonly<Record<string, unknown>> | undefined): Tries {
  return { failures: numberIn(facts?.['failures']), wrongAt: numberIn(facts?.['wrongAt']) };
}

function numberIn(fact: unknown): number {
  const number = Number(fact ?? 0);
  return Number.isFinite(number) && number > 0 ? number : 0;
}
