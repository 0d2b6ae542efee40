/**
 * Interventions in the order and the choice that a nurse asks for.
 * Promises: pure; what isn't known stands last, whichever way is sorted; ties keep their place.
 */
import type { Intervention } from '../guideline/interventions';
import { monthsOf, touches, type LifeMoment } from './life-moments';

export const interventionOrders = ['name', 'age', 'amount', 'standing'] as const;
export type InterventionOrder = (typeof interventionOrders)[number];

/** From strongest to unnamed, as the NJi put it. */
const standings = [
  'indications-of-effect',
  'first-indications-of-effect',
  'well-founded',
  'not-in-database',
  'not-named'
];

export function inOrder(
  items: readonly Intervention[],
  by: InterventionOrder,
  backwards = false
): Intervention[] {
  const way = backwards ? -1 : 1;
  return [...items].sort((a, b) => {
    if (by === 'name') return way * a.title.localeCompare(b.title, 'nl');
    const [one, other] = [keys(a, by), keys(b, by)];
    if (!one || !other) return Number(!one) - Number(!other);
    const difference = one.findIndex((key, index) => key !== other[index]);
    return difference < 0 ? 0 : way * ((one[difference] ?? 0) - (other[difference] ?? 0));
  });
}

function keys(item: Intervention, by: InterventionOrder): number[] | undefined {
  if (by === 'standing') {
    const at = standings.indexOf(item.standing);
    return item.standing === 'not-named' || at < 0 ? undefined : [at];
  }
  if (by === 'amount') {
    const numbers = (item.amount ?? '').match(/\d+/g)?.map(Number);
    return numbers?.slice(0, 2);
  }
  const ages = monthsOf(item);
  return ages && [ages.from, ages.until];
}

export interface InterventionChoice {
  moment?: LifeMoment | undefined;
  situation?: string | undefined;
}

/** Those that fit. What names no age is never left out because of an age. */
export function chosen(
  items: readonly Intervention[],
  { moment, situation }: InterventionChoice
): Intervention[] {
  return items.filter((item) => {
    if (moment && monthsOf(item) && !touches(item, moment)) return false;
    const meant: readonly string[] = item.situations;
    return situation === undefined || meant.includes(situation);
  });
}
