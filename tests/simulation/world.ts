/** The world of one simulation: its time, its chance, its faults, and all that was seen to go wrong. */
import { createHash } from 'node:crypto';
import type { Bug } from './bugs';
import { Clock } from './clock';
import { Ledger } from './ledger';
import type { Pushed } from './network';
import type { SimPhone } from './phone';
import { Random } from './random';
import { Server } from './server';

/** Chances, each for one occasion. */
export interface Faults {
  serverKill: number;
  phoneKill: number;
  checkpointKill: number;
  lost: number;
  doubled: number;
  slow: number;
  cutOff: number;
}

export const noFaults: Faults = {
  serverKill: 0,
  phoneKill: 0,
  checkpointKill: 0,
  lost: 0,
  doubled: 0,
  slow: 0,
  cutOff: 0
};

export interface Breach {
  /** Which promise was broken, in a word or two. */
  kind: string;
  detail: string;
  at: number;
}

const begin = Date.parse('2026-11-02T08:00:00.000Z');

export class World {
  readonly clock = new Clock();
  readonly random: Random;
  readonly ledger: Ledger;
  readonly phones: SimPhone[] = [];
  /** How many there ever were: a name, and all that follows from it, is never given twice. */
  phonesMade = 0;
  readonly breaches: Breach[] = [];
  readonly lines: string[] = [];
  readonly inclinations = new Map<string, number>();
  readonly sights = new Map<string, number>();
  /** Pushes that the server carried out. */
  readonly pushed: Pushed[] = [];
  server!: Server;
  faults: Faults = noFaults;
  /** Nothing new begins; what is under way comes to its end. */
  isEnding = false;
  /** Device ids that more than one phone has had. */
  readonly copied = new Set<string>();
  /** Families that nobody has made yet. */
  readonly unmade: string[] = [];
  readonly #sent = new Map<string, string>();

  private constructor(
    readonly seed: string,
    readonly bug: Bug | undefined
  ) {
    this.random = new Random(seed);
    this.ledger = new Ledger(this);
  }

  static async make(seed: string, bug?: Bug): Promise<World> {
    const world = new World(seed, bug);
    world.server = await Server.start(world, bug);
    return world;
  }

  readonly trace = (line: string): void => {
    this.lines.push(`${String(this.clock.now).padStart(7)} ${line}`);
  };

  /** Counts something that a good storm must have had in it. */
  readonly saw = (what: string): void => {
    this.sights.set(what, (this.sights.get(what) ?? 0) + 1);
  };

  readonly breach = (kind: string, detail: string): void => {
    this.breaches.push({ kind, detail, at: this.clock.now });
    this.trace(`BREACH ${kind}: ${detail}`);
  };

  /** The instant that a clock shows which is so many milliseconds off. */
  instant(off: number): Date {
    return new Date(begin + this.clock.now + off);
  }

  /** A change left a phone: under one stamp only ever one content, unless the phone was copied. */
  sent(stamp: string, hash: string): void {
    const before = this.#sent.get(stamp);
    this.#sent.set(stamp, hash);
    if (before === undefined || before === hash) return;
    if (!this.copied.has(stamp.split(':')[0] ?? '')) this.breach('stamp twice', stamp);
  }

  /** What comes of something that may take virtual time. */
  async during<T>(work: Promise<T>): Promise<T> {
    await this.clock.run();
    return work;
  }

  /** A fingerprint of everything that happened. */
  hash(): string {
    return createHash('sha256').update(this.lines.join('\n')).digest('hex');
  }
}
