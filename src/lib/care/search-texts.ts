/**
 * Everything in an edition that can be found by words: each item whole, and each module by itself.
 *
 * Promise: whatever an item shows is in here, its translations too; names stand in sentences as they
 * do for a family without names, so that nobody finds "{kind}".
 */
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import { withNames } from '../guideline/names';
import { factsOf, sourceLines } from './item-facts';
import { asideOf, groupOf } from './item-groups';

export interface SearchText {
  /** `module` or `module/item`: where it stands in Kennis. */
  key: string;
  module: GuidelineModule;
  /** Absent for the module itself. */
  item?: GuidelineItem;
  title: string;
  /** What it says, in the order of reading: the text first. */
  lines: string[];
  /** Age, number, group: what tells it from its neighbours. */
  aside: string;
  source: string;
}

export function searchTexts(edition: Edition): SearchText[] {
  const modules = Object.values(edition.modules) as GuidelineModule[];
  return modules
    .filter(({ items }) => items.length > 0)
    .flatMap((module) => [
      moduleText(module),
      ...module.items.map((item) => itemText(edition, module, item))
    ]);
}

function moduleText(module: GuidelineModule): SearchText {
  const { steps = [], conditions = [] } = module as Partial<{
    steps: { title: string }[];
    conditions: { title: string; text: string }[];
  }>;
  return {
    key: module.id,
    module,
    title: module.title,
    lines: [
      module.intro,
      ...module.notes,
      ...steps.map(({ title }) => title),
      ...conditions.map(({ title, text }) => `${title}. ${text}`)
    ],
    aside: '',
    source: ''
  };
}

function itemText(edition: Edition, module: GuidelineModule, item: GuidelineItem): SearchText {
  const facts = factsOf(item).flatMap(({ lines }) =>
    lines.flatMap(({ title, text, say }) => [title, text, say])
  );
  const translated = Object.values(item.translations ?? {}).flatMap(({ title, text }) => [
    title,
    text
  ]);
  const { number } = item as { number?: number };
  return {
    key: `${module.id}/${item.id}`,
    module,
    item,
    title: item.title,
    lines: [item.text, ...facts, ...translated]
      .filter((line) => line !== undefined && line !== '')
      .map((line) => withNames(line as string, {})),
    aside: [number, asideOf(item), groupOf(item)].filter(Boolean).join(' '),
    source: sourceLines(edition, item).join(' ')
  };
}
