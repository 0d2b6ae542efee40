/**
 * Which families are hers and why, as the server last told, and what she has been told of it.
 *
 * Promises: sealed on this phone, so it is there without a connection and for nobody else; asked again
 * when a family came or went, and now and then; what she has seen isn't told again, in any tab.
 */
import { caseloadOf } from '../care/caseload';
import { StoreClosed, type Store } from '../device/store';
import type { Journal } from '../device/journal';
import type { Seal } from '../device/seal';
import type { Json } from '../history/json';
import { askOwnFamilies } from './ask-families';
import { toldOf, type Told } from './own-family-news';
import { comeKey, goneKey, knownAtFirst, whileWords, type Own } from './own-family-words';
import { phone } from './phone.svelte';
import { withPhone } from './phone-at-server';
import { today } from './today.svelte';

const ROW = 'own-families';
/** Milliseconds after which is asked again where nothing came or went. */
const STALE = 10 * 60_000;

interface Kept extends Own {
  /** Keys of what she has seen. */
  seen: string[];
}

export class OwnFamilies {
  #kept = $state.raw<Kept | undefined>();
  /** The titles of the families that are on this phone. */
  #titles = $state.raw<Readonly<Record<string, string>>>({});
  #store: Store | undefined;
  #seal: Seal | undefined;
  #askedAt = 0;
  #askedFor = '';
  #busy = false;

  readonly told: Told[] = $derived(
    this.#kept ? toldOf(this.#kept, (id) => this.#titles[id], this.#kept.seen, today.date) : []
  );

  /** Families that are hers for a while, with until when. */
  readonly forAWhile: { family: string; title: string; words: string }[] = $derived(
    (this.#kept?.has ?? []).flatMap((one) => {
      const title = this.#titles[one.family];
      const words = whileWords(one, today.date);
      return title !== undefined && words ? [{ family: one.family, title, words }] : [];
    })
  );

  async start(store: Store, seal: Seal): Promise<void> {
    this.#store = store;
    this.#seal = seal;
    this.#kept = await this.#read();
  }

  /** Looks what is on the phone, and asks the server where that is called for. */
  async look(journal: Journal): Promise<void> {
    if (this.#busy || !this.#store) return;
    this.#busy = true;
    try {
      const list = caseloadOf(await journal.front(), today.date, 0);
      this.#titles = Object.fromEntries(list.map(({ id, name }) => [id, name]));
      const here = list.map(({ id }) => id).join(' ');
      const isFresh = here === this.#askedFor && Date.now() - this.#askedAt < STALE;
      if (phone.sync.kind !== 'done' || isFresh || !hasFamilies(phone.me?.role)) return;
      const said = await askOwnFamilies(withPhone(fetch));
      if (said.kind !== 'answer') return;
      await this.#keep((before) => ({
        ...said.answer,
        seen: before?.seen ?? knownAtFirst(said.answer)
      }));
      this.#askedAt = Date.now();
      this.#askedFor = here;
    } catch (error) {
      // Locked or wiped meanwhile: there is nobody left to tell.
      if (!(error instanceof StoreClosed)) throw error;
    } finally {
      this.#busy = false;
    }
  }

  /** Asked anew at the next look, as after she took a family herself. */
  expectNews(): void {
    this.#askedFor = '';
  }

  async dismiss(keys: readonly string[]): Promise<void> {
    await this.#keep((before) => before && { ...before, seen: [...before.seen, ...keys] });
  }

  async #read(): Promise<Kept | undefined> {
    const row = await this.#store?.read(['meta'], (tx) => tx.get('meta', ROW));
    return this.#opened(row?.body);
  }

  async #keep(change: (before: Kept | undefined) => Kept | undefined): Promise<void> {
    const [store, seal] = [this.#store, this.#seal];
    if (!store || !seal) return;
    this.#kept = await store.write(['meta'], async (tx) => {
      const next = change(this.#opened((await tx.get('meta', ROW))?.body));
      if (!next) return undefined;
      const kept = only(next);
      const body = seal.seal('meta', ROW, '', kept as unknown as Json);
      await tx.put('meta', [{ id: ROW, family: '', body }]);
      return kept;
    });
  }

  /** Of another vault or a newer app: as if nothing was told yet. */
  #opened(body: Uint8Array | undefined): Kept | undefined {
    try {
      return body && (this.#seal?.open('meta', ROW, '', body) as unknown as Kept | undefined);
    } catch {
      return undefined;
    }
  }
}

/** Whoever looks after accounts or the log has no families. */
const hasFamilies = (role: string | undefined) => role === 'nurse' || role === 'team-lead';

/** Nothing is kept but what is shown, and of what was seen only what may be told again. */
function only({ has, had, seen }: Kept): Kept {
  const keys = new Set([...has.map(comeKey), ...had.map(goneKey)]);
  return { has, had, seen: [...new Set(seen)].filter((key) => keys.has(key)) };
}

export const ownFamilies = new OwnFamilies();

/** Follows syncing while the phone is open: what came or went is told after the round in which it did. */
export function followOwnFamilies(store: Store, seal: Seal, journal: Journal): () => void {
  const look = () => void ownFamilies.look(journal).catch(() => undefined);
  const begun = ownFamilies.start(store, seal).then(look, () => undefined);
  const stopEffect = $effect.root(() => {
    $effect(() => {
      if (phone.sync.kind === 'done' && phone.sync.at !== undefined) void begun.then(look);
    });
  });
  return stopEffect;
}
