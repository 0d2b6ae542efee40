import { describe, expect, it } from 'vitest';
import { conversationGuide, type GuideSubStep } from './conversation-guide';

const subStep = (id: string): GuideSubStep => {
  const found = conversationGuide.items.find((item) => item.id === id);
  if (!found) throw new Error(`no sub-step ${id}`);
  return found;
};

describe('[G7] the conversation guide', () => {
  it('has four steps and twelve sub-steps', () => {
    expect(conversationGuide.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(conversationGuide.items.map(({ step, letter }) => `${step}${letter}`)).toEqual([
      ...['1a', '1b', '2a', '2b', '3a', '3b', '3c', '3d', '3e', '4a', '4b', '4c']
    ]);
    for (const { id, step, letter } of conversationGuide.items) {
      expect(id).toBe(`guide-${step}${letter}`);
    }
  });

  it('has 7 positive points, 3 questions, 5 listening points and 3 mentalising questions', () => {
    expect(subStep('guide-1b').points).toHaveLength(7);
    expect(subStep('guide-2a').points).toHaveLength(3);
    expect(subStep('guide-2b').points).toHaveLength(5);
    expect(subStep('guide-3d').points).toHaveLength(3);
    for (const id of ['guide-1b', 'guide-2a', 'guide-3d']) {
      for (const point of subStep(id).points) expect(point.say, point.id).toBeDefined();
    }
  });

  it('folds the concerns, and only those, until the parent was heard', () => {
    const folded = conversationGuide.items.filter((item) => item.foldedUntilHeard);
    expect(folded.map(({ id }) => id)).toEqual(['guide-3a']);
  });

  it('asks permission for noting that the topic returns, and for nothing else', () => {
    const asking = conversationGuide.items
      .flatMap(({ points }) => points)
      .filter((point) => point.needsPermission);
    expect(asking.map(({ id }) => id)).toEqual(['guide-4c-1']);
    expect(subStep('guide-4c').points).toHaveLength(3);
  });
});
