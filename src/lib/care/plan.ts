/**
 * A family's plan of visits: what the rhythm of its programme proposes, beside what people decided and
 * the visits that were really made.
 *
 * Promises: it never guesses. A decision is kept by its key whatever becomes of the rhythm, also after
 * the birth, in another programme or with another child; what somebody planned is never dropped. Only
 * visits that were made count in "bezoek 23"; one that was skipped, cancelled or met nobody stays in the
 * plan as such. Without a living child, a date or a rhythm nothing is proposed.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { planFor, type Plan, type Rhythm } from '../guideline/rhythm';
import type { RecordState } from '../history/register';
import { familyOf, type Family } from './family';
import { plannedChildren, type PlannedChildren } from './plan-child';
import { decisionsIn, type Decision } from './plan-decisions';
import type { NotMade } from './plan-fields';
import { dayAt, placeVisits, stillStanding, type Place, type VisitMade } from './plan-matching';

export type { VisitMade } from './plan-matching';
export type PlanState = 'proposed' | 'planned' | 'made' | NotMade;

export interface PlanEntry {
  /** `<child id>/<phase>-<number>`, `extra/<random id>`, or `visit/<id>` for one that nobody planned. */
  key: string;
  /** Which visit it is, or will be: counted are those that were made and those to come. */
  number: number | undefined;
  /** The rhythm's own day. */
  proposed: CalendarDate | undefined;
  date: CalendarDate;
  time: string;
  state: PlanState;
  /** The visit that was made of it, or is already there for it. */
  visit: string | undefined;
  reason: string;
  /** Put beside the rhythm by a person. */
  extra: boolean;
  /** Two people decided differently without having seen each other. */
  conflict: boolean;
}

export interface FamilyPlan {
  family: string;
  /** In the order of their days. */
  entries: PlanEntry[];
  /** How many visits the rhythm holds, about. */
  total: number | undefined;
  /** Where the rhythm comes from, to be shown beside what it proposes. */
  label: string | undefined;
  /** Why nothing is proposed. */
  without: 'no-rhythm' | 'no-dates' | 'no-child' | 'loss' | undefined;
}

export interface PlanGround {
  /** The family's record. */
  state: RecordState;
  family: Family;
  /** Visits with a day, without mistakes; `undefined` while they aren't known yet. */
  visits: readonly VisitMade[] | undefined;
  today: CalendarDate;
}

/** The plan of a family among its records; `undefined` when its own record isn't among them. */
export function planIn(
  records: readonly RecordState[],
  id: string,
  visits: readonly VisitMade[] | undefined,
  today: CalendarDate
): FamilyPlan | undefined {
  const state = records.find((record) => record.id === id && record.type === 'family');
  return state && planOf({ state, family: familyOf(state, records), visits, today });
}

export function planOf({ state, family, visits, today }: PlanGround): FamilyPlan {
  const decisions = decisionsIn(state);
  const known = visits ?? [];
  const dates = known.map(({ date }) => date);
  const who = plannedChildren(family, dates, today);
  const counted = countedVisits(known, who, decisions);
  const rhythm = rhythmOf(family, who, counted, decisions, today);
  const inRhythm = rhythm.kind === 'plan' ? rhythmPlaces(rhythm, who, decisions) : [];
  const places = [...inRhythm, ...placesBeside(inRhythm, who, decisions, counted, today)];
  const alone = placeVisits(places, counted);
  const entries = [
    ...stillStanding(places, counted, today).map((place) =>
      entryOf(place, visits === undefined, today)
    ),
    ...alone.map((visit) => entryAlone(visit, today))
  ];
  return {
    family: family.id,
    entries: numbered(entries, today),
    total: rhythm.kind === 'plan' ? rhythm.total : undefined,
    label: rhythm.kind === 'plan' ? rhythm.label : undefined,
    without: rhythm.kind === 'plan' ? undefined : rhythm.kind
  };
}

/** Whether a key is of one of the children that the plan is about, or of no child. */
function isOwn(key: string, who: PlannedChildren): boolean {
  const [child] = key.split('/');
  return (
    child === 'extra' || (who.kind === 'children' && who.children.some(({ id }) => id === child))
  );
}

const fromOf = (who: PlannedChildren) => (who.kind === 'children' ? who.from : '0000-01-01');

/** The visits of this child's plan: by what people said of them, else by their day. */
function countedVisits(
  visits: readonly VisitMade[],
  who: PlannedChildren,
  decisions: ReadonlyMap<string, Decision>
): VisitMade[] {
  const claims = [...decisions.values()].flatMap(({ key, visits: ids }) =>
    ids.map((id) => ({ id, extra: key.startsWith('extra/'), own: isOwn(key, who) }))
  );
  return visits
    .filter(({ id, date }) => {
      const said = claims.filter((claim) => claim.id === id && !claim.extra);
      return said.length > 0 ? said.some(({ own }) => own) : date >= fromOf(who);
    })
    .sort((a, b) => (order(a.date, a.id) < order(b.date, b.id) ? -1 : 1));
}

const order = (...parts: string[]) => parts.join(' ');

function rhythmOf(
  family: Family,
  who: PlannedChildren,
  counted: readonly VisitMade[],
  decisions: ReadonlyMap<string, Decision>,
  today: CalendarDate
): Rhythm | { kind: 'no-child' } | { kind: 'loss' } {
  if (who.kind !== 'children') return who;
  const own = [...decisions.values()].filter(
    ({ key }) => !key.startsWith('extra/') && isOwn(key, who)
  );
  const daysOf = (some: readonly Decision[]) => some.flatMap(({ date }) => date ?? []);
  const begun = [
    ...counted.map(({ date }) => date),
    ...daysOf(own.filter(({ notMade }) => notMade === 'no-show' || notMade === 'cancelled'))
  ];
  return planFor(family.programme ?? 'regulier', {
    start: earliest(begun) ?? earliest(daysOf(own)) ?? today,
    birthDate: earliest(who.children.flatMap(({ birthDate }) => birthDate ?? [])),
    dueDate: earliest(who.children.flatMap(({ dueDate }) => dueDate ?? []))
  });
}

function earliest(dates: readonly CalendarDate[]): CalendarDate | undefined {
  return [...dates].sort()[0];
}

/** Twins share one plan: a decision stands under the id of either, the next ones where there are any. */
function rhythmPlaces(
  { visits }: Plan,
  who: PlannedChildren,
  decisions: ReadonlyMap<string, Decision>
): Place[] {
  const ids = who.kind === 'children' ? who.children.map(({ id }) => id).sort() : [];
  const keys = [...decisions.keys()];
  const usual = ids.find((id) => keys.some((key) => key.startsWith(`${id}/`))) ?? ids[0] ?? '';
  const counts = { pregnant: 0, born: 0 };
  return visits.map(({ phase, date }): Place => {
    const place = `${phase}-${(counts[phase] += 1)}`;
    const child = ids.find((id) => decisions.has(`${id}/${place}`)) ?? usual;
    const key = `${child}/${place}`;
    return { key, proposed: date, decision: decisions.get(key), visit: undefined };
  });
}

/** What people planned that the rhythm doesn't propose, or no longer does. */
function placesBeside(
  inRhythm: readonly Place[],
  who: PlannedChildren,
  decisions: ReadonlyMap<string, Decision>,
  counted: readonly VisitMade[],
  today: CalendarDate
): Place[] {
  const used = new Set(inRhythm.map(({ key }) => key));
  return [...decisions.values()]
    .filter(({ key, date, gone, notMade, visits }) => {
      if (used.has(key) || gone) return false;
      const isToCome = date !== undefined && date >= today;
      if (!isOwn(key, who)) return isToCome && notMade === undefined && visits.length === 0;
      const isMade = visits.some((id) => counted.some((visit) => visit.id === id));
      return isMade || (date !== undefined && (isToCome || date >= fromOf(who)));
    })
    .map((decision) => ({
      key: decision.key,
      proposed: undefined,
      decision,
      visit: undefined
    }));
}

function entryOf(place: Place, visitsUnknown: boolean, today: CalendarDate): PlanEntry {
  const { key, proposed, decision, visit } = place;
  const said = visit?.id ?? (visitsUnknown ? decision?.visits[0] : undefined);
  const date = visit?.date ?? dayAt(place);
  const state = (): PlanState => {
    if (said !== undefined) return date > today ? 'planned' : 'made';
    return decision?.notMade ?? (decision?.date === undefined ? 'proposed' : 'planned');
  };
  return {
    key,
    number: undefined,
    proposed,
    date,
    time: decision?.time ?? '',
    state: state(),
    visit: said,
    reason: decision?.reason ?? '',
    extra: key.startsWith('extra/'),
    conflict: decision?.conflict ?? false
  };
}

function entryAlone({ id, date }: VisitMade, today: CalendarDate): PlanEntry {
  return {
    key: `visit/${id}`,
    number: undefined,
    proposed: undefined,
    date,
    time: '',
    state: date > today ? 'planned' : 'made',
    visit: id,
    reason: '',
    extra: false,
    conflict: false
  };
}

function numbered(entries: readonly PlanEntry[], today: CalendarDate): PlanEntry[] {
  const key = (entry: PlanEntry) =>
    order(entry.date, entry.state === 'made' ? '0' : '1', entry.time || '~', entry.key);
  const sorted = [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const counts = [
    ...sorted.filter(({ state }) => state === 'made'),
    ...sorted.filter((entry) => isToCome(entry, today))
  ];
  return sorted.map((entry) => {
    const place = counts.indexOf(entry);
    return place < 0 ? entry : { ...entry, number: place + 1 };
  });
}

/** Still to be made, today or later. */
export function isToCome({ state, date }: PlanEntry, today: CalendarDate): boolean {
  return (state === 'planned' || state === 'proposed') && date >= today;
}

/** Planned, its day is over, and nothing came of it that anybody wrote down. */
export function isOverdue({ state, date }: PlanEntry, today: CalendarDate): boolean {
  return state === 'planned' && date < today;
}

/** The first visit to come that a person planned. */
export function nextPlanned(plan: FamilyPlan, today: CalendarDate): PlanEntry | undefined {
  return plan.entries.find((entry) => entry.state === 'planned' && isToCome(entry, today));
}

/** The first visit to come, planned or proposed. */
export function nextEntry(plan: FamilyPlan, today: CalendarDate): PlanEntry | undefined {
  return plan.entries.find((entry) => isToCome(entry, today));
}
