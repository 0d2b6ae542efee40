/**
 * Days and moments in words, the Dutch way: "di 24 nov", with the year where it isn't this one.
 *
 * Promise: a day is a calendar date without a time zone; today is passed in, never looked up.
 */
import { dayNumber, type CalendarDate } from '../guideline/calendar-date';

export const weekdays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
export const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december'
] as const;
export const shortMonths = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec'
] as const;

/** Whether a text is a day that exists, as 'YYYY-MM-DD'. */
export function isDay(text: unknown): text is CalendarDate {
  if (typeof text !== 'string') return false;
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** "di 24 nov", or "di 24 nov 2025" in another year than today's. */
export function dayWords(date: CalendarDate, today: CalendarDate): string {
  const words = `${weekdays[weekdayOf(date)]} ${Number(date.slice(8))} ${shortMonths[monthOf(date)]}`;
  return date.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${date.slice(0, 4)}`;
}

/** "24 november 2026": for birth dates, where the weekday says nothing. */
export function plainDayWords(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${months[monthOf(date)]} ${date.slice(0, 4)}`;
}

const longWeekdays = [
  'zondag',
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag'
] as const;

/** "dinsdag 24 november 2026": for who reads it at home. */
export function longDayWords(date: CalendarDate): string {
  return `${longWeekdays[weekdayOf(date)]} ${plainDayWords(date)}`;
}

/** "januari 2021" */
export function monthYearWords(date: CalendarDate): string {
  return `${months[monthOf(date)]} ${date.slice(0, 4)}`;
}

/** "vandaag", "gisteren", "morgen", else as `dayWords`. */
export function nearDayWords(date: CalendarDate, today: CalendarDate): string {
  const away = dayNumber(date) - dayNumber(today);
  if (away === 0) return 'vandaag';
  if (away === -1) return 'gisteren';
  if (away === 1) return 'morgen';
  return dayWords(date, today);
}

/** The calendar date of an instant on this device's clock. */
export function dayOf(instant: Date): CalendarDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** "di 24 nov om 14:05" for an instant as a change carries it. */
export function instantWords(iso: string, today: CalendarDate): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return 'op een onbekend moment';
  const time = `${instant.getHours()}:${String(instant.getMinutes()).padStart(2, '0')}`;
  return `${dayWords(dayOf(instant), today)} om ${time}`;
}

function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7)) - 1;
}
