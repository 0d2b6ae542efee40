/**
 * Ages in words, the way a Dutch youth-health nurse writes them: days for two weeks, weeks for about
 * four months, then months, then years and months.
 *
 * Promise: months and years are counted on the calendar, never as thirty days.
 */
import type { Age, AgeSpan } from './ages';
import { addMonths, fullMonths } from './calendar-date';

const WEEKS_WITH_DAYS_BELOW = 6 * 7;
const MONTHS_FROM = 4;
const ONLY_YEARS_FROM = 6;
const LONGEST_PREGNANCY_DAYS = 43 * 7;

/** '13 dagen', '3 weken en 2 dagen', '8 weken', '5 maanden', '1 jaar en 3 maanden'. */
export function describeAge({ days, from, to }: AgeSpan): string {
  if (days < 0) return describeWait(-days);
  if (days === 0) return 'vandaag geboren';
  if (days < 14) return count(days, 'dag', 'dagen');
  if (days < WEEKS_WITH_DAYS_BELOW) return weeksAndDays(days);
  if (to < addMonths(from, MONTHS_FROM)) return `${Math.floor(days / 7)} weken`;
  const months = fullMonths(from, to);
  const years = Math.floor(months / 12);
  if (years === 0) return count(months, 'maand', 'maanden');
  const rest = months % 12;
  if (rest === 0 || years >= ONLY_YEARS_FROM) return `${years} jaar`;
  return `${years} jaar en ${count(rest, 'maand', 'maanden')}`;
}

/** 'gecorrigeerd 6 weken', or before the due date 'nog 2 weken tot de uitgerekende datum'. */
export function describeCorrectedAge(corrected: AgeSpan): string {
  if (corrected.days < 0) return describeWait(-corrected.days);
  if (corrected.days === 0) return 'vandaag is de uitgerekende datum';
  return `gecorrigeerd ${describeAge(corrected)}`;
}

/** '28 weken en 3 dagen zwanger' */
export function describePregnancy(pregnantDays: number): string {
  if (pregnantDays > LONGEST_PREGNANCY_DAYS) return 'de uitgerekende datum is voorbij';
  return `${weeksAndDays(pregnantDays)} zwanger`;
}

/** Everything known about the age in one line: '10 weken · gecorrigeerd 4 weken'. */
export function describeAgeOn(age: Age): string {
  if (age.kind === 'unknown') return 'leeftijd onbekend';
  if (age.kind === 'unborn') return describePregnancy(age.pregnantDays);
  const calendar = describeAge(age.calendar);
  return age.corrected ? `${calendar} · ${describeCorrectedAge(age.corrected)}` : calendar;
}

function describeWait(days: number): string {
  return `nog ${days < 14 ? count(days, 'dag', 'dagen') : weeksAndDays(days)} tot de uitgerekende datum`;
}

function weeksAndDays(days: number): string {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  if (weeks === 0) return count(rest, 'dag', 'dagen');
  const words = count(weeks, 'week', 'weken');
  return rest === 0 ? words : `${words} en ${count(rest, 'dag', 'dagen')}`;
}

function count(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`;
}
