import { describe, expect, it } from 'vitest';
import { ownEdition, type Edition } from '../guideline/edition';
import { followUpGuidance } from './follow-up-guidance';
import { sourceLines } from './item-facts';
import { decisions } from './visit-fields';

const DATE = '2026-11-24';
const textOf = (decision: (typeof decisions)[number], edition: Edition = ownEdition) => {
  const { parts, notes } = followUpGuidance(edition, decision, DATE);
  return [
    ...parts.flatMap(({ text, lines }) => [
      text,
      ...lines.flatMap((one) => [one.text, one.say ?? ''])
    ]),
    ...notes
  ].join('\n');
};

describe('[U164] what the guideline says to each decision stands beside it', () => {
  it.each(decisions)(
    '[U164] %s: every part has a source, and every word is the edition’s',
    (decision) => {
      const { parts } = followUpGuidance(ownEdition, decision, DATE);
      expect(parts.length).toBeGreaterThan(0);
      for (const { item, text, lines } of parts) {
        expect(sourceLines(ownEdition, item)[0]).toMatch(/richtlijn/i);
        const held = JSON.stringify(item);
        for (const words of [text, ...lines.flatMap((one) => [one.text, one.say ?? ''])])
          expect(held).toContain(JSON.stringify(words).slice(1, -1));
      }
    }
  );

  it('[U164] noting that it returns asks for permission; extra contact and Meldcode don’t hang on it', () => {
    expect(textOf('regular')).toMatch(/als de ouder dat goed vindt/);
    expect(textOf('regular')).not.toMatch(/afwegingskader/);
    for (const decision of ['extra-contact', 'meldcode'] as const) {
      expect(textOf(decision)).toMatch(/hangen niet af van toestemming/);
      expect(textOf(decision)).not.toMatch(/als de ouder dat goed vindt/);
    }
    expect(textOf('meldcode')).toMatch(/afwegingskader/);
  });

  it('[U164] referring shows the box, both sentences beside it, and that it is no sum', () => {
    const { parts } = followUpGuidance(ownEdition, 'refer', DATE);
    expect(parts.map(({ item }) => item.id).slice(0, 3)).toEqual([
      'next-outside',
      'next-outside-direct',
      'next-outside-more'
    ]);
    expect(parts[0]?.lines).toHaveLength(4);
    expect(textOf('refer')).toMatch(/geen rekensom/);
    expect(textOf('refer')).toMatch(/zorgvuldig doorbreken/);
  });

  it('[U164] what an edition has withdrawn or doesn’t hold is left out', () => {
    const steps = ownEdition.modules['next-steps'];
    const items = steps.items
      .filter(({ id }) => id !== 'next-programme')
      .map((item) => (item.id === 'next-own-help' ? { ...item, until: '2026-11-23' } : item));
    const edition = {
      ...ownEdition,
      modules: { ...ownEdition.modules, 'next-steps': { ...steps, items } }
    };
    expect(followUpGuidance(edition, 'own-help', DATE)).toEqual({ parts: [], notes: [] });
    expect(followUpGuidance(edition, 'own-help', '2026-11-23').parts).toHaveLength(1);
  });
});
