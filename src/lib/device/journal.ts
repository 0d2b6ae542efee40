/**
 * The journal: everything the phone knows, and the one place where it is written.
 *
 * It keeps two layers. The *base* holds registers exactly as the feed left them up to the cursor;
 * the *outbox* holds this phone's own changes until their position in the feed has come by. What
 * is shown is the base with the outbox applied on top, so phones that have applied the same feed
 * hold equal bases whatever they wrote in between, and nothing typed waits for the network.
 *
 * Every method is one transaction: it resolves when its effect is durable, or rejects with nothing
 * kept. What changes a family takes away in the same one what was made from it (`digest-shelf.ts`). No state lives in memory, so any number of tabs may use journals over one store.
 */
import type { Json } from '../history/json';
import type { Change } from '../history/change';
import type { RecordState } from '../history/register';
import type { Stamp } from '../history/stamp';
import type { Page } from '../protocol/pull';
import type { PushAnswer, Refusal } from '../protocol/push';

/** Some fields of one record, with what the writer had seen in them. */
export interface Edit {
  family: string;
  record: string;
  type: string;
  /**
   * `seen`: stamps of the values that were shown and are meant to be replaced. `was`: the values
   * that were shown under them: of these stamps only those are replaced that still hold such a value
   * here. Until a change is offered another tab may type on under the same stamp, and a phone that
   * was copied may find other words under it; unseen words are left to stand beside the new ones.
   */
  fields: Record<string, { value: Json; seen: readonly Stamp[]; was?: readonly Json[] }>;
}

export type Written =
  /** Kept; `stamps` gives the new stamp of each field, to be passed as `seen` next time. */
  | { kind: 'kept'; stamps: Record<string, Stamp> }
  /** The family isn't on this phone (any more); nothing was written. */
  | { kind: 'not-here' };

/** Where a record's words are: on this phone only, under way, or certainly on the server. */
export type Whereabouts = 'phone' | 'sent' | 'safe';

/** A merged record and where it is. */
export interface Kept extends RecordState {
  whereabouts: Whereabouts;
  /** Refusals of changes to this record, oldest first. */
  refusals: Refusal[];
}

/** One change that waits in the outbox. */
export interface Waiting {
  change: Change;
  state: 'new' | 'offered' | 'refused';
  refusal?: Refusal;
}

export interface Identity {
  device: string;
  /** Highest counter reserved so far. */
  counter: number;
  /** Position up to which the feed has been applied. */
  cursor: number;
  /** Epoch of the server's feed as last told; '' before the first answer. */
  epoch: string;
  /** Whether the first sync has been completed. */
  settled: boolean;
}

/** All that is unsent at one moment, refused changes too, in counter order. */
export interface Frozen {
  device: string;
  /** Highest counter reserved so far. */
  counter: number;
  changes: Change[];
}

/** What came of applying a page. Anything but `applied` left the journal as it was. */
export type PageOutcome =
  | { kind: 'applied'; cursor: number }
  /** The page does not start at the cursor. */
  | { kind: 'gap'; cursor: number }
  /** The feed knows changes under this device id that this phone never wrote. */
  | { kind: 'forked' };

export interface Journal {
  /** Account on whose behalf is written: the author of every change. */
  readonly account: string;

  // For the screens
  /** Writes edits in one transaction; all are kept or none. */
  write(edits: readonly Edit[]): Promise<Written[]>;
  record(id: string): Promise<Kept | undefined>;
  /** All records of a family; reads that family's rows only. */
  family(family: string): Promise<Kept[]>;
  /** The front records (families, people, …) of every family that is here. */
  front(): Promise<Kept[]>;
  /** What isn't on the server yet, in the order of writing. */
  waiting(): Promise<Waiting[]>;
  /** How many changes wait, without opening them. */
  countWaiting(): Promise<{ waiting: number; refused: number }>;
  /** Takes a refused change out of the outbox, after its author mended it or let it go. */
  discardRefused(counter: number): Promise<void>;
  /** Called after each commit, in this tab or another, with the families that changed. */
  onChange(listener: (families: readonly string[]) => void): () => void;

  // For the sync loop
  identity(): Promise<Identity>;
  /**
   * Changes to send, in counter order, marked as offered (and so immutable) before this resolves.
   * Those offered before and still unanswered come first and alone; new ones only without them.
   */
  offer(): Promise<Change[]>;
  /**
   * Everything unsent, immutable from here on, so that it can be sealed for the server or kept as a
   * file. It hasn't left by this: it is still on this phone alone, and offered like any other.
   */
  freezeUnsent(): Promise<Frozen>;
  /** Takes in the answers to a push, each on its own; `forked` ones get a new device id. */
  settle(answer: PushAnswer): Promise<void>;
  /** Whether the server knows a higher counter for this device than the phone: then it forked. */
  hasForked(highest: number): Promise<boolean>;
  /** Takes a new device id and restamps what was never accepted. */
  takeNewDevice(): Promise<void>;
  /** Applies a page and moves the cursor, in one transaction. */
  applyPage(page: Page): Promise<PageOutcome>;
  /** Families that wait for a snapshot. */
  awaiting(): Promise<string[]>;
  /**
   * Replaces the base of one family by its snapshot. `false` when the snapshot is older than the
   * cursor and must be asked for again.
   */
  applySnapshot(family: string, position: number, records: RecordState[]): Promise<boolean>;
  /** A family was asked for and is no longer in scope: it stops waiting for its snapshot. */
  dropAwaiting(families: readonly string[]): Promise<void>;
  /** The first sync is complete up to `position`. */
  settleFirst(position: number, epoch: string): Promise<void>;
  /** Wipes families whose access ended and that hold nothing unsent; returns all that are wiped. */
  wipeEnded(): Promise<string[]>;
  /** The server has heard that these families left. */
  confirmLeft(families: readonly string[]): Promise<void>;
}
