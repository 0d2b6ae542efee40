import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import { avoidedIn, avoidedWords } from '../guideline/reading/avoided-words';
import type { ForTheParents } from './for-the-parents';
import { parentsSheet, sourcesOf } from './parents-sheet';

const maker = { nurse: 'Anneke', organisation: 'JGZ Wolkendam', sources: ['Een boek'] };
const empty: ForTheParents = {
  children: [],
  visitOn: undefined,
  tips: [],
  agreements: [],
  next: undefined
};
const tip = { id: 'tip-1', language: 'tr', title: 'Bak', text: 'Izle.', details: ['Bir'] };

describe('[U170] Voor jullie in words', () => {
  it('[U170] says what was agreed, the tips and the day, in whole plain sentences', () => {
    const sheet = parentsSheet(
      {
        children: ['Noor', 'Finn'],
        visitOn: '2026-11-24',
        tips: [tip],
        agreements: [
          { what: 'Samen zingen', who: 'Anna', by: '2026-12-01' },
          { what: 'Bellen', who: '', by: undefined }
        ],
        next: { on: '2026-12-08', at: '09:30' }
      },
      maker
    );
    expect(sheet).toEqual({
      title: 'Voor jullie',
      lead: ['Dit is van ons gesprek over Noor en Finn op dinsdag 24 november 2026.'],
      parts: [
        {
          id: 'agreements',
          heading: 'Wat we hebben afgesproken',
          entries: [
            {
              title: '',
              text: 'Samen zingen',
              lines: ['Wie: Anna', 'Wanneer: uiterlijk dinsdag 1 december 2026'],
              language: 'nl'
            },
            { title: '', text: 'Bellen', lines: [], language: 'nl' }
          ]
        },
        {
          id: 'tips',
          heading: 'Een tip',
          entries: [{ title: 'Bak', text: 'Izle.', lines: ['Bir'], language: 'tr' }]
        },
        {
          id: 'next',
          heading: 'Wanneer we elkaar weer zien',
          entries: [
            { title: '', text: 'Dinsdag 8 december 2026 om 9:30 uur.', lines: [], language: 'nl' }
          ]
        }
      ],
      foot: ['Anneke, jeugdverpleegkundige bij JGZ Wolkendam', 'De tips komen uit: Een boek.']
    });
  });

  it('[U170] what isn’t there leaves no heading and no gap', () => {
    expect(parentsSheet(empty, { nurse: '', organisation: '', sources: [] })).toEqual({
      title: 'Voor jullie',
      lead: [],
      parts: [],
      foot: []
    });
    const dated = parentsSheet({ ...empty, visitOn: '2026-11-24' }, maker);
    expect(dated.lead).toEqual(['Dit is van ons gesprek op dinsdag 24 november 2026.']);
    expect(dated.foot).toEqual(['Anneke, jeugdverpleegkundige bij JGZ Wolkendam']);
    const next = parentsSheet({ ...empty, next: { on: '2026-12-08', at: '' } }, maker);
    expect(next.parts[0]?.entries[0]?.text).toBe('Dinsdag 8 december 2026.');
  });

  it('[U170] a right-to-left name doesn’t turn the sentence about', () => {
    const sheet = parentsSheet({ ...empty, visitOn: '2026-11-24', children: ['نور'] }, maker);
    expect(sheet.lead[0]).toContain('over \u2068نور\u2069 op dinsdag');
  });

  it('[U170] no word of its own is one to avoid, nor is a source that holds one named', () => {
    const avoided = avoidedWords(ownEdition.modules.words.items);
    const tips = ownEdition.modules.tips.items;
    const page = {
      ...empty,
      tips: tips.map((one) => ({ ...tip, ...one, language: 'nl', details: one.details ?? [] }))
    };
    const sources = sourcesOf(tips, ownEdition);
    expect(sources).toEqual(['JGZ-richtlijn Ouder-kindrelatie (2021)']);
    const words = JSON.stringify(parentsSheet(page, { ...maker, sources }));
    expect(avoidedIn(words, avoided)).toBeUndefined();
    const documents = ownEdition.documents.map((one) => ({ ...one, title: 'Over gehechtheid' }));
    expect(sourcesOf(tips, { ...ownEdition, documents })).toEqual([]);
  });
});
