import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import {
  judgingWordsInput,
  typedAdvicePhone,
  typedDossier,
  typedJudgingWords,
  typedOfficer
} from './input-settings';
import { usualJudgingWords } from './judging-words';
import { settingRules } from './setting-rules';
import { MOST_JUDGING_WORDS } from './settings';
import { usualDossier } from './usual-dossier';

/** What was taken can stand in the table. */
function stands(name: string, answer: { kind: string; value?: unknown }): unknown {
  expect(answer.kind).toBe('taken');
  expect(settingRules.refuses(name, answer.value as Json)).toBeUndefined();
  return answer.value;
}

describe('[U153] settings typed by hand', () => {
  it('[U153] takes judging words one a line, each with or without what to write in its place', () => {
    expect(
      stands(
        'judgingWords',
        typedJudgingWords('druk\n\n  Pittig   type =  rende = viel \r\ngek*\nnai\u0308ef =\n = \n')
      )
    ).toEqual([
      { word: 'druk' },
      { word: 'Pittig type', instead: 'rende = viel' },
      { word: 'gek*' },
      { word: 'naïef' }
    ]);
    expect(stands('judgingWords', typedJudgingWords(' \n'))).toEqual([]);
    const usual = judgingWordsInput(usualJudgingWords);
    expect(stands('judgingWords', typedJudgingWords(usual))).toEqual(usualJudgingWords);
  });

  it.each([
    ['druk\nzo', 'Regel 2, ‘zo’: begin met een woord van drie letters of meer.'],
    ['te druk', 'Regel 1, ‘te druk’: begin met'],
    ['= sliep', 'Regel 1, ‘’: begin met'],
    ['slecht-weer', 'Regel 1, ‘slecht-weer’: gebruik letters en spaties'],
    ['gek* mens', 'gebruik letters'],
    ['(dwars)', 'begin met'],
    ['druk, gek', 'gebruik letters'],
    ['druk\ngek\nDruk = rent', 'Regel 3, ‘Druk’: dit staat er al.'],
    ['x'.repeat(61), '…’: hier passen 60 tekens'],
    [`druk = ${'x'.repeat(121)}`, 'achter het = passen 120 tekens']
  ])('[U153] says in one sentence which line of words cannot stand: %s', (text, sentence) => {
    const answer = typedJudgingWords(text);
    expect(answer.kind === 'wrong' && answer.sentence).toContain(sentence);
  });

  it('[U153] has room for a number of words, and says so beyond it', () => {
    const letters = (n: number) => String(n).replace(/\d/g, (digit) => 'abcdefghij'[+digit] ?? '');
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `woord ${letters(n)}`).join('\n');
    stands('judgingWords', typedJudgingWords(many(MOST_JUDGING_WORDS)));
    expect(typedJudgingWords(many(MOST_JUDGING_WORDS + 1))).toEqual({
      kind: 'wrong',
      sentence: 'Hier passen 300 woorden, en dit zijn er 301.'
    });
  });

  it('[U153] takes headings in their order, and has a sentence beside each that cannot stand', () => {
    const own = [
      { part: 'meldcode' as const, heading: '  Besluit \t Meldcode ' },
      { part: 'visit' as const, heading: 'Contact' }
    ];
    expect(stands('dossierOrder', typedDossier(own))).toEqual([
      { part: 'meldcode', heading: 'Besluit Meldcode' },
      { part: 'visit', heading: 'Contact' }
    ]);
    expect(stands('dossierOrder', typedDossier(usualDossier))).toEqual(usualDossier);
    const wrong = typedDossier([
      { part: 'visit', heading: ' ' },
      { part: 'saw', heading: 'Gezien' },
      { part: 'rest', heading: 'Gezien ' },
      { part: 'parent', heading: 'x'.repeat(81) }
    ]);
    expect(wrong.kind === 'wrong' && Object.fromEntries(wrong.beside)).toEqual({
      visit: 'Vul een kop in, of laat dit onderdeel weg.',
      rest: 'Deze kop staat hierboven al. Kies een andere.',
      parent: 'Hier passen 80 tekens. Maak de kop korter.'
    });
  });

  it('[U153] takes whom to call, or says what is wrong with it', () => {
    for (const phone of ['0800 2000', '06-12345678', '+31 6 12345678', '112'])
      stands('veiligThuisPhone', typedAdvicePhone(phone));
    expect(typedAdvicePhone(' ').kind).toBe('empty');
    for (const odd of ['bel ons', '12', `0800${' -'.repeat(40)} 2000`])
      expect(typedAdvicePhone(odd).kind, odd).toBe('wrong');
    const officer = stands('attentionOfficer', typedOfficer(' Mieke de Boer,\t06 12345678 '));
    expect(officer).toBe('Mieke de Boer, 06 12345678');
    expect(typedOfficer('').kind).toBe('empty');
    expect(typedOfficer('x'.repeat(201)).kind).toBe('wrong');
  });
});
