import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import { dossierParts } from './dossier-parts';
import { usualJudgingWords } from './judging-words';
import { settingRules, settingsFrom } from './setting-rules';
import {
  MOST_CORRECTED_MONTHS,
  MOST_JUDGING_WORDS,
  usualSettings,
  type Settings
} from './settings';
import { usualDossier } from './usual-dossier';

const word = { word: 'druk' };
const visit = { part: 'visit', heading: 'Contact' };

const cases: { [Name in keyof Settings]: { stand: Json[]; refused: Json[] } } = {
  correctUntilMonths: {
    stand: [0, 24, MOST_CORRECTED_MONTHS],
    refused: [-1, MOST_CORRECTED_MONTHS + 1, 1.5, '12', null, [], {}, true]
  },
  dossierOrder: {
    stand: [
      [visit],
      [{ part: 'rest', heading: 'x'.repeat(80) }, visit],
      usualDossier as unknown as Json
    ],
    refused: [
      null,
      [],
      {},
      ['visit'],
      [{ part: 'visit' }],
      [{ part: 'later', heading: 'Later' }],
      [visit, { part: 'visit', heading: 'Nog eens' }],
      [visit, { part: 'saw', heading: 'Contact' }],
      [{ part: 'saw', heading: '' }],
      [{ part: 'saw', heading: ' Gezien' }],
      [{ part: 'saw', heading: 'Ge\nzien' }],
      [{ part: 'saw', heading: 'x'.repeat(81) }],
      [{ ...visit, more: true }]
    ]
  },
  judgingWords: {
    stand: [
      [],
      [word],
      [{ word: 'manipul*', instead: 'zei: “dan mag oma niet meer komen”' }],
      [{ word: 'moeilijke ouder*' }],
      Array.from({ length: MOST_JUDGING_WORDS }, () => word),
      usualJudgingWords as unknown as Json
    ],
    refused: [
      null,
      'druk',
      ['druk'],
      [{}],
      [{ word: '' }],
      [{ word: 'zo' }],
      [{ word: ' druk' }],
      [{ word: 'dr*k' }],
      [{ word: 'druk* kind' }],
      [{ word: 'slecht-weer' }],
      [{ word: 'x'.repeat(61) }],
      [{ ...word, instead: '' }],
      [{ ...word, instead: 'x'.repeat(121) }],
      [{ ...word, instead: 'twee\nregels' }],
      [{ ...word, more: true }],
      Array.from({ length: MOST_JUDGING_WORDS + 1 }, () => word)
    ]
  },
  veiligThuisPhone: {
    stand: ['0800 2000', '112', '+31 (0)88-123 45 67'],
    refused: [
      null,
      8002000,
      '',
      '12',
      '0800 NIET',
      'tel:1',
      '1'.repeat(18),
      `0800${' '.repeat(40)}1`
    ]
  },
  attentionOfficer: {
    stand: ['Mieke de Boer, 06 12345678', 'x'.repeat(200)],
    refused: [null, 6, '', ' ', 'Mieke ', 'Mieke\nde Boer', 'x'.repeat(201)]
  },
  unlockAfterReadingTogether: { stand: [true, false], refused: [null, 'true', 1, []] },
  lockIdleMinutes: { stand: [1, 5, 30], refused: [0, 31, 1.5, '5', null, true] },
  lockHiddenSeconds: { stand: [10, 60, 600], refused: [9, 601, 0, '60', null] },
  lockVisitMinutes: { stand: [1, 15, 60], refused: [0, 61, -1, '15', null] },
  leaseDays: { stand: [4, 14, 60], refused: [3, 61, 14.5, '14', null] }
};
const each = Object.entries(cases);

describe('[U152] what an organisation has set', () => {
  it.each(each)('%s is read as it was set, and as usual where it was not', (name, { stand }) => {
    for (const value of stand) {
      expect(settingRules.refuses(name, value)).toBeUndefined();
      expect(settingsFrom({ [name]: value })).toEqual({ ...usualSettings, [name]: value });
    }
    expect(settingsFrom({})).toEqual(usualSettings);
  });

  it.each(each)(
    '%s refuses what cannot stand, and reads it as if it were not there',
    (name, { refused }) => {
      for (const value of refused) {
        expect(settingRules.refuses(name, value), JSON.stringify(value)).toBe(
          'not a value of this setting'
        );
        expect(settingsFrom({ [name]: value })).toEqual(usualSettings);
      }
    }
  );

  it('one that cannot stand leaves the others as they were set', () => {
    const set = { correctUntilMonths: 12, judgingWords: 'druk', kleur: 'rood' };
    expect(settingsFrom(set)).toEqual({ ...usualSettings, correctUntilMonths: 12 });
  });

  it('refuses a name that is no setting', () => {
    for (const name of ['kleur', 'constructor', '__proto__'])
      expect(settingRules.refuses(name, 1)).toBe('no such setting');
  });

  it('has a usual heading for every part of a visit', () => {
    expect(usualDossier.map(({ part }) => part)).toEqual([...dossierParts]);
  });
});
