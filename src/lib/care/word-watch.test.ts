import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import { demo } from './demo/demo';
import { inflections } from './inflections';
import { usualJudgingWords } from './judging-words';
import { watchListsFor } from './watch-lists';
import { wordsToWatch, type WatchLists } from './word-watch';

const words = ownEdition.modules.words.items;
const lists = watchListsFor(words, usualJudgingWords, true);
const report = watchListsFor(words, usualJudgingWords, false);

const found = (text: string, within: WatchLists = lists) =>
  wordsToWatch(text, within).map(({ word }) => word);

describe('[U140] words that the guideline asks not to use with parents', () => {
  const table: [text: string, words: string[]][] = [
    ['De hechting groeit.', ['hechting']],
    ['Hechting en gehechtheid', ['Hechting', 'gehechtheid']],
    ['HECHTING', ['HECHTING']],
    [
      'de hechtingsproblemen, hechtingsproblematiek',
      ['hechtingsproblemen', 'hechtingsproblematiek']
    ],
    ['gehechtheidsrelaties', ['gehechtheidsrelaties']],
    ['de hechtingsrelatie', ['hechtingsrelatie']],
    ['een onveilige-hechtingsrelatie', ['onveilige-hechtingsrelatie']],
    ['veilig gehecht, een gehechte baby', ['gehecht', 'gehechte']],
    ['Noor gaat zich hechten en hechtte zich', ['hechten', 'hechtte']],
    ['de héchting en hec\u00adhting', ['héchting', 'hec\u00adhting']],
    ['he\u0301chting', ['he\u0301chting']],
    ['“Hoe is de hechting?”', ['hechting']],
    ['(hechting)/hechting\nhechting', ['hechting', 'hechting', 'hechting']],
    ['een hechte band', []],
    ['De hechtingen mogen eruit na de keizersnede.', []],
    ['een hechtpleister, wondhechting', []],
    ['echt, achtig, rechtstreeks', []]
  ];
  it.each(table)('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('offers the better words with the capitals of the word, where they fit in its place', () => {
    const better = (text: string) => wordsToWatch(text, lists)[0]?.better;
    expect(better('de hechting')).toEqual(['band', 'contact', 'relatie', 'basisvertrouwen']);
    expect(better('Hechting')?.[0]).toBe('Band');
    expect(better('HECHTING')?.[0]).toBe('BAND');
    expect(better('gehecht')).toBeUndefined();
    expect(wordsToWatch('gehecht', lists)[0]?.hint).toContain('‘band’, ‘contact’, ‘relatie’ of');
  });

  it('looks for them only where parents may read along', () => {
    expect(found('De hechting is slecht.', report)).toEqual(['slecht']);
    expect(found('De hechting is slecht.')).toEqual(['hechting', 'slecht']);
  });

  it('follows the lists of the edition', () => {
    const own = watchListsFor(
      [
        { title: 'regulatie', use: 'avoid' },
        { title: 'rust', use: 'prefer' }
      ],
      [],
      true
    );
    expect(wordsToWatch('Over emotieregulatie en hechting', own)).toEqual([
      expect.objectContaining({ word: 'emotieregulatie', better: ['rust'], listed: 'regulatie' })
    ]);
  });
});

describe('[U141] words that judge', () => {
  const table: [text: string, words: string[]][] = [
    ['Moeder is lastig.', ['lastig']],
    ['Een lastige, nog lastiger en de lastigste', ['lastige', 'lastiger', 'lastigste']],
    ['iets lastigs, die lastigheid', ['lastigs', 'lastigheid']],
    ['Een slechte moeder. Het ging slechter.', ['slechte', 'slechter']],
    ['onverantwoord, onverantwoordelijke', ['onverantwoord', 'onverantwoordelijke']],
    ['luie, luiheid', ['luie', 'luiheid']],
    ['stoute, stouter; brutale', ['stoute', 'stouter', 'brutale']],
    ['domme, kille, lakse', ['domme', 'kille', 'lakse']],
    ['agressieve, asociale', ['agressieve', 'asociale']],
    ['naïef, naieve, NAÏEVE, nai\u0308ef', ['naïef', 'naieve', 'NAÏEVE', 'nai\u0308ef']],
    ['ongeïnteresseerde ongeinteresseerd', ['ongeïnteresseerde', 'ongeinteresseerd']],
    ['lástig', ['lástig']],
    ['een probleemgezin, probleemgezinnen', ['probleemgezin', 'probleemgezinnen']],
    ['manipuleert, manipulatief', ['manipuleert', 'manipulatief']],
    ['leugens, leugenachtig, liegt', ['leugens', 'leugenachtig', 'liegt']],
    ['een moeilijk kind, moeilijke  moeder', ['moeilijk kind', 'moeilijke  moeder']],
    ['eigen schuld', ['eigen schuld']],
    ['zeer-slecht', ['zeer-slecht']],
    ['lastig/slecht—lastig', ['lastig', 'slecht', 'lastig']],
    ['😀lastig👩‍🍼', ['lastig']],
    ['אמא lastig', ['lastig']]
  ];
  it.each(table)('%s', (text, expected) => expect(found(text, report)).toEqual(expected));

  const friends = [
    'slechts twee keer',
    'slechtziend, slechthorend, slecht-ziend, slechtnieuwsgesprek',
    'een luier, luiers en een luiertas',
    'goed, gaat het goed, moeilijk, het was moeilijk',
    'arbeidsongeschikt',
    'verantwoord, verantwoordelijk, verantwoordelijkheid',
    'het kind ligt dwars',
    'aanstelling bij de gemeente',
    'moeilijk\nkind',
    'moeilijk, kind',
    'het domein, de domkerk, kilo, kilte, stoutmoedig',
    'zeurende pijn',
    'dominant, relaxed',
    'beladen, belasting, belastingdienst',
    'verwondering, verwonderd'
  ];
  it.each(friends)('leaves alone: %s', (text) => expect(found(text, report)).toEqual([]));

  it('gives a hint to write what was seen', () => {
    const [one] = wordsToWatch('Hij is Zielig', report);
    expect(one).toEqual({
      from: 7,
      to: 13,
      word: 'Zielig',
      listed: 'zielig',
      kind: 'judging',
      hint: 'schrijf wat je zag of hoorde, bijvoorbeeld: ‘huilde en keek naar de deur’'
    });
  });

  const quotes: [text: string, words: string[]][] = [
    ['Moeder zegt: “Hij is lastig.” Lastig.', ['Lastig']],
    ['Moeder zegt: "hij is lastig" en lastig', ['lastig']],
    ["Moeder zegt: 'hij is lastig' en slecht", ['slecht']],
    ['‘lastig’ noemt oma hem', []],
    ['„lastig” en „lastig“ en «lastig»', []],
    ['”lastig”, zegt ze; slecht', ['slecht']],
    ['Moeder zegt: “hij is lastig', []],
    ['Moeder zegt: "hij is lastig\nLastig.', ['Lastig']],
    ["'s avonds lastig bij oma's bed, 't is lastig'", ['lastig', 'lastig']],
    ["Hij is 'lastig bij foto's en lastig' zegt ze", []],
    ['een bed van 10" is slecht', ['slecht']],
    ['“goed”, lastig, “beter”', ['lastig']]
  ];
  it.each(quotes)('leaves what somebody said alone: %s', (text, expected) =>
    expect(found(text, report)).toEqual(expected)
  );

  it('is a list that an organisation can write itself', () => {
    const own = {
      avoid: [],
      better: [],
      judging: [{ word: 'druk' }, { word: 'gek*' }, { word: 'lastig', instead: 'riep vier keer' }]
    };
    expect(found('Een drukke dag, gekkigheid, slecht, lastig', own)).toEqual([
      'drukke',
      'gekkigheid',
      'lastig'
    ]);
    expect(wordsToWatch('lastig', own)[0]?.hint).toContain('bijvoorbeeld: ‘riep vier keer’');
    expect(wordsToWatch('druk', own)[0]?.hint).toBe('schrijf wat je zag of hoorde');
    for (const odd of [[''], ['*'], [' '], ['('], ['a*'], ['[a-z'], ['\\']])
      expect(
        found('De baby lacht', { avoid: odd, better: [], judging: odd.map((word) => ({ word })) })
      ).toEqual([]);
  });

  it('is careful: what the nurses of the demo wrote holds none, nor do its own examples', () => {
    const written = demo('2026-11-24').changes.flatMap(({ fields }) =>
      Object.values(fields).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    );
    expect(written.length).toBeGreaterThan(1000);
    expect(written.flatMap((text) => found(text))).toEqual([]);
    expect(usualJudgingWords.length).toBeGreaterThan(40);
    expect(usualJudgingWords.flatMap(({ instead = '' }) => found(instead))).toEqual([]);
  });
});

describe('forms of a word', () => {
  it.each([
    ['raar', 'rare'],
    ['dom', 'domme'],
    ['boos', 'boze'],
    ['agressief', 'agressieve'],
    ['laks', 'lakste'],
    ['lastig', 'lastigere'],
    ['onzeker', 'onzekerder']
  ])('%s: %s', (word, form) => expect(inflections(word)).toContain(form));
});
