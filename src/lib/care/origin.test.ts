import { describe, expect, it } from 'vitest';
import { ownEdition, type Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import { isFromGuideline, isOfferedOn, offeredOn, originLabel, revisionLine } from './origin';

const from = (document: string, ...also: string[]) =>
  ({
    source: { document, section: 'x' },
    alsoFrom: also.map((one) => ({ document: one, section: 'y' }))
  }) as GuidelineItem;

describe('[U112] what is not from the guideline says so; what is, says how old it is', () => {
  const edition = {
    ...ownEdition,
    documents: [
      ...ownEdition.documents,
      { id: 'org-afspraken', title: 'Werkafspraken', kind: 'organisation' }
    ]
  } as Edition;

  it('by its document', () => {
    expect(originLabel(edition, from('jgz-ouder-kindrelatie'))).toBeUndefined();
    expect(originLabel(edition, from('org-afspraken'))).toBe('Van je organisatie');
    expect(originLabel(edition, from('ella'))).toBe('Niet uit de richtlijn');
    expect(originLabel(edition, from('no-such-document'))).toBe('Niet uit de richtlijn');
  });

  it('rests on the guideline when any of its sources is', () => {
    expect(isFromGuideline(edition, from('kinderleven', 'jgz-ouder-kindrelatie'))).toBe(true);
    expect(isFromGuideline(edition, from('ella'))).toBe(false);
  });

  it('the term is counted on the day given', () => {
    expect(revisionLine(edition, '2026-01-24')).toBe(
      'Richtlijn uit januari 2021, te herzien in januari 2026.'
    );
    expect(revisionLine(edition, '2026-01-25')).toBe(
      'Richtlijn uit januari 2021. De termijn voor herziening (januari 2026) is voorbij.'
    );
  });

  it('an item is offered up to and including its last day', () => {
    const item = { ...from('ella'), until: '2026-12-31' };
    expect([isOfferedOn(item, '2026-12-31'), isOfferedOn(item, '2027-01-01')]).toEqual([
      true,
      false
    ]);
  });

  it('an edition is left as it is until something in it has ended', () => {
    expect(offeredOn(edition, '2026-11-24')).toBe(edition);
    const { words } = edition.modules;
    const [first, ...rest] = words.items;
    const ended = {
      ...edition,
      modules: {
        ...edition.modules,
        words: { ...words, items: [{ ...first, until: '2026-11-23' }, ...rest] }
      }
    } as Edition;
    expect(offeredOn(ended, '2026-11-23')).toBe(ended);
    expect(offeredOn(ended, '2026-11-24').modules.words.items).toEqual(rest);
  });
});
