/**
 * All families with their plans, for the day and the week: the front records beside the facts of visits
 * that the digests have. Nothing is opened for it.
 */
import { familyDays, type FamilyDays } from '../care/workday';
import type { Journal, Kept } from '../device/journal';
import { digests } from './digests.svelte';
import { later } from './later';
import { today } from './today.svelte';

/** Milliseconds between two readings. */
const PAUSE = 300;

export class Days {
  #front = $state.raw<readonly Kept[] | undefined>();
  readonly families: FamilyDays[] = $derived(
    familyDays(this.#front ?? [], (family) => digests.visits.get(family), today.date)
  );
  #busy = false;
  #again = false;

  /** Whether the families have been read once. */
  get read(): boolean {
    return this.#front !== undefined;
  }

  /** Follows the journal while it is on screen. */
  follow(journal: Journal): () => void {
    const stop = journal.onChange(() => this.#reread(journal));
    this.#reread(journal);
    return stop;
  }

  /** Reads once: where somebody is typing, following would cost too much. */
  async look(journal: Journal): Promise<void> {
    this.#front = await journal.front();
  }

  #reread(journal: Journal): void {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    this.look(journal).finally(() =>
      later(PAUSE, () => {
        this.#busy = false;
        if (this.#again) this.#reread(journal);
      })
    );
  }
}

export const days = new Days();
