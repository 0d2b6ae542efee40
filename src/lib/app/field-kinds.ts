/**
 * What can stand in an input, and how it becomes a value: one kind for each sort of field.
 *
 * Promise: `show` and `take` are inverse for every value that `take` gives; what isn't right comes
 * back as a sentence and leaves the input as it is.
 */
import { TEXT_LIMIT } from '../care/field-values';
import { typedGestation, gestationInput, typedLine } from '../care/input-line';
import { timeWords, typedTime } from '../care/input-time';
import { gestationOf } from '../care/person';
import { empty, taken, wrong, type Taken } from '../care/taken';
import type { Json } from '../history/json';

export interface FieldKind<S> {
  /** What the input shows for a stored value; `undefined` where nothing is stored. */
  show(value: Json | undefined): S;
  take(shown: S): Taken<Json>;
  /** Whether text that can't be taken is too dear to leave behind when the phone locks. */
  dear?: true;
}

const asText = (value: Json | undefined) => (typeof value === 'string' ? value : '');
const thousands = new Intl.NumberFormat('nl-NL');

/** Free text: every sign is kept as typed. */
export const textKind: FieldKind<string> = {
  show: asText,
  take: (shown) =>
    shown === ''
      ? empty
      : shown.length <= TEXT_LIMIT
        ? taken(shown)
        : wrong(
            `Deze tekst is te lang: er passen ${thousands.format(TEXT_LIMIT)} tekens. Zet een deel in een ander vak. Wat je nu typt is nog niet bewaard.`
          ),
  dear: true
};

/** One line of free text. */
export const lineKind: FieldKind<string> = { show: asText, take: typedLine, dear: true };

/** A line that must be right before it counts, such as a phone number; shown as stored. */
export function typedKind(take: (text: string) => Taken<string>): FieldKind<string> {
  return { show: asText, take };
}

/** A date typed by hand; shown the way she would type it. */
export function dateKind(take: (text: string) => Taken<string>): FieldKind<string> {
  return {
    show(value) {
      const [year, month, day] = asText(value).split('-');
      return day === undefined ? '' : `${Number(day)}-${Number(month)}-${year}`;
    },
    take
  };
}

/** A time typed by hand; shown as it is said: '9:05'. */
export const timeKind: FieldKind<string> = {
  show: (value) => (typeof value === 'string' ? timeWords(value) : ''),
  take: typedTime
};

export const gestationKind: FieldKind<string> = {
  show(value) {
    const gestation = gestationOf(value);
    return gestation ? gestationInput(gestation) : '';
  },
  take(shown) {
    const found = typedGestation(shown);
    return found.kind === 'taken' ? taken({ ...found.value }) : found;
  }
};

/** Yes or not yet. */
export const flagKind: FieldKind<boolean> = {
  show: (value) => value === true,
  take: (shown) => taken(shown)
};

/** What is chosen by its id, or nothing. */
export const idKind: FieldKind<string | undefined> = {
  show: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  take: (shown) => (shown === undefined ? empty : taken(shown))
};

/** One of a few, or none of them. */
export function choiceKind<T extends string>(choices: readonly T[]): FieldKind<T | undefined> {
  return {
    show: (value) => choices.find((choice) => choice === value),
    take: (shown) => (shown === undefined ? empty : taken(shown))
  };
}
