/** How long to wait before trying once more: longer each time, and never all phones at once. */

const FIRST = 2_000;
const LONGEST = 60_000;

/** Milliseconds after so many failures in a row (from 0); `random` gives a number in [0, 1). */
export function backoff(failures: number, random: () => number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10));
  return Math.round(most * (0.5 + 0.5 * random()));
}
