/**
 * Which visit stands for which planned one, and which proposals have had their time.
 *
 * Promises: what a person said of it goes first; else a visit stands for the proposal that it lies
 * nearest to, or for what was planned for that day or at most a week before it. One proposal is one
 * visit: another near it stands by itself. A visit that somebody planned is never dropped.
 */
import { daysBetween, type CalendarDate } from '../guideline/calendar-date';
import type { Decision } from './plan-decisions';

export interface VisitMade {
  id: string;
  date: CalendarDate;
}

/** One place in a plan: of the rhythm, or one that a person put there. */
export interface Place {
  key: string;
  /** The rhythm's day; `undefined` for what stands beside the rhythm. */
  proposed: CalendarDate | undefined;
  decision: Decision | undefined;
  visit: VisitMade | undefined;
}

const DAYS_LATE = 7;

/** Fills in the visits of the places; answers with those that stand by themselves. */
export function placeVisits(places: readonly Place[], visits: readonly VisitMade[]): VisitMade[] {
  const left = new Map(visits.map((visit) => [visit.id, visit]));
  for (const place of places) {
    const said = place.decision?.visits.flatMap((id) => left.get(id) ?? [])[0];
    place.visit = said;
    for (const id of place.decision?.visits ?? []) if (id === said?.id) left.delete(id);
  }
  const wanted = new Map<Place, VisitMade>();
  for (const visit of left.values()) {
    const place = nearestPlace(places, visit.date);
    if (!place || place.visit || place.decision?.notMade) continue;
    const rival = wanted.get(place);
    const away = (one: VisitMade) => Math.abs(daysBetween(dayAt(place), one.date));
    if (!rival || away(visit) < away(rival)) wanted.set(place, visit);
  }
  for (const [place, visit] of wanted) {
    place.visit = visit;
    left.delete(visit.id);
  }
  return [...left.values()];
}

/** Without the proposals that a visit or a decision took the place of, or whose day is over. */
export function stillStanding(
  places: readonly Place[],
  visits: readonly VisitMade[],
  today: CalendarDate
): Place[] {
  const rhythm = places.filter(({ proposed }) => proposed !== undefined);
  const past = new Set<Place>();
  const last = visits.reduce((latest, { date }) => (date > latest ? date : latest), '');
  if (last !== '')
    for (const one of rhythm.slice(0, nearest(rhythm, last, true) + 1)) past.add(one);
  for (const place of places) {
    const on = place.decision?.date;
    if (on === undefined || place.key.startsWith('extra/')) continue;
    const own = rhythm.indexOf(place);
    const at = nearest(rhythm, on, false);
    const one = rhythm[at];
    if (own >= 0) for (const passed of rhythm.slice(own + 1, at + 1)) past.add(passed);
    else if (one?.proposed && Math.abs(daysBetween(one.proposed, on)) <= DAYS_LATE) past.add(one);
  }
  return places.filter(
    (place) =>
      isDecided(place) || place.visit !== undefined || (!past.has(place) && dayAt(place) >= today)
  );
}

/** The day that a place is on: what was decided, else what is proposed. */
export function dayAt({ decision, proposed }: Place): CalendarDate {
  return decision?.date ?? proposed ?? '';
}

function isDecided({ decision }: Place): boolean {
  return decision !== undefined && (decision.date !== undefined || decision.notMade !== undefined);
}

/** Of two as near, the one that somebody planned, else the later. */
function nearestPlace(places: readonly Place[], date: CalendarDate): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    if (dayAt(place) === '') continue;
    const late = daysBetween(dayAt(place), date);
    if (isDecided(place) && (late < 0 || late > DAYS_LATE)) continue;
    const away = Math.abs(late);
    if (away < least || (away === least && best && goesFirst(place, best)))
      [best, least] = [place, away];
  }
  return best;
}

function goesFirst(one: Place, other: Place): boolean {
  if (isDecided(one) !== isDecided(other)) return isDecided(one);
  return dayAt(one) > dayAt(other);
}

/** The place of the rhythm that a day lies nearest to, by what is proposed; -1 when there is none. */
function nearest(rhythm: readonly Place[], date: CalendarDate, laterOfTwo: boolean): number {
  let best = -1;
  let least = Infinity;
  for (const [index, { proposed }] of rhythm.entries()) {
    const away = proposed === undefined ? Infinity : Math.abs(daysBetween(proposed, date));
    if (away < least || (laterOfTwo && away === least)) [best, least] = [index, away];
  }
  return best;
}
