/**
 * What the nurses have planned: some visits today, others in the weeks to come, one that nobody wrote
 * down what came of it, and a few families without anything planned.
 *
 * Promise: everything was planned on the day of a family's last visit, at places of its own plan.
 */
import {
  addDays,
  dayNumber,
  fromDayNumber,
  type CalendarDate
} from '../../guideline/calendar-date';
import type { Json } from '../../history/json';
import type { RecordState } from '../../history/register';
import { familyOf } from '../family';
import { nextEntry, planOf, type PlanEntry } from '../plan';
import { familyId } from './cast';
import type { FamilyPlan, NurseKey } from './family';
import { clock, intakeOf } from './intake';
import type { Entry } from './ledger';
import { isWorkday, workdayUntil, type PlannedVisit } from './rhythm';

interface Visited {
  plan: FamilyPlan;
  visits: PlannedVisit[];
}

interface Proposal extends Visited {
  next: PlanEntry;
  last: CalendarDate;
}

/** The clock on the wall. */
const TIMES = ['09:00', '10:45', '13:30', '15:15'];
const TODAY = 3;
/** Days since the last visit, for one to come today or to have come. */
const SINCE = 5;
/** Of the others, those that nobody planned. */
const UNPLANNED = [0, 5];
const AT = 1_010;

export function plannedEntries(families: readonly Visited[], today: CalendarDate): Entry[] {
  return (['anneke', 'djamila'] as const).flatMap((nurse) => ofNurse(families, nurse, today));
}

function ofNurse(families: readonly Visited[], nurse: NurseKey, today: CalendarDate): Entry[] {
  const taken = new Map<CalendarDate, number>();
  const proposals = families
    .filter(({ plan }) => plan.nurse === nurse)
    .flatMap((family) => proposalOf(family, today))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const ripe = proposals.filter(({ last }) => last <= addDays(today, -SINCE));
  const now = ripe.slice(0, TODAY);
  const passed = workdayUntil(addDays(today, -2));
  const overdue = ripe.slice(TODAY).find(({ last }) => last <= addDays(passed, -SINCE));
  const others = proposals.filter((one) => !now.includes(one) && one !== overdue);
  const put = (proposal: Proposal, wanted: CalendarDate, anyDay = false): Entry => {
    let day = dayNumber(wanted);
    const isFull = () => (taken.get(fromDayNumber(day)) ?? 0) >= TIMES.length;
    while (!anyDay && (!isWorkday(day) || isFull())) day += 1;
    const date = fromDayNumber(day);
    const slot = taken.get(date) ?? 0;
    taken.set(date, slot + 1);
    return entryFor(proposal, date, TIMES[slot]);
  };
  const later = ({ next }: Proposal) => (next.date > today ? next.date : addDays(today, 1));
  return [
    ...now.map((one) => put(one, today, true)),
    ...(overdue ? [put(overdue, passed, true)] : []),
    ...others.flatMap((one, index) => (UNPLANNED.includes(index) ? [] : [put(one, later(one))]))
  ];
}

const order = ({ next, plan }: Proposal) => `${next.date} ${plan.name}`;

function entryFor({ plan, next, last }: Proposal, date: CalendarDate, time?: string): Entry {
  const family = familyId(plan);
  const write: Record<string, Json> = { [`plan-date/${next.key}`]: date };
  if (time !== undefined) write[`plan-time/${next.key}`] = time;
  return { at: clock(last, AT), by: plan.nurse, family, record: family, type: 'family', write };
}

function proposalOf(family: Visited, today: CalendarDate): Proposal[] {
  const { plan, visits } = family;
  const records = recordsOf(intakeOf(plan, visits, today));
  const state = records.find(({ type }) => type === 'family');
  const last = visits.at(-1)?.date;
  if (!state || last === undefined) return [];
  const made = visits.map(({ date }, index) => ({ id: String(index), date }));
  const next = nextEntry(
    planOf({ state, family: familyOf(state, records), visits: made, today }),
    today
  );
  return next ? [{ ...family, next, last }] : [];
}

/** The records as they stand after all that was written of them. */
function recordsOf(entries: readonly Entry[]): RecordState[] {
  const records = new Map<string, RecordState>();
  for (const { record, family, type, write } of entries) {
    const state = records.get(record) ?? { id: record, family, type, registers: {} };
    for (const [field, value] of Object.entries(write === 'sign' ? {} : write))
      state.registers[field] = [{ value, stamp: 'plan:1', author: '', at: '' }];
    records.set(record, state);
  }
  return [...records.values()];
}
