/**
 * One thing that a report can say: a sentence under a heading, with a key that is made of what it says.
 *
 * Promise: the key is the same on every phone and changes when the fact does, but not when a child is
 * given a name, grows older or a sentence is worded anew; nothing can be read in it.
 */
import { fingerprint, type Json } from '../../history/json';
import type { ReportHeading } from '../visit-fields';

export interface Fact {
  heading: ReportHeading;
  key: string;
  /** Whole sentences that can stand by themselves. */
  text: string;
  /** Facts beside each other with the same paragraph stand on one line. */
  paragraph: string;
  /** Its two parts, where it can be joined to a neighbour with the same `who`. */
  says?: { who: string; subject: string; predicate: string };
  /** A shorter text, right behind the fact with this key. */
  after?: { key: string; text: string };
  /** Of a moment: when ('' when unknown), and the sentence without it. */
  moment?: { time: string; text: string };
}

export function factKey(says: readonly Json[]): string {
  return fingerprint([...says]).slice(0, 12);
}
