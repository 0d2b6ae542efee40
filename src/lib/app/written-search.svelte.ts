/**
 * Searching in everything written: what was found for the question that stands in the field.
 *
 * Promises: kept in memory alone, and there at once when she comes back from a hit; asked again when
 * something was written or arrived; an answer is drawn only while its question still stands.
 */
import type { FoundWritten } from '../care/find-written';
import { digests } from './digests.svelte';

/** How many hits are shown at first, and how many more at a time. */
const SHOWN = 30;

class WrittenSearch {
  /** What the answer is to. */
  #query = $state('');
  #found = $state.raw<FoundWritten | undefined>();
  failed = $state(false);
  #most = SHOWN;
  #wanted = '';
  #busy = false;
  #again = false;

  /** Has a question asked, or asked again. */
  ask(query: string): void {
    if (query !== this.#wanted) this.#most = SHOWN;
    this.#wanted = query;
    this.#again = true;
    if (!this.#busy) void this.#run();
  }

  more(): void {
    this.#most += SHOWN;
    this.ask(this.#wanted);
  }

  /** `undefined` while nothing is known yet; what was found for the letters before may stand until then. */
  found(query: string): FoundWritten | undefined {
    return this.#query !== '' && query !== '' ? this.#found : undefined;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#again) {
      this.#again = false;
      const query = this.#wanted;
      const found = await digests.find(query, this.#most);
      this.failed = digests.stage === 'failed';
      if (!found || this.#wanted !== query) continue;
      this.#found = found;
      this.#query = query;
    }
    this.#busy = false;
  }
}

export const writtenSearch = new WrittenSearch();
