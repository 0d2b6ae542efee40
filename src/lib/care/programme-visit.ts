/**
 * Which visit of the programme this is, and when the next one usually comes, as the family's plan has it.
 *
 * Promises: counted from the first visit of this pregnancy or child, in order of date; the total is
 * the plan's own, and isn't said once there were more visits than that; no day is proposed where a
 * next visit is planned; a family whose child died isn't reminded of any rhythm.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import type { Family } from './family';
import { nextEntry, nextPlanned, planOf, type VisitMade } from './plan';
import { dayIn } from './reading';
import { visitsIn } from './visit';

export interface ProgrammeVisit {
  number: number;
  /** Of about how many. */
  total?: number;
  /** The next proposed day. */
  next?: CalendarDate;
  /** Where the rhythm comes from, to be shown with total and day. */
  label?: string;
}

/** `visit`: of which visit; without it the last one until today. */
export function programmeVisit(
  family: Family,
  records: readonly RecordState[],
  today: CalendarDate,
  visit?: string
): ProgrammeVisit | undefined {
  const state = records.find(({ id, type }) => id === family.id && type === 'family');
  const plan = state && planOf({ state, family, visits: datedVisits(records), today });
  if (!plan || plan.without === 'no-child' || plan.without === 'loss') return undefined;
  const { entries, total, label } = plan;
  const at =
    visit === undefined
      ? entries.findLast((entry) => entry.state === 'made')
      : entries.find((entry) => entry.visit === visit);
  const number = at?.number;
  if (number === undefined) return undefined;
  const next = nextPlanned(plan, today) ? undefined : nextEntry(plan, today)?.date;
  const rhythm = {
    ...(total !== undefined && number <= total ? { total } : {}),
    ...(next !== undefined ? { next } : {})
  };
  if (Object.keys(rhythm).length === 0 || label === undefined) return { number };
  return { number, ...rhythm, label };
}

/** The visits of a family's records as a plan takes them. */
export function datedVisits(records: readonly RecordState[]): VisitMade[] {
  return visitsIn(records).flatMap((record) => {
    const date = dayIn(record, 'date');
    return date === undefined ? [] : [{ id: record.id, date }];
  });
}

/** "bezoek 23 van ongeveer 61", or "bezoek 3" where there is no series. */
export function programmeVisitWords({ number, total }: ProgrammeVisit): string {
  return total === undefined ? `bezoek ${number}` : `bezoek ${number} van ongeveer ${total}`;
}
