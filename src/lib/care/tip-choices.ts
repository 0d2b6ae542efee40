/**
 * Which tips can be picked for the parents.
 *
 * Promises: pure; only what parents may see. Near: what was picked already, what was taken along and
 * what fits the age of a living child, each once; of the tips, all others one step further.
 */
import type { Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import { tipsFor, type VisitMoment } from '../guideline/select-items';
import { mayBeSeenByParents } from './for-parents';

export interface TipGround {
  edition: Edition;
  /** The living children on the day of the visit. */
  moments: readonly VisitMoment[];
  /** Ids of items. */
  takenAlong: readonly string[];
  picked: readonly string[];
  item: (id: string) => GuidelineItem | undefined;
}

export interface TipChoices {
  near: GuidelineItem[];
  others: GuidelineItem[];
}

export function tipChoices({ edition, moments, takenAlong, picked, item }: TipGround): TipChoices {
  const named = [...takenAlong, ...picked].flatMap((id) => item(id) ?? []);
  const fitting: GuidelineItem[] = moments.flatMap((moment) => tipsFor(edition, moment));
  const near = once([...named, ...fitting].filter(mayBeSeenByParents));
  const ids = new Set(near.map(({ id }) => id));
  const offered = moments[0]?.date;
  const others = edition.modules.tips.items.filter(
    ({ id, until }) =>
      !ids.has(id) && (until === undefined || offered === undefined || offered <= until)
  );
  return { near, others };
}

function once(items: readonly GuidelineItem[]): GuidelineItem[] {
  const found = new Map(items.map((item) => [item.id, item]));
  return [...found.values()];
}
