/**
 * Whose consent is needed before something about a child is shared, by the child's age on a day. This
 * is the law (Wgbo), not the guideline, and the words say so.
 *
 * Promises: pure; ages run along the calendar and change on the birthday itself; for a child that died
 * nobody is named.
 */
import { fullMonths, type CalendarDate } from '../guideline/calendar-date';
import { childrenOf, type Family } from './family';
import { hasDied, isBorn, nameAmong, type Person } from './person';

export type ConsentFrom = 'parents' | 'parents-and-young-person' | 'young-person' | 'unborn';

export const CONSENT_LABEL = 'Dit staat in de wet (Wgbo), niet in de richtlijn.';

export const consentFromWords: Record<ConsentFrom, string> = {
  parents: 'Onder 12 jaar: de ouders met gezag.',
  'parents-and-young-person': '12 tot en met 15 jaar: de ouders met gezag en de jongere zelf.',
  'young-person': 'Vanaf 16 jaar: de jongere zelf.',
  unborn: 'Nog niet geboren: de ouder om wie het gaat.'
};

/** `undefined` when it can't be told: no birth date is known, or the child died. */
export function consentFrom(child: Person, date: CalendarDate): ConsentFrom | undefined {
  if (hasDied(child, date)) return undefined;
  if (child.birthDate === undefined) return child.dueDate === undefined ? undefined : 'unborn';
  if (!isBorn(child, date)) return 'unborn';
  const years = Math.floor(fullMonths(child.birthDate, date) / 12);
  if (years < 12) return 'parents';
  return years < 16 ? 'parents-and-young-person' : 'young-person';
}

export interface ConsentGroup {
  from: ConsentFrom;
  /** What the children are called for whom it is so. */
  children: string[];
}

/** Whose consent is needed for the children of a family, each kind once. */
export function consentGroups(family: Family, date: CalendarDate): ConsentGroup[] {
  const all = childrenOf(family);
  const groups = new Map<ConsentFrom, string[]>();
  for (const child of all) {
    const from = consentFrom(child, date);
    if (from) groups.set(from, [...(groups.get(from) ?? []), nameAmong(child, all, date)]);
  }
  return [...groups].map(([from, children]) => ({ from, children }));
}
