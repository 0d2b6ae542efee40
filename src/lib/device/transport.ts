/**
 * The phone's way to the server: what is asked, and what may come of asking.
 *
 * Only an `answer` proves anything: it has the shape and the version of the protocol, whatever the
 * status that came with it. `failed` is the server's own typed refusal. All else is `unreachable`,
 * and then it is unknown whether the server did what was asked; asking again is always safe.
 * Nothing here throws, but for a request that is itself malformed.
 */
import type { Failure } from '../protocol/failure';
import type { LeftAnswer, LeftRequest } from '../protocol/left';
import type { Me } from '../protocol/me';
import type { LiveEvent, PullAnswer, PullRequest } from '../protocol/pull';
import type { PushAnswer, PushRequest } from '../protocol/push';
import type { SnapshotLine, SnapshotRequest } from '../protocol/snapshot';

export interface Unreachable {
  kind: 'unreachable';
  /**
   * `network`: no connection, or it broke. `time-out`: no answer in time. `server`: it is there and
   * can't answer now. `not-ours`: what answered isn't this app's server, a portal for instance.
   * `stopped`: the phone itself gave up waiting.
   */
  why: 'network' | 'time-out' | 'server' | 'not-ours' | 'stopped';
}

export interface Failed {
  kind: 'failed';
  failure: Failure;
}

export type Asked<T> = { kind: 'answer'; answer: T } | Failed | Unreachable;

export interface LiveHearer {
  /** The server has let the phone in. */
  open(): void;
  event(event: LiveEvent): void;
}

export interface Transport {
  /**
   * Whether anything may leave, where that can be known: asked before changes are offered, for what is
   * offered counts as on its way. `undefined` when nothing stands in the way.
   */
  ready?(signal?: AbortSignal): Promise<Failed | Unreachable | undefined>;
  push(request: PushRequest, signal?: AbortSignal): Promise<Asked<PushAnswer>>;
  pull(request: PullRequest, signal?: AbortSignal): Promise<Asked<PullAnswer>>;
  /** The lines with the head first; without an `end` as the last, the stream was cut off. */
  snapshot(
    request: SnapshotRequest,
    signal?: AbortSignal
  ): Promise<Asked<AsyncIterable<SnapshotLine>>>;
  left(request: LeftRequest, signal?: AbortSignal): Promise<Asked<LeftAnswer>>;
  me(signal?: AbortSignal): Promise<Asked<Me>>;
  /** Listens from a position on; resolves when the channel has ended, and says why. */
  live(
    from: { device: string; cursor: number },
    hearer: LiveHearer,
    signal: AbortSignal
  ): Promise<{ kind: 'ended' } | Failed | Unreachable>;
}

export const notOurs: Unreachable = { kind: 'unreachable', why: 'not-ours' };
