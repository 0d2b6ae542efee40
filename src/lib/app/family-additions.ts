/**
 * New things in a family: a person, a visit, an agreement, an addendum. Each is a record of its own,
 * there from the first moment, so that what is typed into it has a place to be kept.
 */
import type { Role } from '../care/kinds';
import type { Edit } from '../device/journal';
import type { Json } from '../history/json';
import type { FamilyWatch } from './family-watch.svelte';
import { notHereWords, notKeptWords } from './field-draft-words';
import { randomId } from './surroundings';

export type Added = { kind: 'added'; id: string } | { kind: 'not-added'; sentence: string };

function edit(family: string, record: string, type: string, fields: Record<string, Json>): Edit {
  const writes = Object.entries(fields).map(([name, value]) => [name, { value, seen: [] }]);
  return { family, record, type, fields: Object.fromEntries(writes) as Edit['fields'] };
}

/** What a new family begins with: itself, a child and a parent, all still to be filled in. */
export function familyStarters(family: string): Edit[] {
  return [
    edit(family, family, 'family', { name: null }),
    edit(family, randomId(), 'person', { role: 'child' }),
    edit(family, randomId(), 'person', { role: 'parent' })
  ];
}

async function add(watch: FamilyWatch, type: string, fields: Record<string, Json>): Promise<Added> {
  const id = randomId();
  try {
    const [written] = await watch.write([edit(watch.family, id, type, fields)]);
    if (written?.kind !== 'kept') return { kind: 'not-added', sentence: notHereWords };
    await watch.refresh();
    return { kind: 'added', id };
  } catch (error) {
    return { kind: 'not-added', sentence: notKeptWords(error) };
  }
}

export function addPerson(watch: FamilyWatch, role: Role): Promise<Added> {
  return add(watch, 'person', { role });
}

/** A second home: its address and who lives there are still to be filled in. */
export function addHousehold(watch: FamilyWatch): Promise<Added> {
  return add(watch, 'household', { name: null });
}

/** A visit on a day, made with an edition of the guideline; nobody is ticked as present yet. */
export function addVisit(watch: FamilyWatch, date: string, edition: string): Promise<Added> {
  return add(watch, 'visit', { date, edition });
}

export function addAgreement(watch: FamilyWatch, visit: string): Promise<Added> {
  return add(watch, 'agreement', { visit, state: 'open' });
}

export function addAddendum(watch: FamilyWatch, visit: string): Promise<Added> {
  return add(watch, 'addendum', { visit });
}

/** Something that the parents agree to, from a day on. */
export function addConsent(watch: FamilyWatch, fields: Record<string, Json>): Promise<Added> {
  return add(watch, 'consent', fields);
}
