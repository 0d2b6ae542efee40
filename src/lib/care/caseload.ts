/**
 * The caseload: all families of this nurse, and finding one by a few letters.
 *
 * Promises: made from the front records alone, no visit is opened; a search looks at names of
 * families and people, and takes no notice of accents, capitals or the order of words.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { openAgreements } from './agreement';
import { inConflict, isChosen } from './versions';
import { childrenOf, familyName, familyOf, type Family } from './family';
import { ageLine, nameOf } from './person';

export interface CaseloadEntry {
  id: string;
  name: string;
  family: Family;
  /** Name and age today of each child. */
  children: { id: string; name: string; age: string }[];
  openAgreements: number;
  /** A field of the family or its people holds two values. */
  conflict: boolean;
  /** Folded names to search in. */
  words: string;
}

export function caseloadOf(
  front: readonly RecordState[],
  today: CalendarDate,
  correctUntilMonths: number
): CaseloadEntry[] {
  const byFamily = new Map<string, RecordState[]>();
  for (const record of front) {
    const list = byFamily.get(record.family);
    if (list) list.push(record);
    else byFamily.set(record.family, [record]);
  }
  const entries: CaseloadEntry[] = [];
  for (const [id, records] of byFamily) {
    const state = records.find((record) => record.id === id && record.type === 'family');
    if (state) entries.push(entryOf(familyOf(state, records), records, today, correctUntilMonths));
  }
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
}

function entryOf(
  family: Family,
  records: readonly RecordState[],
  today: CalendarDate,
  correctUntilMonths: number
): CaseloadEntry {
  const name = familyName(family);
  return {
    id: family.id,
    name,
    family,
    children: childrenOf(family).map((child) => ({
      id: child.id,
      name: nameOf(child, today),
      age: ageLine(child, today, correctUntilMonths)
    })),
    openAgreements: openAgreements(records).length,
    conflict: records.some(({ registers }) =>
      Object.entries(registers).some(([field, register]) => isChosen(field) && inConflict(register))
    ),
    words: folded([name, ...family.people.map((person) => person.name)].join(' '))
  };
}

/** The entries in which every word of the query begins, or stands within, some name. */
export function searchCaseload(entries: readonly CaseloadEntry[], query: string): CaseloadEntry[] {
  const wanted = folded(query).split(' ').filter(Boolean);
  return entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

/** Lower case without accents; 'ij' and 'ĳ' alike; signs become spaces: "Özdemir-de Wît" → "ozdemir de wit". */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/ĳ/g, 'ij')
    .replace(/ß/g, 'ss')
    .replace(/[øœæłđı]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const plain: Record<string, string> = { ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' };
