/**
 * Which items of a module fit the child's age on a day, such as tips or phases of development.
 *
 * Promises: pure, no clock. An item without ages always fits; corrected age is used where there is
 * one; before birth only what starts in pregnancy fits, from the week that it names; nothing fits a child that died or whose age
 * is unknown.
 */
import { ageOn, DEFAULT_CORRECTION_MONTHS, type AgeSpan, type ChildDates } from './ages';
import type { CalendarDate } from './calendar-date';
import type { AgeRange, GuidelineItem, ProgrammeId } from './item';
import { isOffered, momentDay } from './prompts';

export function itemsForAge<Item extends GuidelineItem>(
  items: readonly Item[],
  child: ChildDates,
  date: CalendarDate,
  programme: ProgrammeId,
  correctUntilMonths: number = DEFAULT_CORRECTION_MONTHS
): Item[] {
  if (child.deceasedOn !== undefined && date >= child.deceasedOn) return [];
  const age = ageOn(child, date, correctUntilMonths);
  if (age.kind === 'unknown') return [];
  return items.filter((item) => {
    if (!isOffered(item, date, programme)) return false;
    if (item.ages === undefined) return true;
    return age.kind === 'born'
      ? holdsDay(item.ages, age.corrected ?? age.calendar)
      : isPrenatal(item.ages, age.pregnantDays);
  });
}

function isPrenatal({ from, fromWeek = 0 }: AgeRange, pregnantDays: number): boolean {
  return from === 'pregnancy' && pregnantDays >= fromWeek * 7;
}

function holdsDay({ from, until }: AgeRange, { days, from: countFrom }: AgeSpan): boolean {
  const day = Math.max(0, days);
  if (until === 'birth') return false;
  const started = from === 'pregnancy' || day >= momentDay(from, countFrom);
  return started && (until === undefined || day < momentDay(until, countFrom));
}
