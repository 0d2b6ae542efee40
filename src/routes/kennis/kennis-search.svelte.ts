/**
 * Searching in Kennis: what is being asked, and the index of an edition.
 *
 * Promises: what she typed is kept in memory alone — not in an address, not in the browser's history —
 * and is there again when she comes back from a hit; the index is made once for each edition; nothing
 * is ever found in another edition than the one that is read.
 */
import type { Edition } from '$lib/guideline/edition';
import type { Finder, Found } from '$lib/care/find-items';

/** How many hits are shown at first, and how many more at a time. */
const SHOWN = 20;

class KennisSearch {
  query = $state('');
  failed = $state(false);
  #shown = $state(SHOWN);
  #ready = $state.raw<{ edition: Edition; finder: Finder } | undefined>();
  readonly #making = new WeakMap<Edition, Promise<Finder>>();

  get isAsked(): boolean {
    return this.query.trim() !== '';
  }

  ask(query: string): void {
    this.query = query;
    this.#shown = SHOWN;
  }

  more(): void {
    this.#shown += SHOWN;
  }

  /** Has the index of an edition made, if it isn't there. Call the answer when another is wanted. */
  prepare(edition: Edition): () => void {
    let wanted = true;
    this.#finderOf(edition).then(
      (finder) => {
        if (wanted) this.#ready = { edition, finder };
        this.failed = false;
      },
      () => (this.failed = true)
    );
    return () => (wanted = false);
  }

  #finderOf(edition: Edition): Promise<Finder> {
    let making = this.#making.get(edition);
    if (!making) {
      making = import('$lib/care/find-items').then(({ itemFinder }) => itemFinder(edition));
      making.catch(() => this.#making.delete(edition));
      this.#making.set(edition, making);
    }
    return making;
  }

  /** `undefined` while nothing is asked or the index is still being made. */
  found(edition: Edition, today: string): Found | undefined {
    if (!this.isAsked || this.#ready?.edition !== edition) return undefined;
    return this.#ready.finder.find(this.query, today, this.#shown);
  }
}

export const kennisSearch = new KennisSearch();

/** What was found, in a sentence. */
export function foundWords({ total, loose, instead }: Found): string {
  if (total === 0) return 'Niets gevonden.';
  const count = `${total} gevonden`;
  const [other] = instead;
  if (other) return `“${other.typed}” staat nergens. ${count} met “${other.found}”.`;
  return loose ? `Nergens staat alles samen. ${count} met een deel ervan.` : `${count}.`;
}
