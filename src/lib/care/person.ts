/**
 * A person of a family as the screens see them: a child, born or not, a parent, or somebody else.
 *
 * Promise: everybody has something to be called by, also without a name and before birth.
 */
import { describeAgeOn } from '../guideline/age-words';
import { ageOn, type ChildDates } from '../guideline/ages';
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { plainDayWords } from './date-words';
import { losses, roles, type Loss, type Role } from './kinds';
import { choiceIn, dayIn, flagIn, lineIn, valueIn } from './reading';

export interface Gestation {
  weeks: number;
  days: number;
}

export interface Person {
  id: string;
  family: string;
  role: Role;
  name: string;
  relation: string;
  phone: string;
  household: string;
  birthDate: CalendarDate | undefined;
  dueDate: CalendarDate | undefined;
  gestation: Gestation | undefined;
  diedOn: CalendarDate | undefined;
  /** Lost before or at birth. */
  loss: Loss | undefined;
  /** Taken out of the family again, as after a mistake. */
  gone: boolean;
}

export function personIn(state: RecordState): Person {
  return {
    id: state.id,
    family: state.family,
    role: choiceIn(state, 'role', roles) ?? 'other',
    name: lineIn(state, 'name'),
    relation: lineIn(state, 'relation'),
    phone: lineIn(state, 'phone'),
    household: lineIn(state, 'household'),
    birthDate: dayIn(state, 'birth-date'),
    dueDate: dayIn(state, 'due-date'),
    gestation: gestationOf(valueIn(state, 'gestation')),
    diedOn: dayIn(state, 'died-on'),
    loss: choiceIn(state, 'loss', losses),
    gone: flagIn(state, 'gone')
  };
}

export function gestationOf(value: unknown): Gestation | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { weeks, days } = value as Partial<Gestation>;
  return Number.isInteger(weeks) && Number.isInteger(days)
    ? { weeks: Number(weeks), days: Number(days) }
    : undefined;
}

/** "34 weken en 2 dagen" */
export function gestationWords({ weeks, days }: Gestation): string {
  if (days === 0) return `${weeks} weken`;
  return `${weeks} weken en ${days} ${days === 1 ? 'dag' : 'dagen'}`;
}

/** Nothing was filled in yet but the role: a line that was opened and left empty. */
export function isBlank(person: Person): boolean {
  const { name, relation, phone, household, birthDate, dueDate, gestation, diedOn, loss } = person;
  const dates = birthDate || dueDate || gestation || diedOn || loss;
  return !(name || relation || phone || household || dates);
}

export function childDates(person: Person): ChildDates {
  const { birthDate, dueDate, gestation, diedOn } = person;
  return { birthDate, dueDate, gestation, deceasedOn: diedOn };
}

/** Born by this day. */
export function isBorn(person: Person, date: CalendarDate): boolean {
  return person.birthDate !== undefined && person.birthDate <= date;
}

/** Also of a child that was lost before or at birth; without a day it counts from the beginning. */
export function hasDied({ diedOn, loss }: Person, date: CalendarDate): boolean {
  return diedOn === undefined ? loss !== undefined : diedOn <= date;
}

/** What this person is called on the screen. */
export function nameOf(person: Person, date: CalendarDate): string {
  if (person.name) return person.name;
  if (person.role === 'child') {
    const unborn = !isBorn(person, date) && person.dueDate !== undefined;
    return unborn ? 'Ongeboren kindje' : 'Kindje zonder naam';
  }
  if (person.relation) return person.relation[0]?.toUpperCase() + person.relation.slice(1);
  return person.role === 'parent' ? 'Ouder zonder naam' : 'Iemand zonder naam';
}

/** The same among others: who would be called alike, as nameless twins are, get a number. */
export function nameAmong(person: Person, others: readonly Person[], date: CalendarDate): string {
  const name = nameOf(person, date);
  const alike = others.filter((other) => nameOf(other, date) === name);
  const place = alike.findIndex(({ id }) => id === person.id);
  return alike.length > 1 && place >= 0 ? `${name} ${place + 1}` : name;
}

export const lossWords: Record<Loss, string> = {
  miscarriage: 'miskraam',
  stillbirth: 'doodgeboren'
};

/** The child's age on a day in one line, or when it died. */
export function ageLine(person: Person, date: CalendarDate, correctUntilMonths: number): string {
  if (hasDied(person, date)) {
    const { diedOn, loss } = person;
    return [loss ? lossWords[loss] : 'overleden', diedOn && `op ${plainDayWords(diedOn)}`]
      .filter(Boolean)
      .join(' ');
  }
  return describeAgeOn(ageOn(childDates(person), date, correctUntilMonths));
}

/** Children by age, the oldest first and the unborn last; then parents, then others; by name. */
export function inOrder(people: readonly Person[]): Person[] {
  const rank = { child: 0, parent: 1, other: 2 };
  const start = ({ birthDate, dueDate }: Person) => birthDate ?? (dueDate ? `~${dueDate}` : '~~');
  return [...people].sort(
    (a, b) =>
      rank[a.role] - rank[b.role] ||
      (a.role === 'child' ? compare(start(a), start(b)) : 0) ||
      a.name.localeCompare(b.name, 'nl') ||
      compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
