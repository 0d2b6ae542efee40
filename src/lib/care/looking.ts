/**
 * Looking at a child together on a visit: which prompts fit, and at what age it was looked.
 *
 * Promises: for a child that isn't born yet or has died there is nothing to look for; the age that a
 * prompt was chosen by is the age that is noted with the answer.
 */
import { ageOn } from '../guideline/ages';
import type { CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import { promptsForVisit, type VisitPrompts } from '../guideline/prompts';
import type { Family } from './family';
import { livingChildren } from './family';
import { childDates, type Person } from './person';
import type { ObservedAge } from './visit';

export interface ChildPrompts {
  child: Person;
  prompts: VisitPrompts;
}

/** Of every child that can be looked at; those with something to look at today come first. */
export function promptsAtTable(
  family: Family,
  date: CalendarDate,
  edition: Edition
): ChildPrompts[] {
  const programme = family.programme ?? 'regulier';
  const all = livingChildren(family, date).map((child) => ({
    child,
    prompts: promptsForVisit(childDates(child), date, programme, edition)
  }));
  const fits = ({ prompts }: ChildPrompts) => prompts.fitting.length > 0;
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

/** The age on a day that counts for prompts: corrected where there is one. */
export function observedAgeOn(child: Person, date: CalendarDate): ObservedAge | undefined {
  const age = ageOn(childDates(child), date);
  if (age.kind !== 'born') return undefined;
  return age.corrected
    ? { basis: 'corrected', days: age.corrected.days }
    : { basis: 'calendar', days: age.calendar.days };
}
