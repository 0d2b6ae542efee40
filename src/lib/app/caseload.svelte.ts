/**
 * The list of families: read from the front records alone, searched in memory.
 *
 * Promise: what was typed in the search, and the list itself, are there at once when she comes back.
 */
import { untrack } from 'svelte';
import { caseloadOf, searchCaseload, type CaseloadEntry } from '../care/caseload';
import type { Journal, Kept } from '../device/journal';
import { later } from './later';
import { setup } from './setup.svelte';
import { today } from './today.svelte';

/** Milliseconds between two readings of the list. */
const PAUSE = 300;

export class Caseload {
  query = $state('');
  #front = $state.raw<readonly Kept[] | undefined>();
  readonly #entries = $derived(
    caseloadOf(this.#front ?? [], today.date, setup.settings.correctUntilMonths)
  );
  readonly found: CaseloadEntry[] = $derived(searchCaseload(this.#entries, this.query));
  #busy = false;
  #again = false;

  /** Whether the list has been read once. */
  get read(): boolean {
    return this.#front !== undefined;
  }

  get total(): number {
    return this.#entries.length;
  }

  /** Follows the journal while the list is on screen. */
  follow(journal: Journal): () => void {
    // That there was none when she was here last says nothing: the first may have come since.
    untrack(() => {
      if (this.total === 0) this.#front = undefined;
    });
    const stop = journal.onChange(() => this.#reread(journal));
    this.#reread(journal);
    return stop;
  }

  #reread(journal: Journal): void {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    this.#read(journal).finally(() =>
      later(PAUSE, () => {
        this.#busy = false;
        if (this.#again) this.#reread(journal);
      })
    );
  }

  async #read(journal: Journal): Promise<void> {
    this.#front = await journal.front();
  }
}

export const caseload = new Caseload();
