/**
 * When an open phone locks by itself: so long after the last touch in any tab, so long out of sight, and
 * by another measure while a visit is open.
 *
 * Promises: what the browser froze is made up for, since the clock is looked at and not the timer alone;
 * the longer of the phone's two clocks counts, and one that was turned back counts as too long; when it
 * is due, no touch puts it off; what can't be locked is tried again until it is.
 */
import type { Timer } from '../device/timer';

/** In milliseconds. */
export interface LockLimits {
  idle: number;
  hidden: number;
  /** Of both, while a visit is open. */
  visit: number;
}

export interface LockAround {
  /** Milliseconds since 1970, which may be set; and since any moment, which may stand still in sleep. */
  wall: () => number;
  steady: () => number;
  timer: Timer;
  limits: () => LockLimits;
  /** In any tab. */
  visitIsOpen: () => Promise<boolean>;
  /** Whether any tab of this phone that is open is looked at; asked only by one that isn't. */
  inSight: () => Promise<boolean>;
  /** Rejects when something could not be kept. */
  lock: () => Promise<void>;
  /** It could not be locked, or (`false`) its owner has shown herself since. */
  held: (is: boolean) => void;
}

interface Instant {
  wall: number;
  steady: number;
}

/** Setting a clock right takes less than this; more is turning it back. */
const TURNED_BACK = 60_000;
/** Between two tries to lock what couldn't be. */
const AGAIN = 10_000;

export class LockClock {
  readonly #around: LockAround;
  #touched: Instant;
  #hidden: Instant | undefined;
  #isHeld = false;
  #looking: Promise<'open' | 'due'> | undefined;
  #stopTimer = () => {};
  #ended = false;

  constructor(around: LockAround) {
    this.#around = around;
    this.#touched = this.#now();
    this.#arm();
  }

  /** Whether it may be due: then nothing is shown until `look` has answered. */
  get maybeDue(): boolean {
    const { idle, hidden, visit } = this.#around.limits();
    return this.#isHeld || this.#left(Math.min(idle, visit), Math.min(hidden, visit)) <= 0;
  }

  /** A key, a tap, a scroll. `at`: in another tab, then. */
  touch(at?: number): void {
    if (this.#isHeld) return;
    if (this.maybeDue && at === undefined) {
      void this.look().then((answer) => {
        if (answer === 'open') this.#touched = this.#now();
      });
      return;
    }
    const now = this.#now();
    if (at === undefined) this.#touched = now;
    else if (at > this.#touched.wall && at < now.wall + TURNED_BACK) {
      const wall = Math.min(at, now.wall);
      this.#touched = { wall, steady: now.steady - (now.wall - wall) };
    }
  }

  /** Out of sight, or still. */
  hide(): void {
    this.#hidden ??= this.#now();
    // Woken while out of sight: it may be late already.
    if (this.maybeDue) void this.look();
    else this.#arm();
  }

  /** Back in sight: resolves when it is known whether anything may be shown. */
  async show(): Promise<'open' | 'due'> {
    const answer = this.maybeDue ? await this.look() : 'open';
    if (answer === 'open') {
      this.#hidden = undefined;
      this.#arm();
    }
    return answer;
  }

  /** Looks at the clocks, and locks when it is time. */
  look(): Promise<'open' | 'due'> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      this.#arm();
    });
    return this.#looking;
  }

  /** Its owner has shown herself while it could not be locked: she may see what is wrong. */
  release(): void {
    this.#isHeld = false;
    this.#hidden = undefined;
    this.#touched = this.#now();
    this.#around.held(false);
    this.#arm();
  }

  /** It couldn't be locked when another tab was: this one is tried again as well. */
  hold(): void {
    this.#isHeld = true;
    this.#around.held(true);
    this.#arm();
  }

  stop(): void {
    this.#ended = true;
    this.#stopTimer();
  }

  async #look(): Promise<'open' | 'due'> {
    if (this.#ended || !(this.maybeDue && (await this.#isDue()))) return 'open';
    try {
      await this.#around.lock();
    } catch {
      this.hold();
    }
    return 'due';
  }

  async #isDue(): Promise<boolean> {
    if (this.#isHeld) return true;
    const { idle, hidden, visit } = this.#around.limits();
    const isVisit = await this.#around.visitIsOpen();
    // Another tab is looked at, so the phone is not out of sight.
    if (this.#hidden && (await this.#around.inSight())) this.#hidden = this.#now();
    return (isVisit ? this.#left(visit, visit) : this.#left(idle, hidden)) <= 0;
  }

  #left(idle: number, hidden: number): number {
    const left = idle - this.#since(this.#touched);
    return this.#hidden ? Math.min(left, hidden - this.#since(this.#hidden)) : left;
  }

  #since(instant: Instant): number {
    const now = this.#now();
    const wall = now.wall - instant.wall;
    return wall < -TURNED_BACK ? Infinity : Math.max(wall, now.steady - instant.steady);
  }

  #now(): Instant {
    return { wall: this.#around.wall(), steady: this.#around.steady() };
  }

  /** For the earliest moment that it could be due, or a while after it wasn't yet. */
  #arm(): void {
    this.#stopTimer();
    if (this.#ended) return;
    const { idle, hidden, visit } = this.#around.limits();
    const soonest = this.#left(Math.min(idle, visit), Math.min(hidden, visit));
    const wait = this.#isHeld || soonest <= 0 ? AGAIN : soonest;
    this.#stopTimer = this.#around.timer(wait, () => void this.look());
  }
}
