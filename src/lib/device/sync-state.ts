/** How synchronising stands, as the screens are told, and what that means for the loop. */
import type { Failure } from '../protocol/failure';
import type { RoundOutcome, RoundStep } from './round';
import { DiskFull, StoreClosed } from './store';
import type { Unreachable } from './transport';

/** A round, or what became of it on this phone. */
export type SyncOutcome =
  | RoundOutcome
  | { kind: 'disk-full' }
  /** The vault was closed or wiped, or a newer app took it over. */
  | { kind: 'closed' }
  /** A bug; for the log. */
  | { kind: 'broken'; error: unknown };

export type Problem =
  /** Trying again may help, and is done. */
  | { kind: 'unreachable'; why: Unreachable['why'] }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'unfinished' }
  | { kind: 'disk-full' }
  | { kind: 'broken'; error: unknown }
  /** Somebody must do something first. */
  | { kind: 'needs-login' }
  | { kind: 'needs-update'; behind: 'phone' | 'server' }
  | { kind: 'not-your-device' }
  /** This phone was removed: it is going to be emptied. */
  | { kind: 'phone-removed' }
  | { kind: 'other-epoch' }
  | { kind: 'closed' };

const lasting = new Set<Problem['kind']>([
  'needs-login',
  'needs-update',
  'not-your-device',
  'phone-removed',
  'other-epoch',
  'closed'
]);

/** Whether trying again by itself can't help. */
export const isLasting = (problem: Problem) => lasting.has(problem.kind);

export type Phase = 'off' | 'elsewhere' | 'resting' | 'syncing' | 'waiting' | 'offline' | 'stopped';

/** Says nothing of what is safe: only `Journal.countWaiting` knows that. */
export interface SyncState {
  phase: Phase;
  /** While syncing. */
  step?: RoundStep;
  /** Whether the live channel is open. */
  live: boolean;
  /** When the server last answered a whole round or sent something by itself. */
  lastContact?: string;
  problem?: Problem;
}

export function problemOf(outcome: SyncOutcome): Problem | undefined {
  switch (outcome.kind) {
    case 'done':
    case 'interrupted':
      return undefined;
    case 'failed':
      return problemOfFailure(outcome.failure);
    case 'unfinished':
      return { kind: 'unfinished' };
    default:
      return outcome;
  }
}

function problemOfFailure(failure: Failure): Problem {
  switch (failure.failure) {
    case 'not-logged-in':
      return { kind: 'needs-login' };
    case 'update-needed':
      return { kind: 'needs-update', behind: failure.behind };
    case 'not-your-device':
      return { kind: 'not-your-device' };
    case 'phone-removed':
      return { kind: 'phone-removed' };
    case 'unavailable':
      return { kind: 'unreachable', why: 'server' };
    default:
      return { kind: 'refused', failure };
  }
}

export function outcomeOfError(error: unknown): SyncOutcome {
  if (error instanceof DiskFull) return { kind: 'disk-full' };
  if (error instanceof StoreClosed) return { kind: 'closed' };
  return { kind: 'broken', error };
}
