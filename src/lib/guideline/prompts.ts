/**
 * Which Van Wiechen items fit the age of the child on a visit.
 *
 * Promises: pure, no clock. The guideline names moments, not periods: the windows are ours, and
 * `WINDOW_LABEL` says so wherever they are shown. A window runs from halfway the moment before to
 * halfway the moment after; the day exactly halfway belongs to the later moment. The first window
 * starts as long before its moment as it lasts after it, and the last ends likewise; a moment without
 * neighbours gets two weeks on either side.
 */
import { ageOn, DEFAULT_CORRECTION_MONTHS, type AgeSpan, type ChildDates } from './ages';
import { addMonths, daysBetween, type CalendarDate } from './calendar-date';
import type { Edition } from './edition';
import type { GuidelineItem, Moment, ProgrammeId } from './item';
import type { VanWiechenItem } from './van-wiechen';

export const WINDOW_LABEL =
  'De richtlijn noemt leeftijden, geen periodes. Nabij toont een punt vanaf halverwege de vorige leeftijd tot halverwege de volgende.';
export const CORRECTED_LABEL =
  'Is een kind te vroeg geboren, dan kijkt Nabij naar de gecorrigeerde leeftijd. Tot wanneer bepaalt je organisatie.';

export interface VisitPrompts {
  /** The age that was used; 'none' when the child died or no date is known. */
  basis: 'calendar' | 'corrected' | 'unborn' | 'none';
  fitting: VanWiechenItem[];
  /** The items of the moment before and after; empty when there is none. */
  previous: VanWiechenItem[];
  next: VanWiechenItem[];
}

export function promptsForVisit(
  child: ChildDates,
  date: CalendarDate,
  programme: ProgrammeId,
  edition: Edition,
  correctUntilMonths: number = DEFAULT_CORRECTION_MONTHS
): VisitPrompts {
  if (child.deceasedOn !== undefined && date >= child.deceasedOn) return nothing('none');
  const age = ageOn(child, date, correctUntilMonths);
  if (age.kind === 'unknown') return nothing('none');
  if (age.kind === 'unborn') return nothing('unborn');
  const items = edition.modules['van-wiechen'].items.filter((item) =>
    isOffered(item, date, programme)
  );
  return {
    basis: age.corrected ? 'corrected' : 'calendar',
    ...aroundAge(items, age.corrected ?? age.calendar)
  };
}

/** The day of life on which a moment falls, for a child whose count starts at `from`. */
export function momentDay(moment: Moment, from: CalendarDate): number {
  if ('days' in moment) return moment.days;
  if ('weeks' in moment) return moment.weeks * 7;
  const months = 'months' in moment ? moment.months : moment.years * 12;
  return daysBetween(from, addMonths(from, months));
}

export function isOffered(
  item: GuidelineItem,
  date: CalendarDate,
  programme: ProgrammeId
): boolean {
  const inTime = item.until === undefined || date <= item.until;
  return inTime && (item.programmes === undefined || item.programmes.includes(programme));
}

function aroundAge(
  items: VanWiechenItem[],
  { days, from }: AgeSpan
): Pick<VisitPrompts, 'fitting' | 'previous' | 'next'> {
  const byDay = new Map<number, VanWiechenItem[]>();
  for (const item of items) {
    const day = momentDay(item.age, from);
    byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  const moments = [...byDay.keys()].sort((a, b) => a - b);
  const at = (index: number) => byDay.get(moments[index] ?? Number.NaN) ?? [];
  const starts = windowStarts(moments);
  const index = starts.findLastIndex((start) => days >= start);
  const inside = index >= 0 && index < moments.length;
  return {
    fitting: inside ? at(index) : [],
    previous: at(index - 1),
    next: at(index + 1)
  };
}

const LONE_HALF_WINDOW_DAYS = 14;

/** Where each window starts, and as the last number where the last window ends. */
function windowStarts(moments: number[]): number[] {
  const halfway = moments.slice(1).map((moment, i) => (moment + (moments[i] ?? moment)) / 2);
  const first = moments[0];
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = (halfway[0] ?? first + LONE_HALF_WINDOW_DAYS) - first;
  const after = last - (halfway.at(-1) ?? last - LONE_HALF_WINDOW_DAYS);
  return [first - before, ...halfway, last + after];
}

function nothing(basis: VisitPrompts['basis']): VisitPrompts {
  return { basis, fitting: [], previous: [], next: [] };
}
