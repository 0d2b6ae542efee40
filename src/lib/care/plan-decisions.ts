/**
 * What people decided about planned visits, as it stands in the family's record: one decision a key.
 *
 * Promises: a field in conflict reads as the first of its values, the same on every phone, and the
 * decision says that it holds two; a visit that anybody made of a planned one counts as made of it.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { distinct, type RecordState } from '../history/register';
import { notMade, planFields, type NotMade } from './plan-fields';
import { choiceIn, dayIn, flagIn, lineIn, partsIn } from './reading';
import { inConflict, isChosen } from './versions';

export interface Decision {
  key: string;
  date: CalendarDate | undefined;
  time: string;
  notMade: NotMade | undefined;
  reason: string;
  /** The visits that were made of it: more than one when two phones began it. */
  visits: string[];
  gone: boolean;
  /** Two people decided without having seen each other. */
  conflict: boolean;
}

/** The heads of the fields of a plan: 'plan-date' and so on. */
const heads = Object.keys(planFields).map((pattern) => pattern.replace('/*/*', ''));

export function decisionsIn(family: RecordState): Map<string, Decision> {
  const keys = new Set(heads.flatMap((head) => partsIn(family, head).map(({ rest }) => rest)));
  const made = new Map<string, Decision>();
  for (const key of [...keys].sort()) {
    const decision = decisionIn(family, key);
    if (says(decision)) made.set(key, decision);
  }
  return made;
}

function decisionIn(family: RecordState, key: string): Decision {
  const visits = distinct(family.registers[`plan-visit/${key}`]);
  return {
    key,
    date: dayIn(family, `plan-date/${key}`),
    time: lineIn(family, `plan-time/${key}`),
    notMade: choiceIn(family, `plan-not-made/${key}`, notMade),
    reason: lineIn(family, `plan-reason/${key}`),
    visits: visits.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    gone: flagIn(family, `plan-gone/${key}`),
    conflict: heads.some((head) => {
      const field = `${head}/${key}`;
      return isChosen(field) && inConflict(family.registers[field]);
    })
  };
}

/** Something stands there still: a decision that was taken back says nothing. */
function says({ date, notMade, visits, gone, conflict }: Decision): boolean {
  return date !== undefined || notMade !== undefined || visits.length > 0 || gone || conflict;
}
