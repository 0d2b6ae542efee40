/** Whether a page is what a page must be, beyond its shape: a run of positions, in order. */
import type { Page } from '../protocol/pull';

/** Entries rise within (after, upTo], and a page that promises more has moved. */
export function isSound({ after, upTo, entries, more }: Page): boolean {
  let last = after;
  for (const { position } of entries) {
    if (position <= last) return false;
    last = position;
  }
  return last <= upTo && (!more || upTo > after);
}
