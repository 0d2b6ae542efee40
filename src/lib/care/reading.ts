/**
 * Reading single fields of a record, with the care that a view needs.
 *
 * Promises: a field in conflict reads as the first of its values, the same one on every phone, and
 * is listed by `conflicts.ts`; a value of another shape than expected reads as absent.
 */
import type { Json } from '../history/json';
import { distinct, type RecordState } from '../history/register';
import { isDay } from './date-words';

/** What any view reads from: a record, or the content of a signature. */
export type Fields = Pick<RecordState, 'registers'>;

export function valueIn(from: Fields, field: string): Json | undefined {
  const values = distinct(from.registers[field]);
  const filled = values.find(({ value }) => value !== null) ?? values[0];
  return filled?.value ?? undefined;
}

export function textIn(from: Fields, field: string): string {
  const value = valueIn(from, field);
  return typeof value === 'string' ? value : '';
}

/** A text without the white space around it, for names and other lines. */
export function lineIn(from: Fields, field: string): string {
  return textIn(from, field).trim();
}

export function flagIn(from: Fields, field: string): boolean {
  return valueIn(from, field) === true;
}

export function dayIn(from: Fields, field: string): string | undefined {
  const value = valueIn(from, field);
  return isDay(value) ? value : undefined;
}

export function choiceIn<T extends string>(
  from: Fields,
  field: string,
  choices: readonly T[]
): T | undefined {
  const value = valueIn(from, field);
  return choices.find((choice) => choice === value);
}

/** The fields below a name, with what stands after it: `present` gives the persons' ids. */
export function partsIn(from: Fields, head: string): { rest: string; field: string }[] {
  const start = `${head}/`;
  return Object.keys(from.registers)
    .filter((field) => field.startsWith(start))
    .sort()
    .map((field) => ({ rest: field.slice(start.length), field }));
}
