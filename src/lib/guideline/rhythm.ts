/**
 * When the visits of a programme usually are: a plan with its own total, to hold beside the real ones.
 *
 * Promises: pure, no clock. Nothing of this is guideline but the numbers it names (6 to 10, and 2 to 4
 * from 16 weeks), and `label` says so wherever a plan is shown. VoorZorg runs as home-visit programmes
 * of its kind usually do: weekly four times, fortnightly until birth, weekly six times, fortnightly
 * until 20 months, monthly four times. The others are spread evenly. A plan begins on the day of the
 * first visit, turns at the birth (the due date until that is known) and keeps the weekday of the
 * first visit.
 */
import { addDays, addMonths, dayNumber, daysBetween, type CalendarDate } from './calendar-date';
import type { ProgrammeId } from './item';

export interface ProposedVisit {
  number: number;
  date: CalendarDate;
  phase: 'pregnant' | 'born';
}

export interface Plan {
  kind: 'plan';
  visits: ProposedVisit[];
  /** How many visits this plan holds. */
  total: number;
  /** What must be said beside it: where it comes from. */
  label: string;
}

export type Rhythm =
  | Plan
  /** The programme has no series of visits, or its time was over when the first one was made. */
  | { kind: 'no-rhythm' }
  /** Neither a birth date nor a due date is known. */
  | { kind: 'no-dates' };

export interface RhythmDates {
  /** The day of the first visit. */
  start: CalendarDate;
  dueDate?: CalendarDate | undefined;
  birthDate?: CalendarDate | undefined;
}

export const VOORZORG_LABEL = 'Gebruikelijk ritme, niet uit de richtlijn.';
export const SPREAD_LABEL =
  'De richtlijn noemt 6 tot 10 bezoeken. De verdeling is een voorstel van Nabij.';
export const PRENATAL_SPREAD_LABEL =
  'De richtlijn noemt 2 tot 4 bezoeken voor de geboorte en daarna 6 tot 10. De verdeling is een voorstel van Nabij.';
export const PRENATAL_VISIT_LABEL = 'Een voorstel van Nabij, niet uit de richtlijn.';

const WEEK = 7;
const FORTNIGHT = 14;
const END_MONTHS = 24;
/** The middle of 6 to 10, for the whole of two years. */
const USUAL_SPREAD = 8;

type Days = { pregnant: CalendarDate[]; born: CalendarDate[] };
type Drawing = (start: CalendarDate, birth: CalendarDate) => Days;

const rhythms: Partial<Record<ProgrammeId, { draw: Drawing; label: string }>> = {
  voorzorg: { draw: voorzorg, label: VOORZORG_LABEL },
  'stevig-ouderschap': { draw: stevig, label: SPREAD_LABEL },
  'stevig-ouderschap-prenataal': { draw: stevigPrenatal, label: PRENATAL_SPREAD_LABEL },
  'prenataal-huisbezoek': { draw: prenatalVisits, label: PRENATAL_VISIT_LABEL }
};

export function planFor(
  programme: ProgrammeId,
  { start, dueDate, birthDate }: RhythmDates
): Rhythm {
  const rhythm = rhythms[programme];
  if (!rhythm) return { kind: 'no-rhythm' };
  const birth = birthDate ?? dueDate;
  if (birth === undefined) return { kind: 'no-dates' };
  const { pregnant, born } = rhythm.draw(start, birth);
  const onDay = (date: CalendarDate) => onWeekdayOf(start, date);
  const dates = [
    ...pregnant.map(onDay).filter((date) => date < birth),
    ...born.map(onDay).filter((date) => date >= birth)
  ].filter((date, index, all) => index === 0 || date > (all[index - 1] ?? ''));
  if (dates.length === 0) return { kind: 'no-rhythm' };
  const visits = dates.map((date, index): ProposedVisit => {
    return { number: index + 1, date, phase: date < birth ? 'pregnant' : 'born' };
  });
  return { kind: 'plan', visits, total: visits.length, label: rhythm.label };
}

function voorzorg(start: CalendarDate, birth: CalendarDate): Days {
  const end = addMonths(birth, END_MONTHS);
  const pregnant: CalendarDate[] = [];
  for (let date = start; date < birth;) {
    pregnant.push(date);
    date = addDays(date, pregnant.length < 4 ? WEEK : FORTNIGHT);
  }
  const born: CalendarDate[] = [];
  const weeklyUntil = addDays(birth, 6 * WEEK);
  const fortnightlyUntil = addMonths(birth, 20);
  let date = pregnant.length > 0 ? addDays(birth, WEEK) : start;
  while (date < fortnightlyUntil) {
    born.push(date);
    date = addDays(date, date < weeklyUntil ? WEEK : FORTNIGHT);
  }
  if (born.length === 0 && start < end) born.push(start);
  const last = born.at(-1);
  const monthly = [21, 22, 23, END_MONTHS].map((months) => addMonths(birth, months));
  if (last) born.push(...monthly.filter((one) => daysBetween(last, one) >= WEEK));
  return { pregnant, born };
}

function stevig(start: CalendarDate, birth: CalendarDate): Days {
  const end = addMonths(birth, END_MONTHS);
  const counted = daysBetween(start < birth ? birth : start, end);
  if (counted <= 0) return { pregnant: [], born: [] };
  const amount = within(6, 10, (USUAL_SPREAD * counted) / daysBetween(birth, end));
  const dates = spread(start, end, amount);
  return {
    pregnant: dates.filter((date) => date < birth),
    born: dates.filter((date) => date >= birth)
  };
}

function stevigPrenatal(start: CalendarDate, birth: CalendarDate): Days {
  if (start >= birth) return stevig(start, birth);
  const amount = within(2, 4, daysBetween(start, birth) / (8 * WEEK));
  return {
    pregnant: spread(start, birth, amount),
    born: spread(addDays(birth, FORTNIGHT), addMonths(birth, END_MONTHS), USUAL_SPREAD)
  };
}

function prenatalVisits(start: CalendarDate, birth: CalendarDate): Days {
  return { pregnant: start < birth ? spread(start, birth, 2) : [], born: [] };
}

/** So many equal parts of a period: the first day of each. */
function spread(from: CalendarDate, until: CalendarDate, amount: number): CalendarDate[] {
  const days = daysBetween(from, until);
  return Array.from({ length: amount }, (_, index) =>
    addDays(from, Math.round((index * days) / amount))
  );
}

const within = (least: number, most: number, amount: number) =>
  Math.min(most, Math.max(least, Math.round(amount)));

/** The day nearest to this one that is the same day of the week as the first visit. */
function onWeekdayOf(start: CalendarDate, date: CalendarDate): CalendarDate {
  const ahead = (((dayNumber(start) - dayNumber(date)) % WEEK) + WEEK) % WEEK;
  return addDays(date, ahead > 3 ? ahead - WEEK : ahead);
}
