import { describe, expect, it } from 'vitest';
import { continuum } from './continuum';
import { development } from './development';
import { dosAndDonts } from './dos-and-donts';
import { ownEdition } from './edition';
import { modulesOf } from './edition-items';
import { factors } from './factors';
import { growingConditions } from './growing-conditions';
import { instruments } from './instruments';
import { interventions } from './interventions';
import { nextSteps } from './next-steps';
import { partners } from './partners';
import { recommendations } from './recommendations';
import { sharing } from './sharing';
import { signs } from './signs';
import { tips } from './tips';
import { words } from './words';

/** How many items fall into each group, in order of appearance. */
const groups = <Item>(items: readonly Item[], by: (item: Item) => string): Record<string, number> =>
  items.reduce<Record<string, number>>((counts, item) => {
    counts[by(item)] = (counts[by(item)] ?? 0) + 1;
    return counts;
  }, {});

describe('[G12] the content holds exactly what its sources name', () => {
  it('has every module, with this many items', () => {
    const counts = Object.fromEntries(modulesOf(ownEdition).map((m) => [m.id, m.items.length]));
    expect(counts).toEqual({
      'van-wiechen': 6,
      'conversation-guide': 12,
      'dos-and-donts': 13,
      words: 8,
      observing: 7,
      'six-elements': 6,
      development: 8,
      tips: 18,
      leaflet: 5,
      'birth-topics': 6,
      factors: 59,
      'support-indicators': 10,
      signs: 23,
      continuum: 6,
      'growing-conditions': 12,
      recommendations: 10,
      instruments: 3,
      'next-steps': 5,
      interventions: 19,
      partners: 24,
      sharing: 8
    });
  });

  it('has 3 don’ts and 10 dos, 4 words to avoid and 4 to use', () => {
    expect(groups(dosAndDonts.items, (item) => item.kind)).toEqual({ dont: 3, do: 10 });
    expect(groups(words.items, (item) => item.use)).toEqual({ avoid: 4, prefer: 4 });
    expect(words.items.filter((item) => item.use === 'avoid').map(({ title }) => title)).toEqual([
      'hechting',
      'gehechtheid',
      'gehechtheidsrelatie',
      'hechtingsrelatie'
    ]);
  });

  it('has 10 signs of safe, 9 of less safe and 4 of problematic, the last with 3 kinds', () => {
    expect(groups(signs.items, (item) => item.leaning)).toEqual({
      safe: 10,
      'less-safe': 9,
      problematic: 4
    });
    expect(signs.items.at(-1)?.kinds).toHaveLength(3);
    expect(signs.notes.join(' ')).toMatch(/bijna alle .* én/);
  });

  it('has the factors by side and level', () => {
    expect(groups(factors.items, (item) => `${item.effect} ${item.level}`)).toEqual({
      'protective parent': 10,
      'protective circumstances': 10,
      'protective child': 6,
      'hindering pregnancy-and-birth': 4,
      'hindering parent': 11,
      'hindering circumstances': 10,
      'hindering child': 8
    });
  });

  it('has 5, 6, 3 and 4 tips, numbered through', () => {
    expect(groups(tips.items, ({ ages }) => JSON.stringify(ages))).toEqual({
      '{"from":{"weeks":0},"until":{"years":2}}': 5,
      '{"from":{"years":2},"until":{"years":4}}': 6,
      '{"from":{"years":4},"until":{"years":12}}': 3,
      '{"from":{"years":12}}': 4
    });
    expect(tips.items.map(({ number }) => number)).toEqual(tips.items.map((_, i) => i + 1));
    expect(tips.items[0]?.details).toHaveLength(7);
    expect(tips.items[8]?.details).toHaveLength(6);
  });

  it('numbers recommendations and conditions through', () => {
    for (const { items } of [recommendations, growingConditions]) {
      expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => i + 1));
    }
    expect(recommendations.items[2]?.warning).toContain('betuttelend');
  });

  it('has the phases, with four periods in the first year', () => {
    const firstYear = development.items.find(({ id }) => id === 'phase-first-year');
    expect(firstYear?.parts).toHaveLength(4);
  });

  it('gives the shares of the guideline and three patterns', () => {
    expect(continuum.items.flatMap(({ share }) => share ?? [])).toEqual([
      { from: 60, to: 70 },
      { from: 15, to: 25 },
      { from: 15, to: 15 }
    ]);
    expect(continuum.items.filter(({ kind }) => kind === 'pattern')).toHaveLength(3);
  });

  it('names three conditions for an instrument, and no items of a list', () => {
    expect(instruments.conditions).toHaveLength(3);
    expect(instruments.items[0]?.use).toMatch(/48 stellingen.*15 minuten/);
    expect(instruments.items[0]?.result).toMatch(/^Vier schalen/);
    expect(instruments.items[2]?.text).toMatch(/^Acht/);
    expect(instruments.items[2]?.result).toContain('afkapwaarde');
  });

  it('shows both the box and the text on help outside', () => {
    const outside = nextSteps.items.filter(({ route }) => route === 'outside');
    expect(outside).toHaveLength(3);
    expect(outside[0]?.criteria).toHaveLength(4);
    expect(outside[0]?.text).toContain('twee of meer');
    expect(nextSteps.notes.join(' ')).toContain('Ook als er één geldt');
  });

  it('has 15 interventions for the JGZ and 4 outside, with these figures', () => {
    expect(groups(interventions.items, (item) => item.place)).toEqual({ jgz: 15, outside: 4 });
    const figures = (id: string) => {
      const item = interventions.items.find((each) => each.id === `intervention-${id}`);
      return [item?.ageWords, item?.amount, item?.standing];
    };
    expect(figures('vipp-sd')).toEqual(['1–6 jaar', '6 huisbezoeken', 'indications-of-effect']);
    expect(figures('k-vht')).toEqual(['0–4 jaar', undefined, 'well-founded']);
    expect(figures('triple-p')).toEqual([
      '2–16 jaar',
      '8–10 sessies, liefst elke week',
      'first-indications-of-effect'
    ]);
    expect(figures('stevig-ouderschap').slice(0, 2)).toEqual(['0–2 jaar', '6–10 huisbezoeken']);
    expect(figures('stevig-ouderschap-prenataal')[1]).toMatch(/^2–4 .* 6–10$/);
    expect(figures('voorzorg')[1]).toBe('ongeveer 64 huisbezoeken');
    expect(figures('shantala')[0]).toMatch(/1,5–6 maanden.*6 weken tot 9 maanden/);
    expect(figures('theraplay')).toEqual(['0–12 jaar', undefined, 'not-in-database']);
  });

  it('has the partners in four groups and five questions before sharing', () => {
    expect(groups(partners.items, (item) => item.group)).toEqual({
      medical: 6,
      help: 14,
      education: 3,
      informal: 1
    });
    expect(groups(sharing.items, (item) => item.kind)).toEqual({ rule: 3, question: 5 });
    expect(sharing.items[0]?.text).toContain('Wet BIG art. 88, WGBO art. 7:457 BW');
  });

  it('lets parents read tips and the leaflet, and nothing else', () => {
    const forParents = modulesOf(ownEdition)
      .filter(({ items }) => items.some(({ audience }) => audience === 'parents'))
      .map(({ id }) => id);
    expect(forParents.sort()).toEqual(['leaflet', 'tips']);
  });
});
