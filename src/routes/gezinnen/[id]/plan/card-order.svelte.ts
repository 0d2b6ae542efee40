/**
 * The order of the cards of a plan: by day, but none moves while she is among them, typing a day.
 *
 * Promises: what she opened or changed stays in sight wherever its day went; after she left the cards
 * they come to rest in order, not at once, so that a key that is being pressed stays under the finger.
 */
import { isOverdue, isToCome, type PlanEntry } from '$lib/care/plan';

/** How many of the visits to come stand open. */
export const NEXT = 3;
/** Milliseconds after she left the cards before they are put in order again. */
const REST = 400;

export class CardOrder {
  #opened = $state.raw<readonly string[]>([]);
  #held = $state.raw<readonly string[] | undefined>();
  #freeing: ReturnType<typeof setTimeout> | undefined;

  /** Those that ask for an answer first, then the next few and what she opened. */
  cards(entries: readonly PlanEntry[], today: string): PlanEntry[] {
    const shown = this.#shown(entries, today);
    const held = this.#held;
    if (!held) return shown;
    const stayed = held.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
    return [
      ...stayed.filter((entry) => entry.conflict || isOpen(entry)),
      ...shown.filter(({ key }) => !held.includes(key))
    ];
  }

  /** The visits to come that have no card. */
  later(entries: readonly PlanEntry[], today: string): PlanEntry[] {
    const coming = entries.filter((entry) => isToCome(entry, today));
    return coming.slice(NEXT).filter(({ key }) => !this.#opened.includes(key));
  }

  keepOpen(key: string): void {
    if (!this.#opened.includes(key)) this.#opened = [...this.#opened, key];
  }

  hold(entries: readonly PlanEntry[], today: string): void {
    clearTimeout(this.#freeing);
    this.#held ??= this.#shown(entries, today).map(({ key }) => key);
  }

  release({ currentTarget, relatedTarget }: FocusEvent): void {
    if ((currentTarget as HTMLElement).contains(relatedTarget as Node | null)) return;
    clearTimeout(this.#freeing);
    this.#freeing = setTimeout(() => (this.#held = undefined), REST);
  }

  #shown(entries: readonly PlanEntry[], today: string): PlanEntry[] {
    const coming = entries.filter((entry) => isToCome(entry, today));
    return [
      ...entries.filter((entry) => entry.conflict && !isOpen(entry)),
      ...entries.filter((entry) => isOverdue(entry, today)),
      ...coming.filter(({ key }, index) => index < NEXT || this.#opened.includes(key))
    ];
  }
}

function isOpen({ state }: PlanEntry): boolean {
  return state === 'planned' || state === 'proposed';
}
