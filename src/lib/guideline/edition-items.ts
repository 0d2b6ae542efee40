/** The modules and items of any edition, as plain lists. */
import type { Edition } from './edition';
import type { GuidelineItem, GuidelineModule } from './item';

export function modulesOf(edition: Edition): GuidelineModule[] {
  return Object.values(edition.modules);
}

export function itemsOf(edition: Edition): GuidelineItem[] {
  return modulesOf(edition).flatMap(({ items }) => items);
}
