/**
 * The organisation's feed: every accepted change at the next position of one counter.
 *
 * The counter row is bumped in the transaction that writes the entry, so position order is commit
 * order. Grants of access and their ends are entries of the same feed. Every call checks the
 * caller's scope in the transaction of its work; a foreign family and a missing one are answered
 * alike. One SQL implementation (`sql-feed.ts`) runs the contract suite on SQLite and PostgreSQL.
 */
import type { Json } from '../history/json';
import type { Failure } from '../protocol/failure';
import type { HistoryAnswer, HistoryRequest } from '../protocol/history';
import type { LeftAnswer, LeftRequest } from '../protocol/left';
import type { PullAnswer, PullRequest } from '../protocol/pull';
import type { PushAnswer, PushRequest } from '../protocol/push';
import type { SnapshotLine, SnapshotRequest } from '../protocol/snapshot';

/** The person behind a request, taken from the session and never from the message. */
export interface Caller {
  account: string;
  organisation: string;
  /** Id of the session, and of the phone that proved itself. Left out in tests and in the demo. */
  session?: string;
  phone?: string;
}

/** What the domain says about a field's value; handed in by `routes/api`, see `care/fields.ts`. */
export interface DomainRules {
  /**
   * Why a value can't stand in this field, in a few English words without the value itself;
   * `undefined` when it can. Fields and types that the rules don't know are kept as they are.
   */
  refuses(type: string, field: string, value: Json): string | undefined;
  /** Whether a record of this type holds what the family or somebody in it is called. */
  naming?(type: string): boolean;
}

export type Outcome<T> = { kind: 'done'; answer: T } | { kind: 'failed'; failure: Failure };

export interface Feed {
  /** Registers the device for the caller at first sight; answers every change on its own. */
  push(caller: Caller, request: PushRequest): Promise<Outcome<PushAnswer>>;
  pull(caller: Caller, request: PullRequest): Promise<Outcome<PullAnswer>>;
  /** The lines of a snapshot, read in one transaction; lines are made while they are consumed. */
  snapshot(caller: Caller, request: SnapshotRequest): Promise<Outcome<Iterable<SnapshotLine>>>;
  /**
   * A phone confirms that families left it; late changes to them are refused from then on. Counts
   * for ends of access up to the phone's cursor, and answers the families without a later end.
   */
  left(caller: Caller, request: LeftRequest): Promise<Outcome<LeftAnswer>>;
  /** What was changed in a family that the caller may see now; of any other there is nothing. */
  history(caller: Caller, request: HistoryRequest): Promise<HistoryAnswer>;
  /**
   * Gives an account access to a family; returns the entry's position. Granted twice is once. The
   * family need not exist yet; whether it should is for the caller to know.
   */
  grant(organisation: string, family: string, account: string): Promise<number>;
  /**
   * Ends it; returns the entry's position, for access that isn't open that of its last end or 0.
   * Phones of that account that were registered before may still hand in late until they confirm.
   */
  end(organisation: string, family: string, account: string): Promise<number>;
  /**
   * Calls back after each commit that moved the organisation's position, from any process (on
   * SQLite from this one). May call back once too often, as after a lost connection; never too
   * seldom.
   */
  watch(organisation: string, listener: () => void): () => void;
}
