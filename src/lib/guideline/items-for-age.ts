/**
 * Which items of a module fit the child's age on a day, such as tips or phases of development.
 *
 * Promises: pure, no clock. An item without ages always fits; corrected age is used where there is
 * one; before birth only what starts in pregnancy fits; nothing fits a child that died or whose age
 * is unknown.
 */
import { ageOn, DEFAULT_CORRECTION_MONTHS, type ChildDates } from './ages';
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
  const span = age.kind === 'born' ? (age.corrected ?? age.calendar) : undefined;
  return items.filter((item) => {
    if (!isOffered(item, date, programme)) return false;
    if (item.ages === undefined) return true;
    return span ? holdsDay(item.ages, Math.max(0, span.days), span.from) : isPrenatal(item.ages);
  });
}

function isPrenatal({ from }: AgeRange): boolean {
  return from === 'pregnancy';
}

function holdsDay({ from, until }: AgeRange, day: number, countFrom: CalendarDate): boolean {
  if (until === 'birth') return false;
  const started = from === 'pregnancy' || day >= momentDay(from, countFrom);
  return started && (until === undefined || day < momentDay(until, countFrom));
}
