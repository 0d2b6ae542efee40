/**
 * Visits side by side, a column each, with their dates above: the year and month where they begin, and
 * the day. For a sheet of paper the columns are cut into strips that each begin with year and month.
 */
import type { CalendarDate } from '../../guideline/calendar-date';
import { shortMonths } from '../../care/date-words';

/** Units of a drawing: sixteen to a rem, so that it grows with the text. */
export const UNIT = 16;
export const COLUMN = 30;
export const HEAD = 52;
export const ROW = 30;
/** Columns beside the labels on A4. */
export const ON_PAPER = 14;

/** The year is said again after so many columns, so that it is in sight on a small phone. */
const YEAR_EVERY = 7;

export interface DateLabel {
  /** The middle of the column. */
  x: number;
  year: string;
  month: string;
  day: string;
  /** A new year begins here. */
  turn: boolean;
}

export function dateLabels(dates: readonly (CalendarDate | undefined)[]): DateLabel[] {
  let [year, month, since] = ['', '', 0];
  return dates.map((date, index) => {
    const x = index * COLUMN + COLUMN / 2;
    if (date === undefined) return { x, year: '', month: '', day: '–', turn: false };
    const turn = year !== '' && year !== date.slice(0, 4);
    const isTold = year === '' || turn || index - since >= YEAR_EVERY;
    const isNew = month !== date.slice(0, 7);
    [year, month] = [date.slice(0, 4), date.slice(0, 7)];
    if (isTold) since = index;
    return {
      x,
      year: isTold ? year : '',
      month: isNew ? (shortMonths[Number(date.slice(5, 7)) - 1] ?? '') : '',
      day: String(Number(date.slice(8))),
      turn
    };
  });
}

export function strips<T>(columns: readonly T[], most: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < columns.length; at += most) found.push(columns.slice(at, at + most));
  return found;
}
