/** Waits for a pause in writing: rings 2 s after the last note, or 10 s after the first. */
import type { Timer } from './timer';

export const QUIET = 2_000;
export const LATEST = 10_000;

export interface WritingPause {
  note(): void;
  clear(): void;
}

export function writingPause(timer: Timer, ring: () => void): WritingPause {
  let quiet: (() => void) | undefined;
  let latest: (() => void) | undefined;
  const clear = () => {
    quiet?.();
    latest?.();
    quiet = latest = undefined;
  };
  const due = () => {
    clear();
    ring();
  };
  return {
    note() {
      quiet?.();
      quiet = timer(QUIET, due);
      latest ??= timer(LATEST, due);
    },
    clear
  };
}
