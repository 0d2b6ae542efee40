/**
 * Everything that holds two versions, over all families: looked for family by family, so that the
 * screen stays quick and shows how far it is, and kept up to date while it is on screen.
 *
 * A visit that is signed is left out: there the signed text stands, and the visit shows the rest.
 */
import { conflictsOf, type Conflict } from '../care/conflicts';
import { dayOf, dayWords } from '../care/date-words';
import { familyIn, familyName } from '../care/family';
import { dayIn, lineIn } from '../care/reading';
import { wordsOf } from '../care/value-words';
import type { Journal, Kept } from '../device/journal';
import type { Json } from '../history/json';
import { signaturesOf } from '../history/signature';

/** Something with two versions, with what a screen needs to show it. */
export interface OpenConflict extends Conflict {
  familyName: string;
  /** "Bezoek van di 24 nov", or whose field it is. */
  where: string;
  texts: string[];
  /** Free text, which can be combined. */
  isText: boolean;
}

export class Conflicts {
  found = $state.raw<OpenConflict[]>([]);
  done = $state(0);
  of = $state(0);
  looking = $state(true);
  readonly #journal: Journal;
  #byFamily = new Map<string, OpenConflict[]>();
  #ended = false;

  constructor(journal: Journal) {
    this.#journal = journal;
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
    const front = await this.#journal.front();
    const families = [...new Set(front.map(({ family }) => family))];
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
      this.#byFamily.set(id, openConflictsIn(records, id, new Date()));
    }
    this.found = [...this.#byFamily.values()].flat();
  }

  /** One value takes the place of all versions that were shown. */
  async resolve({ family, record, type, field, versions }: Conflict, value: Json): Promise<void> {
    const seen = versions.flatMap(({ stamps }) => stamps);
    await this.#journal.write([{ family, record, type, fields: { [field]: { value, seen } } }]);
  }
}

export function openConflictsIn(records: readonly Kept[], id: string, now: Date): OpenConflict[] {
  const family = familyIn(records, id);
  const called = family ? familyName(family) : 'Gezin zonder naam';
  const person = (one: string) => family?.people.find((other) => other.id === one)?.name;
  return records
    .filter((record) => signaturesOf(record).length === 0)
    .flatMap((record) =>
      conflictsOf(record, { person }).map((conflict) => ({
        ...conflict,
        familyName: called,
        where: whereWords(record, dayOf(now)),
        texts: conflict.versions.map(({ value }) =>
          wordsOf(record.type, conflict.field, value, dayOf(now))
        ),
        isText: conflict.versions.every(({ value }) =>
          isFreeText(record.type, conflict.field, value)
        )
      }))
    );
}

function whereWords(record: Kept, today: string): string {
  if (record.type === 'visit') {
    const date = dayIn(record, 'date');
    return date ? `Bezoek van ${dayWords(date, today)}` : 'Bezoek';
  }
  if (record.type === 'agreement') return 'Afspraak';
  if (record.type === 'person') return lineIn(record, 'name') || 'Gezinslid';
  return 'Gegevens van het gezin';
}

/** A text that stands on screen as it was typed, and isn't a date or a choice. */
function isFreeText(type: string, field: string, value: Json): boolean {
  if (value === null) return true;
  return (
    typeof value === 'string' && wordsOf(type, field, value, '2000-01-01') === (value || '(leeg)')
  );
}
