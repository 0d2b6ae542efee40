/**
 * Which place of the plan the next visit takes when its day is noted at the end of a visit.
 *
 * Promise: what is planned already is moved, else the first proposal after the visit gets that day; only
 * where there is neither is it a visit beside the rhythm.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { FamilyPlan, PlanEntry } from './plan';

/** The visit that comes after one: planned, else proposed. */
export function entryAfter({ entries }: FamilyPlan, visit: CalendarDate): PlanEntry | undefined {
  const later = entries.filter((entry) => entry.date > visit && entry.visit === undefined);
  return (
    later.find(({ state }) => state === 'planned') ??
    later.find(({ state }) => state === 'proposed')
  );
}
