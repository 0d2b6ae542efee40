/** A family as the screens see it: who belongs to it, and what to know before ringing the bell. */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Names } from '../guideline/names';
import type { RecordState } from '../history/register';
import { programmes, type Programme } from './kinds';
import { hasDied, inOrder, isBlank, isBorn, personIn, type Person } from './person';
import { choiceIn, flagIn, lineIn, textIn } from './reading';

export interface Family {
  id: string;
  name: string;
  programme: Programme | undefined;
  street: string;
  postcode: string;
  town: string;
  phone: string;
  language: string;
  interpreter: boolean;
  safetyNote: string;
  note: string;
  /** Everybody in the family, in order, without those taken out and lines left empty. */
  people: Person[];
}

/** The family among its records; `undefined` when its own record isn't among them. */
export function familyIn(records: readonly RecordState[], id: string): Family | undefined {
  const state = records.find((record) => record.id === id && record.type === 'family');
  return state && familyOf(state, records);
}

export function familyOf(state: RecordState, records: readonly RecordState[]): Family {
  const people = records
    .filter((record) => record.type === 'person' && record.family === state.id)
    .map(personIn)
    .filter((person) => !person.gone && (person.role === 'child' || !isBlank(person)));
  return {
    id: state.id,
    name: lineIn(state, 'name'),
    programme: choiceIn(state, 'programme', programmes),
    street: lineIn(state, 'street'),
    postcode: lineIn(state, 'postcode'),
    town: lineIn(state, 'town'),
    phone: lineIn(state, 'phone'),
    language: lineIn(state, 'language'),
    interpreter: flagIn(state, 'interpreter'),
    safetyNote: textIn(state, 'safety-note').trim(),
    note: textIn(state, 'note').trim(),
    people: inOrder(people)
  };
}

/** What the family is called: its name, else that of a parent or child. */
export function familyName(family: Family): string {
  if (family.name) return family.name;
  const known = family.people.find(({ name }) => name !== '');
  return known ? `Gezin van ${known.name}` : 'Gezin zonder naam';
}

export function childrenOf(family: Family): Person[] {
  return family.people.filter(({ role }) => role === 'child');
}

/** The children that can be looked at together on a day: unborn or born, and alive. */
export function livingChildren(family: Family, date: CalendarDate): Person[] {
  return childrenOf(family).filter((child) => !hasDied(child, date));
}

/** The address on one line; '' when nothing is known. */
export function addressLine({ street, postcode, town }: Family): string {
  return [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** The children to look at together: those who are there, else the youngest with its twin. */
export function childrenAtTable(
  family: Family,
  present: readonly string[],
  date: CalendarDate
): Person[] {
  const living = livingChildren(family, date);
  const there = living.filter(({ id }) => present.includes(id));
  const youngest = living.at(-1);
  return there.length > 0
    ? there
    : living.filter((child) => child === youngest || (youngest && sameStart(child, youngest)));
}

/** Their names for example sentences; `undefined` when there is no child to look at together. */
export function namesAtTable(
  family: Family,
  present: readonly string[],
  date: CalendarDate
): Names | undefined {
  const chosen = childrenAtTable(family, present, date);
  const [first, ...others] = chosen;
  if (!first) return undefined;
  const parents = family.people.filter(({ id, role }) => role === 'parent' && present.includes(id));
  return {
    child: first.name,
    siblings: others.map(({ name }) => name),
    unborn: chosen.every((child) => !isBorn(child, date)),
    parent: parents[0]?.name,
    together: parents.length > 1
  };
}

/** Born, or expected, on the same day: as twins are. */
function sameStart(a: Person, b: Person): boolean {
  const days = [a.birthDate ?? a.dueDate, b.birthDate ?? b.dueDate];
  return days[0] !== undefined && days[0] === days[1];
}
