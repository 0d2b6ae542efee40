/** What the parts of a sync round share: what they work with, and how a round may end. */
import type { Journal } from './journal';
import type { Failed, Transport, Unreachable } from './transport';

/** Points between two steps where a phone may die; all are safe. */
export type RoundCheckpoint =
  | 'push:offered'
  | 'push:answered'
  | 'push:settled'
  | 'pull:answered'
  | 'page:applied'
  | 'snapshot:line'
  | 'snapshot:applied'
  | 'first:settled'
  | 'device:renamed'
  | 'families:wiped'
  | 'left:answered'
  | 'left:confirmed'
  | 'setup:answered'
  | 'setup:taken'
  | 'edition:taken';

export type RoundStep =
  | { name: 'pushing' | 'pulling' | 'leaving' }
  /** Families fetched so far, of so many. `first`: the first sync of this phone. */
  | { name: 'first' | 'fetching'; done: number; of: number };

/** What the organisation has set, as a round has to do with it. */
export interface SetupKeeping {
  /** Of what is here whole; `undefined` when nothing is. */
  revision(): string | undefined;
  /** Fetches what is newer. It rejects only where the phone itself fails. */
  fetch(round: Pick<Round, 'signal' | 'at'>): Promise<void>;
}

export interface RoundOptions {
  journal: Journal;
  transport: Transport;
  /** Left out, what the organisation has set isn't asked for. */
  setup?: SetupKeeping | undefined;
  /** Aborted: the step under way is finished, nothing new is begun. */
  signal?: AbortSignal | undefined;
  checkpoint?: ((name: RoundCheckpoint) => void | Promise<void>) | undefined;
  onStep?: ((step: RoundStep) => void) | undefined;
}

export type Disagreement = 'forked' | 'gap' | 'snapshot';

/** Why a round did not come to its end. Whatever it had done stays done. */
export type Stop =
  | Failed
  | Unreachable
  /** The server's feed was restored from a backup: this phone must not mix the two. */
  | { kind: 'other-epoch' }
  /** More turns than one round takes, because the two sides kept disagreeing: try another one. */
  | { kind: 'unfinished'; why: Disagreement }
  | { kind: 'interrupted' };

/** `done`: all that was offered is answered, and the feed was applied as far as it went. */
export type RoundOutcome = { kind: 'done' } | Stop;

/** How often the two sides may disagree in one round before it gives up. */
const PATIENCE = 3;

/** One round under way. */
export class Round {
  readonly journal: Journal;
  readonly transport: Transport;
  readonly signal: AbortSignal | undefined;
  readonly setup: SetupKeeping | undefined;
  readonly #options: RoundOptions;
  readonly #turns = new Map<Disagreement, number>();
  /** Whether access to a family ended in this round. */
  sawEnd = false;
  /** Revision of the setup that the newest pull answer named. */
  toldSetup: string | undefined;

  constructor(options: RoundOptions) {
    this.journal = options.journal;
    this.transport = options.transport;
    this.signal = options.signal;
    this.setup = options.setup;
    this.#options = options;
  }

  async at(name: RoundCheckpoint): Promise<void> {
    await this.#options.checkpoint?.(name);
  }

  step(step: RoundStep): void {
    this.#options.onStep?.(step);
  }

  get interrupted(): Stop | undefined {
    return this.signal?.aborted ? { kind: 'interrupted' } : undefined;
  }

  /** Counts a disagreement; a `Stop` when there were too many. */
  again(why: Disagreement): Stop | undefined {
    const turns = (this.#turns.get(why) ?? 0) + 1;
    this.#turns.set(why, turns);
    return turns > PATIENCE ? { kind: 'unfinished', why } : undefined;
  }

  /** Every answer is held against the epoch that the journal knows before anything is kept of it. */
  async otherEpoch(epoch: string): Promise<Stop | undefined> {
    const { epoch: known } = await this.journal.identity();
    return known === '' || known === epoch ? undefined : { kind: 'other-epoch' };
  }

  async takeNewDevice(): Promise<Stop | undefined> {
    await this.journal.takeNewDevice();
    await this.at('device:renamed');
    return this.again('forked');
  }
}
