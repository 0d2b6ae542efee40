/** Fields with two versions as the screens show them: whose, where, and each value in words. Pure. */
import { conflictsOf, type Conflict } from '../care/conflicts';
import type { Version } from '../care/versions';
import { dayOf, dayWords } from '../care/date-words';
import { familyIn, familyName } from '../care/family';
import type { Callings } from '../care/field-labels';
import { householdName } from '../care/household';
import { dayIn, lineIn } from '../care/reading';
import { wordsOf } from '../care/value-words';
import type { Kept } from '../device/journal';
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

/** Tells one version from the others, also when more of them arrive. */
export function keyOf({ stamps }: Version): string {
  return stamps[0] ?? '';
}

/** What stands in one record, together, in the order found. */
export function byRecord(found: readonly OpenConflict[]): [OpenConflict, ...OpenConflict[]][] {
  const groups = new Map<string, [OpenConflict, ...OpenConflict[]]>();
  for (const conflict of found) {
    const group = groups.get(conflict.record);
    if (group) group.push(conflict);
    else groups.set(conflict.record, [conflict]);
  }
  return [...groups.values()];
}

/** The families that these records belong to, each once. */
export function familiesOf(records: readonly Kept[]): string[] {
  return [...new Set(records.map(({ family }) => family))];
}

export function openConflictsIn(records: readonly Kept[], id: string, now: Date): OpenConflict[] {
  const family = familyIn(records, id);
  const called = family ? familyName(family) : 'Gezin zonder naam';
  const callings: Callings = {
    person: (one) => family?.people.find((other) => other.id === one)?.name,
    household: (one) => householdName(records, id, one)
  };
  return records
    .filter((record) => signaturesOf(record).length === 0)
    .flatMap((record) =>
      conflictsOf(record, callings).map((conflict) => ({
        ...conflict,
        familyName: called,
        where: whereWords(record, dayOf(now)),
        texts: conflict.versions.map(({ value }) =>
          wordsOf(record.type, conflict.field, value, dayOf(now), callings)
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
  if (record.type === 'household') return lineIn(record, 'name') || 'Tweede adres';
  return 'Gegevens van het gezin';
}

/** A text that stands on screen as it was typed, and isn't a date or a choice. */
function isFreeText(type: string, field: string, value: Json): boolean {
  if (value === null) return true;
  return (
    typeof value === 'string' && wordsOf(type, field, value, '2000-01-01') === (value || '(leeg)')
  );
}
