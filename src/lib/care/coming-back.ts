/**
 * What earlier visits left to come back to: sub-step 4c of the guide, where the parent agreed to it.
 *
 * Promises: pure; each until one visit says that it was spoken of; the visit that says so keeps showing
 * it, so that the tick can be taken back there. A visit begun by mistake leaves nothing.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { choiceIn, dayIn, flagIn, textIn } from './reading';
import { stepStates, visitsIn } from './visit';

/** The sub-step, and its point that the topic comes back with the parent's leave. */
export const AGREE_STEP = 'guide-4c';
export const COMES_BACK = 'guide-4c-1';

export interface ComingBack {
  /** The visit that left it. */
  visit: string;
  date: CalendarDate | undefined;
  /** What was noted with it; '' when nothing was. */
  words: string;
}

/** For the visit with this id, the latest first. */
export function comingBack(records: readonly RecordState[], id: string): ComingBack[] {
  const visits = visitsIn(records);
  const here = visits.findIndex((visit) => visit.id === id);
  const others = visits.filter((visit) => visit.id !== id);
  return visits
    .slice(here + 1)
    .filter((visit) => choiceIn(visit, `step/${COMES_BACK}`, stepStates) === 'done')
    .filter((visit) => !others.some((other) => flagIn(other, cameBack(visit.id))))
    .map((visit) => ({ visit: visit.id, date: dayIn(visit, 'date'), words: wordsOf(visit) }));
}

/** The field that says on a later visit that it was spoken of. */
export function cameBack(visit: string): `came-back/${string}` {
  return `came-back/${visit}`;
}

function wordsOf(visit: RecordState): string {
  const notes = [COMES_BACK, AGREE_STEP].map((step) => textIn(visit, `step-note/${step}`).trim());
  return notes.filter(Boolean).join('\n');
}
