/**
 * The Van Wiechen prompts of one child along its age.
 *
 * Promises: each look stands at the calendar age of that day, with the age by which the prompt was chosen
 * then (calendar or corrected) as it was recorded; a child that isn't born has no ages. What was noted
 * without a known age is still in the list. Nothing is judged: no prompt is early or late here.
 */
import { ageOn } from '../guideline/ages';
import { addMonths, daysBetween, type CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import { childDates, type Person } from './person';
import { pictureItems, type PictureItem } from './picture-items';
import { choicesSaid, namesSaid, saidIn, wordsSaid, type PictureVisit } from './picture-visit';
import { observedAgeIn, type ObservedAge } from './visit';
import { observedAnswers, type ObservedAnswer } from './visit-fields';

/** A remark without an answer is there too. */
export type LookMark = ObservedAnswer | 'word';

export interface Look {
  visit: PictureVisit;
  item: string;
  marks: LookMark[];
  words: string[];
  twofold: boolean;
  /** By which age it was looked, as it was recorded. */
  used: ObservedAge | undefined;
  /** Calendar age in days; `undefined` when it can't be known. */
  days: number | undefined;
}

export interface LookPicture {
  /** Those that came up. */
  items: PictureItem[];
  /** The oldest first. */
  looks: Look[];
  /** Where the ages are counted from; `undefined` before birth. */
  born: CalendarDate | undefined;
  /** Born before 37 weeks: from which day on the corrected age counts, and until when. */
  corrected: { from: number; until: number } | undefined;
}

/** `undefined` where nothing was noted. */
export function lookPicture(
  visits: readonly PictureVisit[],
  child: Person | string,
  editions: readonly Edition[],
  correctUntilMonths: number
): LookPicture | undefined {
  const id = typeof child === 'string' ? child : child.id;
  const born = typeof child === 'string' ? undefined : child.birthDate;
  const early = typeof child === 'string' ? undefined : daysEarly(child);
  const looks = visits.flatMap((visit) => looksOn(visit, id, born, early));
  if (looks.length === 0) return undefined;
  const noted = looks.map(({ item }) => item);
  const corrected =
    born !== undefined && early !== undefined && correctUntilMonths > 0
      ? { from: early, until: daysBetween(born, addMonths(born, correctUntilMonths)) }
      : undefined;
  return { items: pictureItems(editions, 'van-wiechen', noted), looks, born, corrected };
}

/** How many days before the due date the child was born, when that was before 37 weeks. */
function daysEarly(child: Person): number | undefined {
  if (child.birthDate === undefined) return undefined;
  const age = ageOn(childDates(child), child.birthDate, Number.POSITIVE_INFINITY);
  return age.kind === 'born' && age.corrected ? -age.corrected.days : undefined;
}

function looksOn(
  visit: PictureVisit,
  child: string,
  born: CalendarDate | undefined,
  early: number | undefined
): Look[] {
  return namesSaid(visit, ['observed', 'remark']).flatMap((key) => {
    if (!key.startsWith(`${child}/`)) return [];
    const answer = saidIn(visit, `observed/${key}`);
    const remark = saidIn(visit, `remark/${key}`);
    const words = wordsSaid(remark);
    const marks: LookMark[] = choicesSaid(answer, observedAnswers);
    if (marks.length === 0 && words.length > 0) marks.push('word');
    if (marks.length === 0) return [];
    const used = saidIn(visit, `observed-age/${key}`).values.map(observedAgeIn).find(Boolean);
    return [
      {
        visit,
        item: key.slice(child.length + 1),
        marks,
        words,
        twofold: answer.twofold || remark.twofold,
        used,
        days: ageInDays(visit.date, born, used, early)
      }
    ];
  });
}

/** By the dates as they are known now; else by the age that was recorded. */
function ageInDays(
  date: CalendarDate | undefined,
  born: CalendarDate | undefined,
  used: ObservedAge | undefined,
  early: number | undefined
): number | undefined {
  if (born === undefined) return undefined;
  if (date !== undefined) return date < born ? undefined : daysBetween(born, date);
  if (used === undefined) return undefined;
  return used.basis === 'calendar'
    ? used.days
    : early === undefined
      ? undefined
      : used.days + early;
}
