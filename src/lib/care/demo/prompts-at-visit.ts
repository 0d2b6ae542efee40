/**
 * Which Van Wiechen prompts a nurse looked at on a visit, and the steps of the guide that she ticked.
 * Promise: only prompts that fit the (corrected) age of that day, each until it was seen.
 */
import { ownEdition } from '../../guideline/edition';
import { ageOn, type ChildDates } from '../../guideline/ages';
import type { CalendarDate } from '../../guideline/calendar-date';
import { momentDay, promptsForVisit } from '../../guideline/prompts';
import type { Json } from '../../history/json';
import type { Programme } from '../kinds';
import type { ObservedAnswer } from '../visit-fields';
import {
  childShapes,
  pregnancyShapes,
  pregnancyStepNotes,
  recognised,
  restingShape,
  seenOtherwise,
  sharedWorries,
  sharingShape,
  stepNotes,
  type StepMark
} from './guide-notes';
import { promptRemarks } from './prompt-remarks';
import { fill, type Words } from './scene';
import type { Seeded } from './seeded';

/** Tries per child and prompt; one that was seen counts as done. */
export type Tries = Map<string, { tries: number; seen: boolean }>;

const MOST_TRIES = 3;

export interface Looking {
  child: string;
  dates: ChildDates;
  date: CalendarDate;
  programme: Programme;
  asleep: boolean;
  words: Words;
  /** How far from the named age, in days, she still takes the occasion. */
  reach: number;
}

export function observed(looking: Looking, tries: Tries, draw: Seeded): Record<string, Json> {
  const { child, dates, date, programme, asleep, words, reach } = looking;
  const { basis, fitting } = promptsForVisit(dates, date, programme, ownEdition);
  const age = ageOn(dates, date);
  if (age.kind !== 'born' || (basis !== 'calendar' && basis !== 'corrected')) return {};
  const span = age.corrected ?? age.calendar;
  const fields: Record<string, Json> = {};
  for (const item of fitting) {
    const key = `${child}/${item.id}`;
    const before = tries.get(key) ?? { tries: 0, seen: false };
    if (before.seen || before.tries >= MOST_TRIES) continue;
    if (Math.abs(span.days - momentDay(item.age, span.from)) > reach) continue;
    const answer = answerFor(asleep, before.tries, draw);
    tries.set(key, { tries: before.tries + 1, seen: answer === 'seen' });
    fields[`observed/${key}`] = answer;
    fields[`observed-age/${key}`] = { basis, days: span.days };
    const remarks = promptRemarks[item.id]?.[answer];
    if (remarks && draw.chance(0.85)) fields[`remark/${key}`] = fill(draw.pick(remarks), words);
  }
  return fields;
}

function answerFor(asleep: boolean, tries: number, draw: Seeded): ObservedAnswer {
  const roll = draw.next();
  if (asleep) return roll < 0.5 ? 'told' : 'not-looked';
  if (roll < (tries === 0 ? 0.62 : 0.85)) return 'seen';
  if (roll < 0.92) return tries === 0 && roll < 0.8 ? 'not-seen' : 'told';
  return 'not-looked';
}

export interface Ticked {
  fields: Record<string, Json>;
  /** A worry was shared with the parent, or left for another time. */
  worry?: 'shared' | 'resting';
  /** What was seen that gave rise to it. */
  saw?: string;
}

/** `said` holds what was noted with steps in this family before. */
export function stepsTaken(
  phase: 'pregnant' | 'born',
  settled: boolean,
  words: Words,
  said: Set<string>,
  draw: Seeded
): Ticked {
  const roll = draw.next();
  const born = phase === 'born';
  if (born && settled && roll < 0.05) return sharing(roll < 0.03, words, said, draw);
  if (roll > (born ? 0.75 : 0.55)) return { fields: {} };
  const shape = draw.pick(born ? childShapes : pregnancyShapes);
  return { fields: ticks(shape, born ? stepNotes : pregnancyStepNotes, words, said, draw) };
}

function sharing(shared: boolean, words: Words, said: Set<string>, draw: Seeded): Ticked {
  const { saw, note } = draw.pick(sharedWorries);
  const fields = ticks(shared ? sharingShape : restingShape, stepNotes, words, said, draw);
  fields['step-note/guide-3b'] = fill(shared ? recognised : seenOtherwise, words);
  if (!shared) return { fields, worry: 'resting' };
  fields['step-note/guide-3a'] = fill(note, words);
  return { fields, worry: 'shared', saw: fill(saw, words) };
}

function ticks(
  shape: Record<string, StepMark>,
  notes: Record<string, string[]>,
  words: Words,
  said: Set<string>,
  draw: Seeded
): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const [step, mark] of Object.entries(shape)) {
    fields[`step/${step}`] = mark;
    const fresh = (notes[step] ?? []).filter((note) => !said.has(note));
    if (mark !== 'done' || fresh.length === 0 || !draw.chance(step === 'guide-3e' ? 1 : 0.22))
      continue;
    const note = draw.pick(fresh);
    said.add(note);
    fields[`step-note/${step}`] = fill(note, words);
  }
  return fields;
}
