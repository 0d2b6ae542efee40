/**
 * The next visit, noted at the end of one, goes into the family's plan by the same keystroke.
 *
 * Promise: one write holds both, so neither is ever there without the other; the same place of the
 * plan is kept while its day is being typed, and taken up again when it is changed later.
 */
import { planIn, type FamilyPlan, type PlanEntry } from '../care/plan';
import { entryAfter } from '../care/plan-next';
import { datedVisits } from '../care/programme-visit';
import { lineIn, valueIn } from '../care/reading';
import type { Json } from '../history/json';
import type { DraftOptions, FamilyWatch } from './family-watch.svelte';
import { randomId } from './surroundings';
import { today } from './today.svelte';
import type { VisitSheet } from './visit-sheet.svelte';

/** Keys that were chosen while a visit is open, by visit. */
const chosen = new WeakMap<FamilyWatch, Map<string, string>>();

export function planOfSheet(sheet: VisitSheet): FamilyPlan | undefined {
  const { watch } = sheet;
  return planIn(watch.records, watch.family, datedVisits(watch.records), today.date);
}

/** What the plan says of the visit after this one. */
export function plannedAfter(sheet: VisitSheet): PlanEntry | undefined {
  const plan = planOfSheet(sheet);
  return plan && entryAfter(plan, sheet.date);
}

function knownKey(sheet: VisitSheet): string | undefined {
  const noted = sheet.record && lineIn(sheet.record, 'next-visit-plan');
  return noted || chosen.get(sheet.watch)?.get(sheet.id);
}

function keyOf(sheet: VisitSheet): string {
  const known = knownKey(sheet);
  if (known) return known;
  const key = plannedAfter(sheet)?.key ?? `extra/${randomId()}`;
  const keys = chosen.get(sheet.watch) ?? new Map<string, string>();
  chosen.set(sheet.watch, keys.set(sheet.id, key));
  return key;
}

const inPlan = ({ watch }: VisitSheet, values: Record<string, Json>) => [
  watch.over(watch.family, 'family', values)
];

/** What is written along with the day of the next visit. */
export function withDay(sheet: VisitSheet): DraftOptions {
  return {
    along: () => ({ 'next-visit-plan': keyOf(sheet) }),
    beside: (date) => {
      const key = keyOf(sheet);
      const time = sheet.record && valueIn(sheet.record, 'next-visit-time');
      return inPlan(sheet, {
        [`plan-date/${key}`]: date,
        ...(date !== null && time !== undefined ? { [`plan-time/${key}`]: time } : {})
      });
    }
  };
}

/** And with its time: once there is a day, it goes into the plan as well. */
export function withTime(sheet: VisitSheet): DraftOptions {
  return {
    beside: (time) => {
      const key = knownKey(sheet);
      return key ? inPlan(sheet, { [`plan-time/${key}`]: time }) : [];
    }
  };
}
