/** The kinds of value that stand in fields, and how long a text may be. */
import * as v from 'valibot';
import { isDay } from './date-words';

/** Characters in a text, as the wire allows; in a line fewer. */
export const TEXT_LIMIT = 100_000;
export const LINE_LIMIT = 500;

export const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
export const line = v.pipe(v.string(), v.maxLength(LINE_LIMIT));
export const flag = v.boolean();
/** A day that exists: 31 February is refused. */
export const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => isDay(text), 'no such day')
);
/** Hours and minutes as the clock on the wall showed them: '14:05'. */
export const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
