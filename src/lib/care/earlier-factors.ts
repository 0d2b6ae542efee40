/**
 * Factors that were noted on visits before this one: they are shown as such, to say whether they still hold.
 *
 * Promise: pure; the latest visit that says something of a factor counts, and one that said that it
 * no longer holds ends it.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { dayIn } from './reading';
import { factorsIn, type FactorNoted } from './seen-in-visit';
import { visitsIn } from './visit';

export interface EarlierFactor {
  date: CalendarDate | undefined;
  note: string;
}

/** By item id, for the visit with this id. */
export function earlierFactors(
  records: readonly RecordState[],
  id: string
): Map<string, EarlierFactor> {
  const visits = visitsIn(records);
  const said = new Set<string>();
  const found = new Map<string, EarlierFactor>();
  for (const visit of visits.slice(visits.findIndex((one) => one.id === id) + 1))
    for (const { item, state, note } of notedIn(visit)) {
      if (state === undefined || said.has(item)) continue;
      said.add(item);
      if (state === 'holds') found.set(item, { date: dayIn(visit, 'date'), note: note.trim() });
    }
  return found;
}

/** Records of other visits stay the same objects while this one is written in. */
const read = new WeakMap<RecordState, FactorNoted[]>();

function notedIn(visit: RecordState): FactorNoted[] {
  let noted = read.get(visit);
  if (!noted) read.set(visit, (noted = factorsIn(visit)));
  return noted;
}
