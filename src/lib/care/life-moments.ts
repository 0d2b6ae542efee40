/**
 * The five moments that Kennis is browsed by, and what of an edition fits each.
 *
 * Promises: pure; an item fits when its ages touch the moment. A module of which most items name no
 * age belongs to no moment, and one whose items all have the same ages stands there as one line, so a
 * page never says the same for every age. The order is that of use: look, talk, give along, know, act.
 */
import type { Edition } from '../guideline/edition';
import type { AgeRange, GuidelineItem, GuidelineModule, Moment } from '../guideline/item';

export const lifeMoments = [
  { id: 'prenataal', title: 'Prenataal', from: Number.NEGATIVE_INFINITY, until: 0 },
  { id: '0-2', title: '0–2 jaar', from: 0, until: 24 },
  { id: '2-4', title: '2–4 jaar', from: 24, until: 48 },
  { id: '4-12', title: '4–12 jaar', from: 48, until: 144 },
  { id: '12', title: '12+', from: 144, until: Number.POSITIVE_INFINITY }
] as const;

export type LifeMoment = (typeof lifeMoments)[number];

export function lifeMomentOf(id: string | undefined): LifeMoment | undefined {
  return lifeMoments.find((moment) => moment.id === id);
}

const order = [
  'van-wiechen',
  'conversation-guide',
  'birth-topics',
  'tips',
  'development',
  'six-elements',
  'observing',
  'signs',
  'instruments',
  'interventions'
];

/** In months. Themes around birth name no end of their own; half a year is ours. */
const ends: Record<string, number> = { 'birth-topics': 6 };

export interface MomentPart {
  module: GuidelineModule;
  /** The items that fit; empty when the whole module does, and stands there as one. */
  items: GuidelineItem[];
}

export function fittingMoment(edition: Edition, moment: LifeMoment): MomentPart[] {
  const place = ({ id }: GuidelineModule) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return (Object.values(edition.modules) as GuidelineModule[])
    .filter(({ items }) => items.filter(monthsOf).length * 2 > items.length)
    .filter(({ id }) => (ends[id] ?? Number.POSITIVE_INFINITY) > moment.from)
    .map((module) => ({ module, items: module.items.filter((item) => touches(item, moment)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ module, items }) => ({ module, items: isWhole(module, items) ? [] : items }))
    .sort((a, b) => place(a.module) - place(b.module));
}

/** The ages of one range, or the one age of a Van Wiechen item, in months; unborn is below 0. */
export function monthsOf(item: GuidelineItem): { from: number; until: number } | undefined {
  const { age } = item as { age?: Moment };
  if (age) return { from: months(age), until: months(age) };
  return item.ages && rangeMonths(item.ages);
}

/** Long before any birth. */
const PREGNANCY = -10;

function rangeMonths({ from, until }: AgeRange): { from: number; until: number } {
  return {
    from: from === 'pregnancy' ? PREGNANCY : months(from),
    until: until === undefined ? Number.POSITIVE_INFINITY : until === 'birth' ? 0 : months(until)
  };
}

const DAYS_IN_MONTH = 30.4375;

function months(moment: Moment): number {
  if ('days' in moment) return moment.days / DAYS_IN_MONTH;
  if ('weeks' in moment) return (moment.weeks * 7) / DAYS_IN_MONTH;
  return 'months' in moment ? moment.months : moment.years * 12;
}

export function touches(item: GuidelineItem, { from, until }: LifeMoment): boolean {
  const ages = monthsOf(item);
  if (!ages || ages.from >= until) return false;
  return ages.from >= from || ages.until > from;
}

/** Every item has the same ages, so that the list would be the same at every moment. */
function isWhole({ items }: GuidelineModule, fitting: readonly GuidelineItem[]): boolean {
  const same = new Set(items.map((item) => JSON.stringify(monthsOf(item))));
  return items.length > 1 && fitting.length === items.length && same.size === 1;
}
