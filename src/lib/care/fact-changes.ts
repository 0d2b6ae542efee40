/**
 * Changes as lines to read: which fact of whom became what.
 *
 * Promise: pure; a line a field, in the order of the changes; a field made empty says so; what only
 * keeps things in order (which role a new person has) is left out.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Change } from '../history/change';
import { labelOf, type Callings } from './field-labels';
import { wordsOf } from './value-words';

export interface FactLine {
  key: string;
  author: string;
  at: string;
  /** Whom or what it is about: a person, an address; '' for the family itself. */
  about: string;
  label: string;
  value: string;
}

const unsaid = new Set(['role', 'visit']);

export function factLines(
  changes: readonly Change[],
  today: CalendarDate,
  callings: Callings,
  called: (record: string, type: string) => string
): FactLine[] {
  return changes.flatMap(({ id, record, type, fields, author, at }) =>
    Object.entries(fields)
      .filter(([field]) => !unsaid.has(field))
      .map(([field, { value }]) => ({
        key: `${id} ${field}`,
        author,
        at,
        about: called(record, type),
        label: labelOf(type, field, callings),
        value: wordsOf(type, field, value, today, callings)
      }))
  );
}
