/**
 * The homes of a family: its own address, and a second one where carers live apart; who lives where.
 *
 * Promises: pure; an address is secret as soon as anybody says so, also while another says it isn't; a
 * home without a name is called after the parents who live there. What isn't known isn't filled in.
 */
import type { RecordState } from '../history/register';
import type { CalendarDate } from '../guideline/calendar-date';
import { hasDied, inOrder, isBlank, nameAmong, personIn, type Person } from './person';
import { flagIn, lineIn, partsIn } from './reading';

export interface Household {
  /** The family's own id for its own address. */
  id: string;
  /** As typed; '' while it has none. */
  name: string;
  street: string;
  postcode: string;
  town: string;
  phone: string;
  secret: boolean;
}

export interface Resident {
  person: Person;
  /** A parent, or somebody else who has custody. */
  carer: boolean;
  custody: boolean;
  /** Ids of the households that are known for this person. */
  lives: string[];
}

export interface Homes {
  /** The family's own address first. */
  households: Household[];
  /** Everybody in the family, in their order. */
  residents: Resident[];
}

export function homesIn(records: readonly RecordState[], family: string): Homes {
  const people = records.filter(
    (record) => record.type === 'person' && record.family === family && !flagIn(record, 'gone')
  );
  const states = new Map(people.map((record) => [record.id, record]));
  const persons = people
    .map(personIn)
    .filter((person) => person.role === 'child' || !isBlank(person));
  return {
    households: householdsIn(records, family),
    residents: inOrder(persons).map((person) => residentIn(states.get(person.id), person))
  };
}

function residentIn(state: RecordState | undefined, person: Person): Resident {
  const custody = state !== undefined && flagIn(state, 'custody');
  const lives = state === undefined ? [] : partsIn(state, 'lives');
  return {
    person,
    custody,
    carer: person.role === 'parent' || (person.role === 'other' && custody),
    lives: lives.filter(({ field }) => state && flagIn(state, field)).map(({ rest }) => rest)
  };
}

/** The family's own address, and the others that weren't taken away. */
export function householdsIn(records: readonly RecordState[], family: string): Household[] {
  const own = records.find(({ id, type }) => id === family && type === 'family');
  const others = records
    .filter((record) => record.type === 'household' && record.family === family)
    .filter((record) => !flagIn(record, 'gone'))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...(own ? [householdOf(own, 'household-name', 'address-secret')] : []),
    ...others.map((record) => householdOf(record, 'name', 'secret'))
  ];
}

function householdOf(state: RecordState, name: string, secret: string): Household {
  return {
    id: state.id,
    name: lineIn(state, name),
    street: lineIn(state, 'street'),
    postcode: lineIn(state, 'postcode'),
    town: lineIn(state, 'town'),
    phone: lineIn(state, 'phone'),
    secret: (state.registers[secret] ?? []).some(({ value }) => value === true)
  };
}

/** The carers who are alive on a day. */
export function carersOn({ residents }: Homes, date: CalendarDate): Resident[] {
  return residents.filter(({ person, carer }) => carer && !hasDied(person, date));
}

/** What a carer is called among the others. */
export function carerName({ residents }: Homes, id: string, date: CalendarDate): string {
  const people = residents.map(({ person }) => person);
  const found = people.find((person) => person.id === id);
  return found ? nameAmong(found, people, date) : 'iemand die niet meer bij dit gezin staat';
}

/**
 * Carers live apart, as far as is known: there are two homes, and no home in which all of them live.
 * While it isn't said who lives where, two homes and two carers are enough.
 */
export function liveApart(homes: Homes, date: CalendarDate): boolean {
  const carers = carersOn(homes, date);
  if (homes.households.length < 2 || carers.length < 2) return false;
  return !homes.households.some(({ id }) => carers.every(({ lives }) => lives.includes(id)));
}

/** What a home is called: its name, else "Bij Lindsey". */
export function householdTitle(homes: Homes, { id, name }: Household): string {
  return name || titleByPeople(homes, id);
}

const together = new Intl.ListFormat('nl', { type: 'conjunction' });

/** "Bij Lindsey": after who lives there and nowhere else, so that it says nothing of the place. */
export function titleByPeople({ households, residents }: Homes, id: string): string {
  const there = residents.filter(({ lives }) => lives.includes(id));
  const named = (all: readonly Resident[]) => all.flatMap(({ person }) => person.name || []);
  const carers = named(there.filter(({ carer }) => carer));
  const names = carers.length > 0 ? carers : named(there);
  if (names.length > 0) return `Bij ${together.format(names)}`;
  if (households.length < 2) return 'Thuis';
  return households[0]?.id === id ? 'Eerste adres' : 'Tweede adres';
}

/** By its id; `undefined` when it isn't there any more. */
export function householdName(
  records: readonly RecordState[],
  family: string,
  id: string
): string | undefined {
  const homes = homesIn(records, family);
  const found = homes.households.find((household) => household.id === id);
  return found && householdTitle(homes, found);
}

/** The address on one line; '' when nothing is known. For her own eyes: see `who-may-see.ts`. */
export function householdAddress({ street, postcode, town }: Household): string {
  return [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
