/**
 * Who may see what of a family whose carers live apart: addresses, phone numbers, agreements and what
 * was told in confidence. The one place that decides it, for everything that leaves the screen of the
 * nurse: map links, letters, *Voor jullie*, copies, reading together.
 *
 * Promises: pure. A secret address is shown to nobody, the colleague who reads a letter included. What one
 * parent told in confidence is for that parent alone, and not for both together. Where it can't be told
 * for whom something is (nobody known, a home taken away, two versions), it is withheld.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { carersOn, householdTitle, titleByPeople, type Homes, type Household } from './household';
import { flagIn, lineIn, partsIn, type Fields } from './reading';
import type { ReportHeading } from './visit-fields';

/** The parents who read it, together; or a colleague elsewhere. */
export type Reader = { kind: 'parents'; ids: readonly string[] } | { kind: 'professional' };

export const professional: Reader = { kind: 'professional' };

export function oneParent(id: string): Reader {
  return { kind: 'parents', ids: [id] };
}

/** All carers, who may read along with each other. */
export function allParents(homes: Homes, date: CalendarDate): Reader {
  return { kind: 'parents', ids: carersOn(homes, date).map(({ person }) => person.id) };
}

/**
 * Who sits at the table: one parent only when nobody else is noted who could read along; else all of
 * them, whoever is ticked.
 */
export function readersPresent(homes: Homes, visit: Fields, date: CalendarDate): Reader {
  const there = partsIn(visit, 'present').filter(({ field }) => flagIn(visit, field));
  const ids = there.map(({ rest }) => rest);
  const carers = carersOn(homes, date).filter(({ person }) => ids.includes(person.id));
  const children = homes.residents.filter(({ person }) => person.role === 'child');
  const others = ids.filter(
    (id) => !carers.concat(children).some(({ person }) => person.id === id)
  );
  const [only] = carers;
  const isAlone = carers.length === 1 && others.length === 0 && !lineIn(visit, 'present-others');
  return only && isAlone ? oneParent(only.person.id) : allParents(homes, date);
}

function livesThere({ households, residents }: Homes, id: string, household: string): boolean {
  const lives = residents.find(({ person }) => person.id === id)?.lives;
  if (lives === undefined) return false;
  if (lives.length > 0) return lives.includes(household);
  // Where there is one home only, it is everybody's.
  return households.length === 1 && households[0]?.id === household;
}

/** Whether everybody who reads lives in that home. */
function allLiveThere(homes: Homes, reader: Reader, household: string): boolean {
  if (reader.kind === 'professional') return true;
  return reader.ids.length > 0 && reader.ids.every((id) => livesThere(homes, id, household));
}

/** Street, postcode, town and phone of a home. */
export function mayKnowAddress(homes: Homes, household: Household, reader: Reader): boolean {
  return !household.secret && allLiveThere(homes, reader, household.id);
}

/** The words to look an address up on a map; `undefined` when it is secret or not known. */
export function mapQuery({ secret, street, postcode, town }: Household): string | undefined {
  if (secret || street === '') return undefined;
  return [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** A parent's own number is for that parent and who shares a home; never one from a secret address. */
export function mayKnowPhone(homes: Homes, person: string, reader: Reader): boolean {
  const { lives = [] } = homes.residents.find((one) => one.person.id === person) ?? {};
  const at = homes.households.filter(({ id }) => lives.includes(id));
  const isHidden = at.some(({ secret }) => secret);
  if (reader.kind === 'professional') {
    const isAnybodyHidden = homes.households.some(({ secret }) => secret);
    return !isHidden && (at.length > 0 || !isAnybodyHidden);
  }
  if (reader.ids.length === 0) return false;
  return reader.ids.every(
    (id) =>
      id === person ||
      (!isHidden &&
        (at.some((household) => livesThere(homes, id, household.id)) ||
          (homes.households.length < 2 && livesThere(homes, id, homes.households[0]?.id ?? ''))))
  );
}

/** What these people told in confidence: only for somebody who is all of them. */
export function mayHear(tellers: readonly string[], reader: Reader): boolean {
  if (tellers.length === 0 || reader.kind === 'professional') return true;
  return reader.ids.length > 0 && reader.ids.every((id) => tellers.every((one) => one === id));
}

/** Everybody who is named in a field, also where two versions of it stand. */
export function namedIn(from: Fields, field: string): string[] {
  const values = (from.registers[field] ?? []).map(({ value }) => value);
  return values.flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
}

/** Who told what stands under a heading in confidence, in any of the versions of a visit. */
export function tellersOf(versions: readonly Fields[], heading: ReportHeading): string[] {
  return [...new Set(versions.flatMap((from) => namedIn(from, `confidence/${heading}`)))];
}

/** An agreement, as its record says it. */
export function mayReadAgreement(homes: Homes, agreement: RecordState, reader: Reader): boolean {
  return (
    mayHear(namedIn(agreement, 'confidence'), reader) &&
    namedIn(agreement, 'household').every((id) => allLiveThere(homes, reader, id))
  );
}

/** The next visit, after one at a secret address: for who lives there or heard it on the spot. */
export function mayKnowNextVisit(homes: Homes, visit: Fields, reader: Reader): boolean {
  if (reader.kind === 'professional') return true;
  const isOpen = (id: string) => homes.households.some((one) => one.id === id && !one.secret);
  const hidden = namedIn(visit, 'household').filter((id) => !isOpen(id));
  const knows = (id: string) =>
    flagIn(visit, `present/${id}`) || hidden.every((household) => livesThere(homes, id, household));
  return hidden.length === 0 || (reader.ids.length > 0 && reader.ids.every(knows));
}

/** What a home is called for who reads: a secret one after its people, whatever name it was given. */
export function householdTitleFor(homes: Homes, household: Household, reader: Reader): string {
  const isOpen = !household.secret || reader.kind === 'professional';
  return isOpen ? householdTitle(homes, household) : titleByPeople(homes, household.id);
}
