/**
 * Has the digests of all families at hand: what is written in them to be found, what is known of
 * visits to be told. Runs in the worker; knows neither the worker nor the browser.
 *
 * Promises: a family at a time, with room for others between; a family that changed is taken anew as
 * soon as it rests, at the latest `LONGEST` after its first change; one that left the phone is found
 * no more; a family whose digest can't be made is counted as missed and holds up no other.
 */
import type { Digest } from '../care/digest';
import { WrittenIndex, type FoundWritten, type WrittenPlace } from '../care/find-written';
import type { DigestShelf } from '../device/digest-shelf';
import { StoreClosed } from '../device/store';
import type { DigestNews } from './digest-messages';

/** Milliseconds without a change before a family is taken anew, and the longest it waits for that. */
const QUIET = 400;
const LONGEST = 1_500;
/** Milliseconds between two families. */
const BETWEEN = 5;

export interface KeeperGround {
  shelf: DigestShelf;
  tell(news: DigestNews[]): void;
  /** Calls a task after some milliseconds; the answer calls it off. */
  later(milliseconds: number, task: () => void): () => void;
  /** Milliseconds since any beginning. */
  clock(): number;
}

export class DigestKeeper {
  readonly #ground: KeeperGround;
  readonly #index = new WrittenIndex();
  readonly #queue = new Set<string>();
  /** Families that changed, by when they first did since they were taken. */
  readonly #changed = new Map<string, number>();
  readonly #known = new Set<string>();
  readonly #missed = new Set<string>();
  #callOff: (() => void) | undefined;
  #busy: Promise<void> | undefined;
  #over = false;

  constructor(ground: KeeperGround) {
    this.#ground = ground;
  }

  /** Takes every family; resolves when each had its turn. */
  async begin(): Promise<void> {
    for (const family of await this.#ground.shelf.families()) {
      this.#known.add(family);
      this.#queue.add(family);
    }
    this.#tell();
    await this.#work();
  }

  /** Families changed, on this tab, another, or by the feed. */
  changed(families: readonly string[]): void {
    const now = this.#ground.clock();
    for (const family of families) if (!this.#changed.has(family)) this.#changed.set(family, now);
    this.#callOff?.();
    const oldest = Math.min(...this.#changed.values());
    const wait = Math.max(0, Math.min(QUIET, oldest + LONGEST - now));
    this.#callOff = this.#ground.later(wait, () => {
      for (const family of this.#changed.keys()) this.#queue.add(family);
      this.#changed.clear();
      void this.#work();
    });
  }

  find(query: string, most: number): FoundWritten {
    return this.#index.find(query, most);
  }

  places(query: string): WrittenPlace[] {
    return this.#index.places(query);
  }

  /** Takes nothing more; resolves when nothing is under way. */
  async end(): Promise<void> {
    this.#over = true;
    this.#callOff?.();
    await this.#busy;
  }

  #work(): Promise<void> {
    this.#busy ??= this.#all().finally(() => (this.#busy = undefined));
    return this.#busy;
  }

  async #all(): Promise<void> {
    for (const family of this.#queue) {
      if (this.#over) return;
      this.#queue.delete(family);
      await this.#take(family);
      await new Promise<void>((done) => void this.#ground.later(BETWEEN, done));
    }
  }

  async #take(family: string): Promise<void> {
    try {
      const taken = await this.#ground.shelf.take(family);
      // Its change was told, or will be: it comes by again.
      if (taken.kind === 'changed') return this.changed([family]);
      this.#missed.delete(family);
      if (taken.kind === 'digest') return this.#put(family, taken.digest as Digest | undefined);
      this.#known.delete(family);
      this.#index.drop(family);
      this.#tell({ kind: 'gone', family });
    } catch (error) {
      if (error instanceof StoreClosed) this.#over = true;
      else this.#missed.add(family);
      this.#tell();
    }
  }

  #put(family: string, digest: Digest | undefined): void {
    this.#known.add(family);
    if (digest) this.#index.put(digest);
    else this.#index.drop(family);
    this.#tell({ kind: 'made', family, visits: digest?.visits ?? [] });
  }

  #tell(...news: DigestNews[]): void {
    const of = this.#known.size;
    const missed = this.#missed.size;
    const done = of - [...this.#queue].filter((family) => this.#known.has(family)).length;
    this.#ground.tell([...news, { kind: 'progress', done, of, missed }]);
  }
}
