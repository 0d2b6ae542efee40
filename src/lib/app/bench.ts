/**
 * What page `/bench` puts on `globalThis.bench`: the app's own vault, journal and sync loop, called by
 * a harness instead of by screens. `docs/benchmark.md` says what each call means.
 *
 * Every call resolves when its effect is committed on this phone (`bulkLoad`, `saveVisit`, `pull`) or
 * acknowledged by the server (`push`, `sync`), and rejects when it could not be. Only a build with
 * `NABIJ_BENCH=1` holds this file.
 */
import { openAgreements } from '../care/agreement';
import type { Finder } from '../care/find-items';
import { familyIn } from '../care/family';
import { visitIn, visitsIn } from '../care/visit';
import type { Edit, Journal, Kept } from '../device/journal';
import { benchNurse } from '../protocol/bench-nurse';
import { hearArrivals, type Arrival } from './bench-arrivals';
import { editsOf, familyId, visitFields, visitId, type Load } from './bench-load';
import { BenchTyping } from './bench-typing';
import { BenchWritten } from './bench-written';
import { stageAmong } from './bench-stage.svelte';
import { library } from './open-library';
import { finishMaking, makePhoneVault, unlockByPassphrase } from './open-phone';
import { phone, type Stage } from './phone.svelte';
import { askMe, logIn } from './session';
import { begun, onSyncState, syncNow } from './syncing';

const PASSPHRASE = 'zon maan ster fiets';
/** Edits in one transaction of `bulkLoad`. */
const CHUNK = 100;

export interface Counts {
  families: number;
  visits: number;
  observations: number;
}

export class Bench {
  /** By the harness's id of the visit: its last text that came from the server, and when. */
  readonly seen = new Map<string, Arrival>();
  #typing: BenchTyping | undefined;
  #finder: Promise<Finder> | undefined;
  readonly #written = new BenchWritten();

  /** Logs in and opens the vault, or makes it. Without a network an existing vault opens all the same. */
  async open(): Promise<void> {
    const found = await stageAmong(
      'no-vault',
      'locked',
      'open',
      'insecure',
      'unavailable',
      'damaged'
    );
    if (found !== 'open') await this.#enter(found);
    if (this.#typing) return;
    // The loop has only just been started, and takes a lock first: nothing can have arrived yet.
    const typing = new BenchTyping(phone.unlocked);
    hearArrivals(phone.unlocked, this.seen, (record) => typing.forget(record));
    this.#typing = typing;
    await begun;
  }

  async #enter(found: Stage): Promise<void> {
    const { email, password } = benchNurse;
    const login = await logIn(fetch.bind(window), { email, password });
    if (found === 'no-vault') {
      const asked = login.kind === 'in' ? await askMe(fetch.bind(window)) : login;
      if (asked.kind !== 'me') throw new Error(`could not log in: ${asked.kind}`);
      await makePhoneVault(asked.me, PASSPHRASE);
      await finishMaking();
    } else if (found === 'locked') {
      if (login.kind !== 'in' && login.kind !== 'offline')
        throw new Error(`could not log in: ${login.kind}`);
      const answer = await unlockByPassphrase(PASSPHRASE);
      if (answer.kind !== 'open') throw new Error(`could not unlock: ${answer.kind}`);
    } else throw new Error(`the phone can't work here: ${found}`);
  }

  async bulkLoad(load: Load): Promise<void> {
    const homes = await this.#homesOf(load);
    const edits = editsOf(load, homes);
    for (let from = 0; from < edits.length; from += CHUNK)
      await this.#write(edits.slice(from, from + CHUNK));
  }

  async saveVisit(id: string, patch: Record<string, unknown>): Promise<void> {
    if (!this.#typing) throw new Error('call open() first');
    await this.#typing.save(visitId(id), visitFields({ ...patch, id: undefined }));
  }

  /** Reads and works out what the family page shows. */
  async openFamily(id: string): Promise<Omit<Counts, 'families'> & { people: number }> {
    const family = familyId(id);
    const records = await this.#journal.family(family);
    const view = familyIn(records, family);
    if (!view) throw new Error('no such family on this phone');
    openAgreements(records);
    const visits = visitsIn(records).map(visitIn);
    return { people: view.people.length, ...countsOf(visits) };
  }

  /** The harness's ids of the families, visits and observations that hold a word. */
  search(word: string): Promise<string[]> {
    return this.#written.search(word);
  }

  /** Milliseconds for each key of a question about everything written, to the first thirty hits. */
  findWritten(question: string): Promise<number[]> {
    return this.#written.find(question);
  }

  /** Has the digests of all families made anew. */
  makeDigests(): Promise<void> {
    return this.#written.make();
  }

  /** What each key of a question typed in Kennis takes, in milliseconds, once the index is there. */
  async findInKennis(question: string): Promise<number[]> {
    this.#finder ??= Promise.all([import('../care/find-items'), library().current()]).then(
      ([{ itemFinder }, edition]) => itemFinder(edition)
    );
    const finder = await this.#finder;
    return Array.from(question, (_, index) => {
      const start = performance.now();
      finder.find(question.slice(0, index + 1), '2026-11-24');
      return performance.now() - start;
    });
  }

  async count(): Promise<Counts> {
    const counts: Counts = { families: 0, visits: 0, observations: 0 };
    for await (const records of this.#families()) {
      const { visits, observations } = countsOf(visitsIn(records).map(visitIn));
      counts.families += 1;
      counts.visits += visits;
      counts.observations += observations;
    }
    return counts;
  }

  /** Rounds until the server has acknowledged everything written here. */
  async push(): Promise<void> {
    for (;;) {
      await this.pull();
      const { waiting, refused } = await this.#journal.countWaiting();
      if (refused > 0) throw new Error(`the server refused ${refused} changes`);
      if (waiting === 0) return;
    }
  }

  /** One round: the feed has been applied as far as it went. A round always pushes first. */
  async pull(): Promise<void> {
    const outcome = await syncNow();
    if (outcome?.kind !== 'done') throw new Error(`no sync: ${outcome?.kind ?? 'not open'}`);
  }

  /** Push and pull. */
  sync(): Promise<void> {
    return this.push();
  }

  /** Resolves while the server's live channel is open. */
  live(): Promise<void> {
    return new Promise((resolve) => {
      const end = onSyncState(({ live }) => {
        if (!live) return;
        resolve();
        queueMicrotask(() => end());
      });
    });
  }

  get #journal(): Journal {
    return phone.unlocked;
  }

  async *#families(): AsyncGenerator<Kept[]> {
    const front = await this.#journal.front();
    for (const { id, type } of front) if (type === 'family') yield this.#journal.family(id);
  }

  async #write(edits: readonly Edit[]): Promise<void> {
    const written = await this.#journal.write(edits);
    if (written.some(({ kind }) => kind !== 'kept'))
      throw new Error('a family of these visits is not on this phone');
  }

  /** The families of visits that get observations and aren't in this load themselves. */
  async #homesOf({ visits = [], observations = [] }: Load): Promise<Map<string, string>> {
    const given = new Set(visits.map(({ id }) => id));
    const others = new Set(observations.map((one) => one.visitId).filter((id) => !given.has(id)));
    const homes = new Map<string, string>();
    for (const id of others) {
      const kept = await this.#journal.record(visitId(id));
      if (kept) homes.set(id, kept.family);
    }
    return homes;
  }
}

function countsOf(visits: ReturnType<typeof visitIn>[]): Omit<Counts, 'families'> {
  const observations = visits.reduce((sum, visit) => sum + visit.observations.length, 0);
  return { visits: visits.length, observations };
}
