import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import { chosen, inOrder, interventionOrders } from './intervention-order';
import { lifeMomentOf } from './life-moments';

const { items } = ownEdition.modules.interventions;
const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);

describe('[U113] interventions are sorted by name, age, visits and standing', () => {
  it('each order holds all of them, once', () => {
    for (const by of interventionOrders)
      for (const backwards of [false, true])
        expect(titles(inOrder(items, by, backwards)).sort()).toEqual(titles(items).sort());
  });

  it('by age: pregnancy first, what names no age last, both ways', () => {
    const sorted = inOrder(items, 'age');
    expect(sorted[0]?.ages?.from).toBe('pregnancy');
    expect(sorted.at(-1)?.ages).toBeUndefined();
    expect(inOrder(items, 'age', true)[0]?.title).toMatch(/^Triple P/);
    expect(inOrder(items, 'age', true).at(-1)?.ages).toBeUndefined();
  });

  it('by number of visits: few first, unknown last', () => {
    const amounts = inOrder(items, 'amount').map(({ amount }) => amount);
    expect(amounts[0]).toMatch(/^2–4/);
    expect(amounts.filter(Boolean).at(-1)).toMatch(/64/);
    expect(amounts.at(-1)).toBeUndefined();
  });

  it('by standing: the strongest first, what the guideline says nothing of last', () => {
    const standings = inOrder(items, 'standing').map(({ standing }) => standing);
    expect(standings[0]).toBe('indications-of-effect');
    expect(standings.at(-1)).toBe('not-named');
    expect(inOrder(items, 'standing', true).at(-1)?.standing).toBe('not-named');
  });
});

describe('[U113] and chosen by age and situation', () => {
  it('what names no age is never left out because of one', () => {
    const found = chosen(items, { moment: lifeMomentOf('12') });
    expect(titles(found)).toContain('Draagdoek');
    expect(titles(found)).not.toContain('VIPP-SD');
  });

  it('by situation', () => {
    const found = chosen(items, { situation: 'foster-adoption' });
    expect(titles(found)).toContain('PIPA (Pleegouder-Pleegkind)');
    expect(found.length).toBeLessThan(items.length);
    expect(chosen(items, {})).toHaveLength(items.length);
  });
});
