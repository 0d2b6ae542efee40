/** What the page and the worker of the digests say to each other. */
import type { VisitFacts } from '../care/digest';
import type { FoundWritten, WrittenPlace } from '../care/find-written';

export type ToDigests =
  /** The first message; the key is handed over, not copied. */
  | { kind: 'begin'; vault: string; key: Uint8Array }
  | { kind: 'find'; ask: number; query: string; most: number }
  /** Every place that holds the words: for who counts them, not for a screen. */
  | { kind: 'places'; ask: number; query: string }
  /** The phone locks: forget the key, answer, and be ended. */
  | { kind: 'end' };

export type FromDigests =
  | { kind: 'news'; news: DigestNews[] }
  | { kind: 'found'; ask: number; found: FoundWritten }
  | { kind: 'places'; ask: number; places: WrittenPlace[] }
  /** It can't go on. The name of the error alone. */
  | { kind: 'failed'; name: string }
  | { kind: 'ended' };

/** What became of one family, and how far it is with all of them. */
export type DigestNews =
  | { kind: 'made'; family: string; visits: VisitFacts[] }
  | { kind: 'gone'; family: string }
  | { kind: 'progress'; done: number; of: number; missed: number };
