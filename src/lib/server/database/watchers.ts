/** The listeners of one process, by organisation. A listener that throws doesn't stop the next. */
export class Watchers {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #warn: (line: string) => void;

  constructor(warn: (line: string) => void) {
    this.#warn = warn;
  }

  add(organisation: string, listener: () => void): () => void {
    const own = () => listener();
    const set = this.#listeners.get(organisation) ?? new Set();
    this.#listeners.set(organisation, set.add(own));
    return () => {
      set.delete(own);
      if (set.size === 0 && this.#listeners.get(organisation) === set)
        this.#listeners.delete(organisation);
    };
  }

  tell(organisation: string): void {
    for (const listener of [...(this.#listeners.get(organisation) ?? [])]) {
      try {
        listener();
      } catch (error) {
        this.#warn(
          `A listener of the feed failed: ${error instanceof Error ? error.name : 'error'}.`
        );
      }
    }
  }

  tellAll(): void {
    for (const organisation of [...this.#listeners.keys()]) this.tell(organisation);
  }
}
