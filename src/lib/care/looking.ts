/**
 * Looking at a child together on a visit: which prompts fit, and at what age it was looked.
 *
 * Promises: for a child that isn't born yet there is something to look forward to, and for one that
 * died nothing at all; the age that a prompt was chosen by is the age that is noted with the answer.
 * Until which age is corrected is for the organisation to say.
 */
import { ageOn } from '../guideline/ages';
import type { CalendarDate } from '../guideline/calendar-date';
import type { BirthTopic } from '../guideline/birth-topics';
import type { Edition } from '../guideline/edition';
import type { Names } from '../guideline/names';
import { promptsForVisit, type VisitPrompts } from '../guideline/prompts';
import { topicsFor } from '../guideline/select-items';
import type { RelationElement } from '../guideline/six-elements';
import { livingChildren, namesAtTable, type Family } from './family';
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
  edition: Edition,
  correctUntilMonths: number
): ChildPrompts[] {
  const programme = family.programme ?? 'regulier';
  const all = livingChildren(family, date).map((child) => ({
    child,
    prompts: promptsForVisit(childDates(child), date, programme, edition, correctUntilMonths)
  }));
  const fits = ({ prompts }: ChildPrompts) => prompts.fitting.length > 0;
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

export interface LookingForward {
  /** The children that are expected: twins are spoken of together. */
  names: Names;
  elements: RelationElement[];
  themes: BirthTopic[];
}

/** What to talk about while a child is expected; `undefined` when none is. */
export function lookingForward(
  family: Family,
  present: readonly string[],
  date: CalendarDate,
  edition: Edition
): LookingForward | undefined {
  const expected = livingChildren(family, date).filter(
    (child) => ageOn(childDates(child), date).kind === 'unborn'
  );
  const [child] = expected;
  if (!child) return undefined;
  const people = family.people.filter((one) => one.role !== 'child' || expected.includes(one));
  const there = [...present, ...expected.map(({ id }) => id)];
  const names = namesAtTable({ ...family, people }, there, date);
  const programme = family.programme ?? 'regulier';
  const { elements, birthTopics } = topicsFor(edition, {
    child: childDates(child),
    date,
    programme
  });
  return names && { names, elements, themes: birthTopics };
}

/** The age on a day that counts for prompts: corrected where there is one. */
export function observedAgeOn(
  child: Person,
  date: CalendarDate,
  correctUntilMonths: number
): ObservedAge | undefined {
  const age = ageOn(childDates(child), date, correctUntilMonths);
  if (age.kind !== 'born') return undefined;
  return age.corrected
    ? { basis: 'corrected', days: age.corrected.days }
    : { basis: 'calendar', days: age.calendar.days };
}
