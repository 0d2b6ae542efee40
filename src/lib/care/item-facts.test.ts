import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import { factLabels, factsOf, sourceLines, sourcesTogether } from './item-facts';

/** Shown in another way (badge, heading, group, source) or only there to choose by. */
const elsewhere = new Set(
  (
    'id module title text forWhom audience source alsoFrom ages age programmes translations until number step ' +
    'letter foldedUntilHeard purpose kind use effect level leaning group place standing route share situations'
  ).split(' ')
);

describe('[U53] an item is shown whole, whichever module it is of', () => {
  const modules = Object.values(ownEdition.modules) as GuidelineModule[];
  const named = new Set(factLabels.map(([key]) => key));

  it('every key is labelled or known to stand elsewhere', () => {
    const unknown = new Set<string>();
    for (const { items } of modules)
      for (const item of items)
        for (const key of Object.keys(item))
          if (!named.has(key) && !elsewhere.has(key)) unknown.add(`${item.module}.${key}`);
    expect([...unknown]).toEqual([]);
  });

  it('holds every sentence of an item', () => {
    const item = modules.flatMap(({ items }) => items).find(({ id }) => id === 'guide-1b');
    const lines = factsOf(item as GuidelineItem).flatMap(({ lines }) => lines);
    expect(lines.filter(({ say }) => say)).toHaveLength(7);
    expect(lines.some(({ text }) => text.startsWith('Noem in deze stap'))).toBe(true);
  });

  it('names a source for every item', () => {
    for (const { items } of modules)
      for (const item of items)
        for (const line of sourceLines(ownEdition, item)) expect(line).toMatch(/^.+\S, \S.+/);
  });

  it('names each document once for several items', () => {
    const { items } = ownEdition.modules.leaflet;
    const together = sourcesTogether(ownEdition, items);
    for (const { title } of ownEdition.documents)
      expect(together.split(title).length).toBeLessThanOrEqual(2);
    expect(together).toContain('(2021): Thema 1, Eerste levensjaar');
  });
});
