/** Whom a moment at the table may be about: everybody who is ticked as there, else children and parents. */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Family } from './family';
import { hasDied, type Person } from './person';

export function momentPeople(
  { people }: Family,
  present: readonly string[],
  date: CalendarDate
): Person[] {
  const living = people.filter((person) => !hasDied(person, date));
  const there = living.filter(({ id }) => present.includes(id));
  return there.length > 0 ? there : living.filter(({ role }) => role !== 'other');
}
