import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { AgeRange, GuidelineItem } from '../guideline/item';
import { fittingMoment, lifeMomentOf, lifeMoments, touches, type LifeMoment } from './life-moments';

const moment = (id: string) => lifeMomentOf(id) as LifeMoment;
const at = (id: string) => {
  const parts = fittingMoment(ownEdition, moment(id));
  return Object.fromEntries(parts.map(({ module, items }) => [module.id, items.map((i) => i.id)]));
};

describe('[U109] a moment holds what its ages touch, from all modules', () => {
  const item = (ages: AgeRange) => ({ ages }) as GuidelineItem;
  it.each([
    [{ from: 'pregnancy', until: 'birth' }, ['prenataal']],
    [{ from: 'pregnancy', until: { years: 2 } }, ['prenataal', '0-2']],
    [{ from: { weeks: 0 }, until: { days: 1 } }, ['0-2']],
    [{ from: { weeks: 0 }, until: { years: 2 } }, ['0-2']],
    [{ from: { months: 24 }, until: { years: 4 } }, ['2-4']],
    [{ from: { years: 1 }, until: { years: 7 } }, ['0-2', '2-4', '4-12']],
    [{ from: { years: 12 } }, ['12']],
    [{ from: 'pregnancy' }, ['prenataal', '0-2', '2-4', '4-12', '12']]
  ] as [AgeRange, string[]][])('%j', (ages, ids) => {
    const found = lifeMoments.filter((one) => touches(item(ages), one)).map(({ id }) => id);
    expect(found).toEqual(ids);
  });

  it('an age at which one looks belongs to one moment', () => {
    const looked = { age: { years: 2 } } as unknown as GuidelineItem;
    expect(lifeMoments.filter((one) => touches(looked, one)).map(({ id }) => id)).toEqual(['2-4']);
  });

  it('shows the tips, phases and interventions of that age', () => {
    expect(at('0-2')['tips']).toEqual(['tip-1', 'tip-2', 'tip-3', 'tip-4', 'tip-5']);
    expect(at('12')['tips']).toHaveLength(4);
    expect(at('prenataal')['development']).toEqual(['phase-prenatal']);
    expect(at('prenataal')['interventions']).toContain('intervention-voorzorg');
    expect(at('2-4')['interventions']).not.toContain('intervention-voorzorg');
    expect(at('prenataal')['tips']).toBeUndefined();
  });

  it('a module that fits as a whole is one line; what has no age is not repeated', () => {
    expect(at('0-2')['conversation-guide']).toEqual([]);
    expect(at('0-2')['signs']).toEqual([]);
    expect(at('12')['conversation-guide']).toBeUndefined();
    for (const { id } of lifeMoments)
      for (const unaged of ['words', 'factors', 'partners', 'sharing'])
        expect(at(id)).not.toHaveProperty(unaged);
  });

  it('themes around birth end half a year after it', () => {
    expect(at('0-2')).toHaveProperty('birth-topics');
    expect(at('2-4')).not.toHaveProperty('birth-topics');
  });

  it('begins with looking and talking', () => {
    expect(Object.keys(at('0-2')).slice(0, 2)).toEqual(['van-wiechen', 'conversation-guide']);
  });
});
