/**
 * Arithmetic on calendar dates written as 'YYYY-MM-DD'.
 *
 * Promises: no clock, no time zone, no summer time — a date is a day. A month is full on the same
 * day of a later month, or on the first of the month after when that day does not exist (born on
 * 29 February: the first birthday is 1 March). A string that is no date throws.
 */
export type CalendarDate = string;

const DAY = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(date: CalendarDate): number {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day) / DAY;
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = parts(date);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return day > lastOfMonth
    ? fromDayNumber(Date.UTC(year, month + months, 1) / DAY)
    : fromDayNumber(Date.UTC(year, month - 1 + months, day) / DAY);
}

/** Whole months from `from` to `to`; `to` must not lie before `from`. */
export function fullMonths(from: CalendarDate, to: CalendarDate): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

function parts(date: CalendarDate): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const time = match ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (!match || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a calendar date: ${date}`);
  }
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}
