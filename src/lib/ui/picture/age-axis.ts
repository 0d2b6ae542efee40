/**
 * Where looks stand on the axis of ages: in units of a drawing, sixteen to a rem.
 *
 * Promises: a day is as wide everywhere; marks never lie on each other, one too close to the mark before
 * stands a lane lower; a word stands beside a mark only where it is free. Nothing joins two marks.
 */
import { addDays, addMonths, daysBetween, type CalendarDate } from '../../guideline/calendar-date';
import type { Look } from '../../care/picture-looks';
import { lookMarkKeys } from './mark-words';

export const LANE = 24;
const LEFT = 10;
const MONTH = 18;
const DAYS_IN_MONTH = 30.4375;
/** A baby's picture fits a small phone, words and all. */
const LEAST = 165;
const MARK = 18;
const GAP = 4;
const LETTER = 7.2;
/** Below so many days ages are told in weeks. */
const IN_WEEKS = 140;

export interface AgeAxis {
  width: number;
  /** The last day on it. */
  last: number;
  perDay: number;
  at(day: number): number;
}

/** Wide enough for the words beside the last mark. */
export function ageAxis(looks: readonly Look[]): AgeAxis {
  const last = Math.max(28, ...looks.map(({ days = 0 }) => days)) + 7;
  const perDay = Math.max(MONTH / DAYS_IN_MONTH, LEAST / last);
  const at = (day: number) => LEFT + day * perDay;
  const ends = looks.map(
    (look) => at(look.days ?? 0) - MARK / 2 + widthOf(look) + wordsOf(look).length * LETTER
  );
  return { width: Math.ceil(Math.max(at(last) + LEFT, ...ends)), last, perDay, at };
}

export interface Tick {
  x: number;
  /** '' for one between two that have words. */
  words: string;
}

/** The ages from the day that they are counted from, `from` days after birth, until day `until`. */
export function ageTicks(axis: AgeAxis, born: CalendarDate, from: number, until: number): Tick[] {
  const last = Math.min(axis.last, until);
  if (axis.last <= IN_WEEKS) {
    const every = axis.perDay * 28 < 44 ? 8 : 4;
    return steps((week) => from + week * 7, last).map((day, week) => ({
      x: axis.at(day),
      words: week % every === 0 ? (week === 0 ? '0' : `${week} wk`) : ''
    }));
  }
  const start = addDays(born, from);
  const step = axis.last > 750 ? 6 : 3;
  return steps((month) => from + daysBetween(start, addMonths(start, month)), last).map(
    (day, month) => ({
      x: axis.at(day),
      words: month % step === 0 ? (month === 0 ? '0' : `${month} mnd`) : ''
    })
  );
}

function steps(dayOf: (step: number) => number, last: number): number[] {
  const days: number[] = [];
  for (let step = 0; dayOf(step) <= last; step += 1) days.push(dayOf(step));
  return days;
}

export interface PlacedLook {
  look: Look;
  x: number;
  lane: number;
  /** Beside the mark; '' where there is no room. */
  words: string;
}

/** The looks of one prompt, the youngest first. */
export function placeLooks(axis: AgeAxis, looks: readonly Look[]): PlacedLook[] {
  const known = looks
    .filter((look): look is Look & { days: number } => look.days !== undefined)
    .sort((a, b) => a.days - b.days);
  const ends: number[] = [];
  const placed = known.map((look) => {
    const x = axis.at(look.days);
    const free = ends.findIndex((end) => end <= x - MARK / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = x - MARK / 2 + widthOf(look) + GAP;
    return { look, x, lane, words: wordsOf(look) };
  });
  return placed.map((one, index) => {
    const next = placed.slice(index + 1).find(({ lane }) => lane === one.lane);
    const room = (next ? next.x - MARK / 2 : axis.width) - (one.x - MARK / 2 + widthOf(one.look));
    return room >= one.words.length * LETTER ? one : { ...one, words: '' };
  });
}

function wordsOf({ marks }: Look): string {
  return marks.map((mark) => lookMarkKeys[mark]).join(' / ');
}

/** Two versions have two marks. */
function widthOf({ marks }: Look): number {
  return marks.length * MARK;
}
