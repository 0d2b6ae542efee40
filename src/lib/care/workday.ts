/**
 * The nurse's day and week over all her families: which visits come, what was planned and never became
 * anything, what was promised, and what waits quietly.
 *
 * Promises: made from the front records and the facts of visits, no visit is opened. It asks nothing
 * about a child that died; an agreement stays an agreement. Nothing is counted against anybody.
 */
import { addDays, daysBetween, type CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { openAgreements, type Agreement } from './agreement';
import type { VisitFacts } from './digest';
import { familyName, familyOf, type Family } from './family';
import { householdsIn, type Household } from './household';
import {
  isOverdue,
  nextEntry,
  nextPlanned,
  planOf,
  type FamilyPlan,
  type PlanEntry,
  type VisitMade
} from './plan';

/** A family with its plan, as the lists need it. */
export interface FamilyDays {
  id: string;
  name: string;
  family: Family;
  homes: Household[];
  plan: FamilyPlan;
  agreements: Agreement[];
  /** The newest first; `undefined` while they aren't known. */
  visits: readonly VisitFacts[] | undefined;
}

export interface DayVisit {
  of: FamilyDays;
  entry: PlanEntry;
  /** The time that was planned, else the one at which it began. */
  time: string;
}

export interface Promised {
  of: FamilyDays;
  agreement: Agreement;
}

export interface Workday {
  visits: DayVisit[];
  /** Planned before today, without a word on what became of it. The oldest first. */
  overdue: DayVisit[];
  /** Agreements for today and the week after it. */
  due: Promised[];
  /** Families with nothing planned, the one that is proposed first on top. */
  unplanned: DayVisit[];
  /** Visits of which the report is still empty after two days. */
  unreported: { of: FamilyDays; visit: VisitMade }[];
  /** Agreements whose day is over. */
  late: Promised[];
}

export interface WeekDay {
  date: CalendarDate;
  visits: DayVisit[];
}

const DAYS_AHEAD = 7;
const DAYS_FOR_REPORT = 2;

/** `visitsOf`: the facts of a family's visits, as its digest has them. */
export function familyDays(
  front: readonly RecordState[],
  visitsOf: (family: string) => readonly VisitFacts[] | undefined,
  today: CalendarDate
): FamilyDays[] {
  const byFamily = new Map<string, RecordState[]>();
  for (const record of front) {
    const list = byFamily.get(record.family);
    if (list) list.push(record);
    else byFamily.set(record.family, [record]);
  }
  return [...byFamily]
    .flatMap(([id, records]): FamilyDays[] => {
      const state = records.find((record) => record.id === id && record.type === 'family');
      if (!state) return [];
      const family = familyOf(state, records);
      const visits = visitsOf(id);
      return [
        {
          id,
          name: familyName(family),
          family,
          homes: householdsIn(records, id),
          plan: planOf({ state, family, visits: visits && dated(visits), today }),
          agreements: openAgreements(records),
          visits
        }
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
}

export function workdayOf(families: readonly FamilyDays[], today: CalendarDate): Workday {
  const promises = families
    .flatMap((of) => of.agreements.map((agreement) => ({ of, agreement })))
    .sort((a, b) => (a.agreement.by ?? '~').localeCompare(b.agreement.by ?? '~'));
  return {
    visits: visitsOn(families, today),
    overdue: entriesOf(families.filter(isAsked), (entry) => isOverdue(entry, today)),
    due: promises.filter(
      ({ agreement: { by } }) => by !== undefined && by >= today && by <= addDays(today, DAYS_AHEAD)
    ),
    unplanned: families
      .filter(isAsked)
      .flatMap((of) => {
        const next = nextPlanned(of.plan, today) ? undefined : nextEntry(of.plan, today);
        return next ? [{ of, entry: next, time: '' }] : [];
      })
      .sort(inOrder),
    unreported: families
      .flatMap((of) =>
        dated((of.visits ?? []).filter(({ hasReport }) => !hasReport)).map((visit) => ({
          of,
          visit
        }))
      )
      .filter(({ visit }) => daysBetween(visit.date, today) >= DAYS_FOR_REPORT)
      .sort((a, b) => (a.visit.date < b.visit.date ? -1 : 1)),
    late: promises.filter(({ agreement: { by } }) => by !== undefined && by < today)
  };
}

/** What was made or is planned on a day, in the order of the clock; without a time last. */
export function visitsOn(families: readonly FamilyDays[], date: CalendarDate): DayVisit[] {
  return entriesOf(
    families,
    (entry) => entry.date === date && entry.state !== 'proposed' && entry.state !== 'skipped'
  );
}

/** The seven days of the week that a day is in, from Monday. */
export function weekOf(families: readonly FamilyDays[], day: CalendarDate): WeekDay[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(monday, index);
    return { date, visits: visitsOn(families, date) };
  });
}

export function mondayOf(day: CalendarDate): CalendarDate {
  /** A Monday. */
  const known = '2026-11-23';
  return addDays(day, -(((daysBetween(known, day) % 7) + 7) % 7));
}

/** All that is planned from a day on, for a calendar. */
export function plannedFrom(families: readonly FamilyDays[], date: CalendarDate): DayVisit[] {
  return entriesOf(families, (entry) => entry.state === 'planned' && entry.date >= date);
}

/** Other visits at the very time of this one, in any family. */
export function atSameTime(
  families: readonly FamilyDays[],
  { family, key, date, time }: { family: string; key: string; date: CalendarDate; time: string }
): DayVisit[] {
  if (time === '') return [];
  return entriesOf(
    families,
    (entry) => entry.state === 'planned' && entry.date === date && entry.time === time
  ).filter(({ of, entry }) => of.id !== family || entry.key !== key);
}

/** Nobody is asked anything about a child that died, nor before it is known which visits there were. */
const isAsked = ({ plan, visits }: FamilyDays) => plan.without !== 'loss' && visits !== undefined;

function entriesOf(
  families: readonly FamilyDays[],
  wanted: (entry: PlanEntry) => boolean
): DayVisit[] {
  return families
    .flatMap((of) =>
      of.plan.entries
        .filter(wanted)
        .map((entry) => ({ of, entry, time: entry.time || (beginOf(of, entry) ?? '') }))
    )
    .sort(inOrder);
}

function beginOf({ visits }: FamilyDays, { visit }: PlanEntry): string | undefined {
  return visit === undefined ? undefined : visits?.find(({ id }) => id === visit)?.begin;
}

function inOrder(a: DayVisit, b: DayVisit): number {
  const order = ({ of, entry, time }: DayVisit) =>
    `${entry.date} ${time || '~'} ${of.name} ${of.id} ${entry.key}`;
  return order(a) < order(b) ? -1 : 1;
}

function dated(visits: readonly VisitFacts[]): VisitMade[] {
  return visits.flatMap(({ id, date }) => (date === undefined ? [] : [{ id, date }]));
}
