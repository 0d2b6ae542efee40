/**
 * Everything that holds two versions, over all families: looked for family by family, so that the
 * screen stays quick and shows how far it is, and kept up to date while it is on screen.
 *
 * A visit that is signed is left out: there the signed text stands, and the visit shows the rest.
 */
import type { Conflict } from '../care/conflicts';
import type { Version } from '../care/versions';
import type { Journal } from '../device/journal';
import type { Json } from '../history/json';
import { NotKept } from './field-draft.svelte';
import { notHereWords } from './field-draft-words';
import { familiesOf, openConflictsIn, type OpenConflict } from './open-conflicts';

export class Conflicts {
  found = $state.raw<OpenConflict[]>([]);
  done = $state(0);
  of = $state(0);
  looking = $state(true);
  readonly #journal: Journal;
  readonly #byFamily: Record<string, OpenConflict[]> = {};
  #ended = false;

  readonly #now: () => Date;

  constructor(journal: Journal, now: () => Date) {
    this.#journal = journal;
    this.#now = now;
  }

  /** Looks through all families; the answer stops it. */
  watch(): () => void {
    const deaf = this.#journal.onChange((families) => void this.#look(families));
    void this.#lookEverywhere();
    return () => {
      this.#ended = true;
      deaf();
    };
  }

  async #lookEverywhere(): Promise<void> {
    const families = familiesOf(await this.#journal.front());
    this.of = families.length;
    for (const family of families) {
      if (this.#ended) return;
      await this.#look([family]);
      this.done += 1;
    }
    this.looking = false;
  }

  async #look(families: readonly string[]): Promise<void> {
    for (const id of families) {
      const records = await this.#journal.family(id);
      if (this.#ended) return;
      this.#byFamily[id] = openConflictsIn(records, id, this.#now());
    }
    this.found = Object.values(this.#byFamily).flat();
  }

  /** One value takes the place of the versions she has seen; one that came since stays beside it. */
  async resolve(conflict: Conflict, value: Json, versions: readonly Version[]): Promise<void> {
    const { family, record, type, field } = conflict;
    const seen = versions.flatMap(({ stamps }) => stamps);
    const was = versions.map((version) => version.value);
    const fields = { [field]: { value, seen, was } };
    const [written] = await this.#journal.write([{ family, record, type, fields }]);
    if (written?.kind !== 'kept') throw new NotKept(notHereWords);
  }
}
