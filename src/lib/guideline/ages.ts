/**
 * How old a child is on a day: calendar age, corrected age for a child born too early, or how far
 * the pregnancy is.
 *
 * Promises: calendar dates only, no clock. Corrected age exists only for birth before 37 weeks and
 * 0 days, and ends at a calendar age that the organisation chooses (24 months unless told otherwise);
 * neither rule comes from the guideline.
 */
import { addDays, daysBetween, fullMonths, type CalendarDate } from './calendar-date';

export interface ChildDates {
  birthDate?: CalendarDate | undefined;
  dueDate?: CalendarDate | undefined;
  /** How long the pregnancy had lasted at birth. */
  gestation?: { weeks: number; days: number } | undefined;
  deceasedOn?: CalendarDate | undefined;
}

export interface AgeSpan {
  days: number;
  /** The day the count starts: the birth date, or the due date for corrected age. */
  from: CalendarDate;
  to: CalendarDate;
}

export type Age =
  | { kind: 'born'; calendar: AgeSpan; corrected?: AgeSpan }
  | { kind: 'unborn'; pregnantDays: number; daysToDueDate: number }
  | { kind: 'unknown' };

export const FULL_TERM_DAYS = 280;
export const PRETERM_BEFORE_DAYS = 37 * 7;
export const DEFAULT_CORRECTION_MONTHS = 24;

/** Beyond this a due date and a birth date contradict each other, and nothing is derived from them. */
const SHORTEST_GESTATION_DAYS = 20 * 7;

export function ageOn(
  child: ChildDates,
  date: CalendarDate,
  correctUntilMonths: number = DEFAULT_CORRECTION_MONTHS
): Age {
  const { birthDate } = child;
  if (birthDate === undefined || date < birthDate) return beforeBirth(child, date);
  const calendar = span(birthDate, date);
  const early = daysTooEarly(child, birthDate);
  if (early === undefined || fullMonths(birthDate, date) >= correctUntilMonths) {
    return { kind: 'born', calendar };
  }
  return { kind: 'born', calendar, corrected: span(addDays(birthDate, early), date) };
}

function beforeBirth(child: ChildDates, date: CalendarDate): Age {
  const dueDate = child.dueDate ?? dueDateFromBirth(child);
  if (dueDate === undefined) return { kind: 'unknown' };
  const daysToDueDate = daysBetween(date, dueDate);
  const pregnantDays = FULL_TERM_DAYS - daysToDueDate;
  return pregnantDays < 0 ? { kind: 'unknown' } : { kind: 'unborn', pregnantDays, daysToDueDate };
}

function dueDateFromBirth({ birthDate, gestation }: ChildDates): CalendarDate | undefined {
  if (birthDate === undefined || gestation === undefined) return undefined;
  return addDays(birthDate, FULL_TERM_DAYS - (gestation.weeks * 7 + gestation.days));
}

/** Days between birth and the due date, only when the child was born before 37 weeks. */
function daysTooEarly(child: ChildDates, birthDate: CalendarDate): number | undefined {
  const gestationDays = child.gestation
    ? child.gestation.weeks * 7 + child.gestation.days
    : child.dueDate && FULL_TERM_DAYS - daysBetween(birthDate, child.dueDate);
  if (typeof gestationDays !== 'number') return undefined;
  const preterm = gestationDays < PRETERM_BEFORE_DAYS && gestationDays >= SHORTEST_GESTATION_DAYS;
  return preterm ? FULL_TERM_DAYS - gestationDays : undefined;
}

function span(from: CalendarDate, to: CalendarDate): AgeSpan {
  return { days: daysBetween(from, to), from, to };
}
