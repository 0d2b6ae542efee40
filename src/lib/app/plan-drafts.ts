/**
 * What a person does with a planned visit: its day and time typed, and decisions that can be undone.
 *
 * Promises: a decision writes all its fields at once and keeps the day that the visit was on, so that
 * it stays there when the rhythm turns; it takes the place of what was on screen, and undoing brings
 * exactly that back.
 */
import { typedPlanDate } from '../care/input-date';
import { notMade, type NotMade } from '../care/plan-fields';
import { valueIn } from '../care/reading';
import type { Json } from '../history/json';
import type { Added } from './family-additions';
import type { FamilyWatch } from './family-watch.svelte';
import { notHereWords, notKeptWords } from './field-draft-words';
import { choiceKind, dateKind, lineKind, timeKind } from './field-kinds';
import { holdFamily } from './open-families';
import { randomId } from './surroundings';
import { today } from './today.svelte';

const notMadeKind = choiceKind(notMade);
const planDateKind = dateKind((text) => typedPlanDate(text, today.date));

export function planDrafts(watch: FamilyWatch, key: string) {
  const at = watch.family;
  return {
    date: watch.draft(at, 'family', `plan-date/${key}`, planDateKind),
    time: watch.draft(at, 'family', `plan-time/${key}`, timeKind),
    reason: watch.draft(at, 'family', `plan-reason/${key}`, lineKind),
    notMade: watch.draft(at, 'family', `plan-not-made/${key}`, notMadeKind)
  };
}

export interface PlanDecision {
  date?: string | null;
  time?: string | null;
  notMade?: NotMade | null;
  reason?: string | null;
  gone?: boolean;
}

export type Decided =
  { kind: 'decided'; undo: () => Promise<Decided> } | { kind: 'not-decided'; sentence: string };

const heads = {
  date: 'plan-date',
  time: 'plan-time',
  notMade: 'plan-not-made',
  reason: 'plan-reason',
  gone: 'plan-gone'
} as const satisfies Record<keyof PlanDecision, string>;

function fieldsOf(key: string, decision: PlanDecision): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(decision).map(([name, value]) => [
      `${heads[name as keyof PlanDecision]}/${key}`,
      value as Json
    ])
  );
}

export function decide(watch: FamilyWatch, key: string, decision: PlanDecision): Promise<Decided> {
  return write(watch, fieldsOf(key, decision));
}

async function write(watch: FamilyWatch, fields: Record<string, Json>): Promise<Decided> {
  try {
    // What can't be kept of something typed says so in its own place.
    await watch.flush().catch(() => undefined);
    const state = watch.record(watch.family);
    const before = Object.fromEntries(
      Object.keys(fields).map((field) => [field, (state && valueIn(state, field)) ?? null])
    );
    const [written] = await watch.write([watch.over(watch.family, 'family', fields)]);
    if (written?.kind !== 'kept') return { kind: 'not-decided', sentence: notHereWords };
    await watch.refresh();
    return { kind: 'decided', undo: () => write(watch, before) };
  } catch (error) {
    return { kind: 'not-decided', sentence: notKeptWords(error) };
  }
}

/** Puts a visit beside the rhythm. */
export async function addExtra(watch: FamilyWatch, date: string): Promise<Added> {
  const id = randomId();
  const decided = await decide(watch, `extra/${id}`, { date });
  return decided.kind === 'decided'
    ? { kind: 'added', id: `extra/${id}` }
    : { kind: 'not-added', sentence: decided.sentence };
}

/** Begins the visit that was planned, and says in the plan which one it became. */
export async function beginPlanned(
  watch: FamilyWatch,
  key: string,
  date: string,
  edition: string
): Promise<Added> {
  const id = randomId();
  try {
    const [written] = await watch.write([
      watch.over(id, 'visit', { date, edition }),
      watch.over(watch.family, 'family', { [`plan-visit/${key}`]: id })
    ]);
    if (written?.kind !== 'kept') return { kind: 'not-added', sentence: notHereWords };
    await watch.refresh();
    return { kind: 'added', id };
  } catch (error) {
    return { kind: 'not-added', sentence: notKeptWords(error) };
  }
}

/** Does something in a family that no page shows. */
export async function inFamily<T>(
  family: string,
  task: (watch: FamilyWatch) => Promise<T>
): Promise<T> {
  const { watch, release } = holdFamily(family);
  try {
    await watch.refresh();
    return await task(watch);
  } finally {
    release();
  }
}
