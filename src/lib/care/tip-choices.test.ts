import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import type { VisitMoment } from '../guideline/select-items';
import { tipChoices, type TipGround } from './tip-choices';

const items = (Object.values(ownEdition.modules) as GuidelineModule[]).flatMap(
  (module) => module.items as GuidelineItem[]
);
const born = (birthDate: string): VisitMoment => ({
  child: { birthDate },
  date: '2026-11-24',
  programme: 'regulier'
});
const choose = (more: Partial<TipGround> = {}) => {
  const { near, others } = tipChoices({
    edition: ownEdition,
    moments: [born('2026-09-01')],
    takenAlong: [],
    picked: [],
    item: (id) => items.find((item) => item.id === id),
    ...more
  });
  return { near: near.map(({ id }) => id), others: others.map(({ id }) => id) };
};

describe('[U172] which tips can be picked for the parents', () => {
  it('[U172] those of each child’s age, and all others a step further, each once', () => {
    const { near, others } = choose({ moments: [born('2026-09-01'), born('2023-01-01')] });
    expect(near).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((nr) => `tip-${nr}`));
    expect(others).toEqual([12, 13, 14, 15, 16, 17, 18].map((nr) => `tip-${nr}`));
  });

  it('[U172] what was taken along comes first, but only what parents may see', () => {
    const { near } = choose({ takenAlong: ['leaflet-fault', 'sharing-secrecy', 'tip-2', 'gone'] });
    expect(near).toEqual(['leaflet-fault', 'tip-2', 'tip-1', 'tip-3', 'tip-4', 'tip-5']);
  });

  it('[U172] what was picked stays in sight, whatever the age; without a child all are there', () => {
    expect(choose({ picked: ['tip-17'] }).near).toContain('tip-17');
    const { near, others } = choose({ moments: [] });
    expect([near.length, others.length]).toEqual([0, 18]);
  });
});
