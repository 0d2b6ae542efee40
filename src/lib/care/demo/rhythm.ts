/**
 * When the visits of a family were: as often as its programme asks, on working days, at most four a
 * day for one nurse, and always before today.
 */
import {
  addDays,
  dayNumber,
  fromDayNumber,
  type CalendarDate
} from '../../guideline/calendar-date';
import { planFor } from '../../guideline/rhythm';
import type { Child, FamilyPlan, NurseKey } from './family';
import { seeded } from './seeded';

export const TERM_DAYS = 280;

export interface PlannedVisit {
  date: CalendarDate;
  /** Minutes after midnight (UTC) at which it began. */
  begins: number;
  phase: 'pregnant' | 'born';
}

export interface ChildDays {
  birth?: CalendarDate;
  due: CalendarDate;
}

/** The dates of a child, counted from today. */
export function datesOf(child: Child, today: CalendarDate): ChildDays {
  if (child.born === undefined) return { due: addDays(today, child.due ?? 0) };
  const birth = addDays(today, -child.born);
  const { weeks, days } = child.gestation ?? { weeks: 40, days: 0 };
  return { birth, due: addDays(birth, TERM_DAYS - (weeks * 7 + days)) };
}

/** Days after the birth of visits to a family of no programme. */
const REGULAR = [14, 30, 56, 91];
const FIRST_DAYS = 14;

/** The proposed days of a family's visits, by the rhythm of its programme. */
function proposed(
  { programme, start }: FamilyPlan,
  { birth, due }: ChildDays
): { phase: 'pregnant' | 'born'; day: number }[] {
  const begun =
    start === undefined ? addDays(birth ?? due, FIRST_DAYS) : addDays(due, start * 7 - TERM_DAYS);
  const rhythm = planFor(programme, { start: begun, dueDate: due, birthDate: birth });
  if (rhythm.kind === 'plan')
    return rhythm.visits.map(({ phase, date }) => ({ phase, day: dayNumber(date) }));
  return birth === undefined
    ? []
    : REGULAR.map((days) => ({ phase: 'born' as const, day: dayNumber(birth) + days }));
}

/** Beginnings of the four visits of a day; the first two are mornings, summer and winter. */
const SLOTS = [8 * 60, 9 * 60 + 45, 12 * 60, 13 * 60 + 45];
const HOLIDAYS = ['01-01', '04-27', '12-25', '12-26'];
const REACH = 6;

const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

/** What the nurses have planned already; visits are put in one after the other. */
export class Diary {
  readonly #taken = new Map<string, number[]>();
  readonly #today: CalendarDate;

  constructor(today: CalendarDate) {
    this.#today = today;
  }

  /** Puts in all past visits of a family; `index` decides its usual weekday. */
  plan(plan: FamilyPlan, index: number, nurseOf: (visit: number) => NurseKey): PlannedVisit[] {
    const draw = seeded(`rhythm/${plan.name}`);
    const baby = plan.babies[0];
    if (!baby) throw new Error(`family ${plan.name} has no child`);
    const dates = datesOf(baby, this.#today);
    const birth = dates.birth === undefined ? Infinity : dayNumber(dates.birth);
    const weekday = plan.weekday ?? (index % 5) + 1;
    const visits: PlannedVisit[] = [];
    let before = -Infinity;
    for (const { phase, day } of proposed(plan, dates)) {
      const from = phase === 'born' ? Math.max(birth + 2, before + 3) : before + 3;
      const until = phase === 'born' ? Infinity : birth;
      const missed = draw.chance(0.02) && visits.length > 2;
      if (missed || day > dayNumber(this.#today) + REACH) continue;
      const found = this.#find(day, weekday, from, until, nurseOf(visits.length), plan.mornings);
      if (!found) continue;
      before = dayNumber(found.date);
      visits.push({ ...found, phase });
    }
    return visits;
  }

  #find(
    target: number,
    weekday: number,
    from: number,
    until: number,
    nurse: NurseKey,
    mornings: boolean | undefined
  ): Omit<PlannedVisit, 'phase'> | undefined {
    let best: { day: number; slot: number; cost: number } | undefined;
    for (let day = target - REACH; day <= target + REACH; day += 1) {
      if (day < from || day >= until || day >= dayNumber(this.#today) || !isWorkday(day)) continue;
      const taken = this.#taken.get(`${nurse} ${day}`) ?? [];
      const slot = SLOTS.findIndex((_, i) => !taken.includes(i) && (!mornings || i < 2));
      const cost = Math.abs(day - target) + (weekdayOf(day) === weekday ? 0 : 4);
      if (slot >= 0 && (!best || cost < best.cost)) best = { day, slot, cost };
    }
    if (!best) return undefined;
    const key = `${nurse} ${best.day}`;
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), best.slot]);
    return { date: fromDayNumber(best.day), begins: SLOTS[best.slot] as number };
  }
}

export function isWorkday(day: number): boolean {
  return weekdayOf(day) <= 5 && !HOLIDAYS.includes(fromDayNumber(day).slice(5));
}

/** The working day at or before this one. */
export function workdayUntil(date: CalendarDate): CalendarDate {
  let day = dayNumber(date);
  while (!isWorkday(day)) day -= 1;
  return fromDayNumber(day);
}

/** 'over twee weken', for so many days. */
export function soon(days: number): string {
  if (days <= 10) return 'over een week';
  if (days <= 17) return 'over twee weken';
  if (days <= 24) return 'over drie weken';
  if (days <= 32) return 'over vier weken';
  if (days <= 48) return 'over zes weken';
  if (days <= 75) return 'over ongeveer twee maanden';
  if (days <= 105) return 'over ongeveer drie maanden';
  return 'over een paar maanden';
}
