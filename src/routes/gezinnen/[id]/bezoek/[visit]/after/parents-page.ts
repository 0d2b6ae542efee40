/**
 * What the parents get of a visit, as its screens ask for it: what was signed where it was signed, else
 * what stands in it now; for who is there, unless it is asked for somebody else.
 */
import type { VisitSheet } from '$lib/app/visit-sheet.svelte';
import {
  DUTCH,
  forTheParents,
  type ForTheParents,
  type ParentsGround
} from '$lib/care/for-the-parents';
import { readersPresent, type Reader } from '$lib/care/who-may-see';

export function parentsGround(
  sheet: VisitSheet,
  language = DUTCH,
  reader: Reader = whoIsThere(sheet)
): ParentsGround {
  return {
    visit: sheet.signed[0]?.fields ?? sheet.record ?? { registers: {} },
    visitId: sheet.id,
    family: sheet.family,
    records: sheet.watch.records,
    item: (id) => sheet.item(id),
    names: sheet.names ?? {},
    reader,
    language
  };
}

export function parentsPage(
  sheet: VisitSheet,
  language = DUTCH,
  reader: Reader = whoIsThere(sheet)
): ForTheParents {
  return forTheParents(parentsGround(sheet, language, reader));
}

/** One parent where only that one was there, else all of them together. */
export function whoIsThere(sheet: VisitSheet): Reader {
  const visit = sheet.signed[0]?.fields ?? sheet.record ?? { registers: {} };
  return readersPresent(sheet.homes, visit, sheet.date);
}
