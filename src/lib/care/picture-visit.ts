/**
 * The visits that *Beeld* is drawn from, and what each of them says.
 *
 * Promises: the visits of the lists and no others, so a mistake doesn't count; the oldest first, those
 * without a date last. Of a signed visit only what was signed counts. Where a field holds two values
 * both are given, and it is said that there are two.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Json } from '../history/json';
import { distinct, type RecordState } from '../history/register';
import { dayIn, type Fields } from './reading';
import { signedFields } from './signed';
import { visitsIn } from './visit';

export interface PictureVisit {
  id: string;
  date: CalendarDate | undefined;
  /** The visit as it was signed, by each who signed without the other; else as it stands. */
  from: readonly Fields[];
  /** What stands below each head among its fields: `element` has 'child/item'. */
  below: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Said {
  values: Json[];
  /** Two people wrote without having seen each other; one of them may have emptied it. */
  twofold: boolean;
}

export function pictureVisits(records: readonly RecordState[]): PictureVisit[] {
  return visitsIn(records)
    .reverse()
    .map((record) => {
      const signed = signedFields(record);
      const from = signed.length > 0 ? signed : [record];
      const date = from.map((one) => dayIn(one, 'date')).find((day) => day !== undefined);
      return { id: record.id, date, from, below: namesBelow(from) };
    });
}

export function saidIn({ from }: PictureVisit, field: string): Said {
  const register = from.flatMap(({ registers }) => registers[field] ?? []);
  const values = register.length > 1 ? distinct(register) : register;
  return {
    values: values.map(({ value }) => value).filter((value) => value !== null),
    twofold: values.length > 1
  };
}

/** The values that are one of these, in their order. */
export function choicesSaid<T extends string>({ values }: Said, choices: readonly T[]): T[] {
  return choices.filter((choice) => values.includes(choice));
}

/** The texts that hold something. */
export function wordsSaid({ values }: Said): string[] {
  return values.flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
  );
}

/** What stands below any of these heads in a visit, each once. */
export function namesSaid({ below }: PictureVisit, heads: readonly string[]): string[] {
  return [...new Set(heads.flatMap((head) => [...(below.get(head) ?? [])]))];
}

function namesBelow(from: readonly Fields[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { registers } of from)
    for (const field of Object.keys(registers)) {
      const at = field.indexOf('/');
      if (at < 0) continue;
      const head = field.slice(0, at);
      const names = found.get(head) ?? new Set();
      found.set(head, names.add(field.slice(at + 1)));
    }
  return found;
}
