/** What she last chose to see of a family's timeline; it goes when the phone locks, with the page. */
import type { TimelineKind } from '$lib/care/timeline';

class Choice {
  kind = $state<TimelineKind | undefined>();
  topic = $state<string | undefined>();
}

class Sieve {
  #family = '';
  #choice = new Choice();

  of(family: string): Choice {
    if (family !== this.#family) this.#choice = new Choice();
    this.#family = family;
    return this.#choice;
  }
}

export const sieve = new Sieve();
