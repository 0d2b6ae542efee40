/**
 * The guideline items that *Beeld* has rows for, over the editions that the visits were made with.
 *
 * Promises: the order is that of the edition in force; what only an older edition knows comes after, and
 * what none of them knows comes last and is still there.
 */
import type { Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import { itemCalled } from './called';
import { asideOf, groupOf } from './item-groups';

export type PictureModule = 'six-elements' | 'factors' | 'van-wiechen';

export interface PictureItem {
  id: string;
  title: string;
  /** What stands beside the title: the age of a Van Wiechen prompt. */
  aside: string;
  /** The heading that it stands under within its side or module. */
  group: string;
  effect: 'protective' | 'hindering' | undefined;
}

/** Of the module in force all items where `whole`, of anything else those that were noted. */
export function pictureItems(
  [inForce, ...others]: readonly Edition[],
  module: PictureModule,
  noted: readonly string[],
  whole = false
): PictureItem[] {
  const known = new Map<string, PictureItem>();
  for (const edition of [inForce, ...others])
    for (const item of edition?.modules[module].items ?? [])
      if (!known.has(item.id) && (noted.includes(item.id) || (whole && edition === inForce)))
        known.set(item.id, shown(item));
  const unknown = [...new Set(noted)].filter((id) => !known.has(id)).sort();
  return [...known.values(), ...unknown.map(unknownItem)];
}

function shown(item: GuidelineItem): PictureItem {
  const { number, effect } = item as { number?: number; effect?: PictureItem['effect'] };
  return {
    id: item.id,
    title: item.module === 'van-wiechen' && number ? `${number}. ${item.title}` : item.title,
    aside: asideOf(item),
    group: groupOf(item).split(': ').at(-1) ?? '',
    effect
  };
}

function unknownItem(id: string): PictureItem {
  const title = itemCalled(id, {});
  const titled = (title[0]?.toUpperCase() ?? '') + title.slice(1);
  return { id, title: titled, aside: '', group: '', effect: undefined };
}
