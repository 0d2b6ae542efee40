import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import { groupOf, inGroups, neighboursOf } from './item-groups';

const { tips, 'conversation-guide': guide, words } = ownEdition.modules;
const item = (module: GuidelineModule, id: string) =>
  module.items.find((one) => one.id === id) as GuidelineItem;
const around = (module: GuidelineModule, id: string) => {
  const { previous, next } = neighboursOf(module.items, item(module, id));
  return [previous?.id, next?.id];
};

describe('[U115] next and previous stay within the group', () => {
  it('of an age', () => {
    expect(around(tips, 'tip-1')).toEqual([undefined, 'tip-2']);
    expect(around(tips, 'tip-5')).toEqual(['tip-4', undefined]);
    expect(around(tips, 'tip-6')).toEqual([undefined, 'tip-7']);
  });

  it('of words to use, and through the whole guide', () => {
    expect(around(words, 'word-band')[0]).toBeUndefined();
    expect(around(guide, 'guide-1b')).toEqual(['guide-1a', 'guide-2a']);
  });

  it('an item that is no longer offered has none', () => {
    const gone = { ...item(tips, 'tip-3'), id: 'tip-gone' };
    expect(neighboursOf(tips.items, gone)).toEqual({});
  });
});

it('[U115] tips stand in four groups by age', () => {
  const groups = inGroups(tips.items).map(({ title, items }) => [title, items.length]);
  expect(groups).toEqual([
    ['0–2 jaar', 5],
    ['2–4 jaar', 6],
    ['4–12 jaar', 3],
    ['12+', 4]
  ]);
  expect(groupOf(item(tips, 'tip-18'))).toBe('12+');
});
