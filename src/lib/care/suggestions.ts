/**
 * What may be good to take along to a visit, by the age of each child or how far a pregnancy is.
 *
 * Promises: pure. Tips are for parents, the rest for the nurse; each item once, at the first child that
 * it fits; nothing for a child that died. Until when themes around birth are offered is ours: half a year.
 */
import { ageOn } from '../guideline/ages';
import type { CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import { tipsFor, topicsFor, type VisitMoment } from '../guideline/select-items';
import { livingChildren, type Family } from './family';
import { childDates, type Person } from './person';

export interface Suggestions {
  child: Person;
  items: GuidelineItem[];
}

const AROUND_BIRTH_DAYS = 182;

export function suggestionsFor(
  family: Family,
  date: CalendarDate,
  edition: Edition,
  correctUntilMonths: number
): Suggestions[] {
  const named = new Set<string>();
  return momentsOf(family, date, correctUntilMonths)
    .map(({ person, ...moment }) => {
      const items = itemsFor(edition, moment).filter(({ id }) => !named.has(id));
      for (const { id } of items) named.add(id);
      return { child: person, items };
    })
    .filter(({ items }) => items.length > 0);
}

/** Every child that something can be chosen for, as the choosing wants it. */
export function momentsOf(
  family: Family,
  date: CalendarDate,
  correctUntilMonths: number
): (VisitMoment & { person: Person })[] {
  return livingChildren(family, date).map((person) => ({
    person,
    child: childDates(person),
    date,
    programme: family.programme ?? 'regulier',
    correctUntilMonths
  }));
}

function itemsFor(edition: Edition, moment: VisitMoment): GuidelineItem[] {
  const { phases, birthTopics } = topicsFor(edition, moment);
  const age = ageOn(moment.child, moment.date, moment.correctUntilMonths);
  const isAroundBirth =
    age.kind === 'unborn' || (age.kind === 'born' && age.calendar.days < AROUND_BIRTH_DAYS);
  return [
    ...tipsFor(edition, moment),
    ...phases.filter(({ ages }) => ages !== undefined),
    ...(isAroundBirth ? birthTopics : [])
  ];
}
