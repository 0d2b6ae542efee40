import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { labelOf, type Callings } from './field-labels';
import { aspectsIn, elementsIn, factorsIn, momentsIn } from './seen-in-visit';
import { placeIn, titleIn } from './titles';
import { wordsOf } from './value-words';
import { visitSections } from './visit-lines';

const today = '2026-11-24';
function visit(fields: Record<string, Json>): RecordState {
  const registers = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: '2026-11-24T10:00:00Z' }]
    ])
  );
  return { id: 'v', family: 'f', type: 'visit', registers };
}
const callings: Callings = {
  person: (id) => ({ k1: 'Noor', p1: 'Sanne' })[id],
  item: (id) => titleIn(ownEdition, id),
  place: (id) => placeIn(ownEdition, id)
};
const sections = (fields: Record<string, Json>) =>
  Object.fromEntries(
    visitSections(visit(fields), callings, today).map(({ title, lines }) => [title, lines])
  );

describe('[U120] what was seen is read from a visit', () => {
  it('moments in the order of their time, without those taken away', () => {
    const found = momentsIn(
      visit({
        'moment-time/c': '14:20',
        'moment-text/c': 'drie',
        'moment-text/d': 'zonder tijd',
        'moment-time/b': '14:05',
        'moment-gone/b': true,
        'moment-time/a': '09:10',
        'moment-gone/a': false,
        'moment-who/a': 'k1',
        'moment-item/a': 'vw-30'
      })
    );
    expect(found.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(found[0]).toEqual({ id: 'a', time: '09:10', who: 'k1', item: 'vw-30', text: '' });
  });

  it('a tick without a word, and a word without a tick', () => {
    const record = visit({
      'element/k1/element-fun': 'seen',
      'element-note/k1/element-touch': 'op schoot',
      'aspect/k1/look-relaxed': true,
      'aspect/k1/look-lead': false,
      'aspect-note/k1/look-respond': 'om de beurt',
      'factor/protective-around-partner': 'no-longer',
      'factor-note/hindering-parent-stress': ' '
    });
    expect(elementsIn(record)).toEqual([
      { child: 'k1', item: 'element-fun', state: 'seen', note: '' },
      { child: 'k1', item: 'element-touch', state: undefined, note: 'op schoot' }
    ]);
    expect(aspectsIn(record)).toEqual([
      { child: 'k1', item: 'look-relaxed', seen: true, note: '' },
      { child: 'k1', item: 'look-respond', seen: false, note: 'om de beurt' }
    ]);
    expect(factorsIn(record)).toEqual([
      { item: 'protective-around-partner', state: 'no-longer', note: '' }
    ]);
  });
});

describe('[U121] it stands in what is signed, under plain headings', () => {
  it('with time, name, title, tick and word', () => {
    expect(
      sections({
        date: '2026-11-24',
        begin: '14:00',
        end: '15:10',
        'moment-time/a': '14:05',
        'moment-who/a': 'k1',
        'moment-item/a': 'vw-30',
        'moment-text/a': 'lacht naar Sanne',
        'moment-text/b': 'weg',
        'moment-gone/b': true,
        'moment-who/c': 'k9',
        'element/k1/element-fun': 'seen',
        'element-note/k1/element-fun': 'kiekeboe',
        'element-note/k1/element-care': 'rustig',
        'aspect/k1/look-relaxed': true,
        'factor/protective-around-partner': 'holds',
        'factor-note/protective-around-partner': 'kookt elke dag'
      })
    ).toEqual({
      Datum: ['24 november 2026, van 14:00 tot 15:10'],
      Momenten: [
        '14:05, Noor (Lacht terug): lacht naar Sanne',
        'iemand die niet meer bij dit gezin staat'
      ],
      'Elementen van de relatie': [
        'Voeding en verzorging met aandacht (Noor): rustig',
        'Samen plezier maken (Noor): gezien. kiekeboe'
      ],
      'Gezien in het contact': ['Ontspannen (Noor): gezien'],
      Factoren: ['Steun van de partner: speelt mee. kookt elke dag']
    });
  });

  it('and so does what follows', () => {
    expect(
      sections({
        begin: '14:00',
        'decision/refer': true,
        'decision/regular': true,
        'referral-partner': 'de huisarts',
        'referral-for': 'huid',
        'referral-consent': 'given',
        'referral-consent-by': 'Sanne',
        'referral-consent-on': '2026-11-20',
        'sharing-answer/sharing-question-goal': 'Dat het goed gaat.',
        'referral-letter': 'Beste collega,',
        'meldcode-on': '2026-11-21',
        'meldcode-advice/veilig-thuis': true,
        'meldcode-decision': 'Nu niet.',
        'tip/tip-2': true,
        'tip/tip-1': true,
        'next-visit': '2026-12-08',
        'next-visit-time': '09:30'
      })
    ).toEqual({
      Datum: ['begonnen om 14:00'],
      'Wat er volgt': ['Gewoon vervolg', 'Verwijzen'],
      Verwijzing: [
        'Naar: de huisarts',
        'Voor: huid',
        'Toestemming: gegeven, door Sanne, op 20 november 2026'
      ],
      'Delen zonder toestemming: afgewogen': ['Doel: Dat het goed gaat.'],
      Verwijsbrief: ['Beste collega,'],
      Meldcode: [
        'Datum: 21 november 2026',
        'Advies gevraagd aan: Veilig Thuis',
        'Besluit: Nu niet.'
      ],
      'Tips voor de ouders': ['Kijk en luister', 'Geef antwoord op je kind'],
      'Volgend bezoek': ['8 december 2026 om 09:30']
    });
  });
});

describe('[U122] labels and values of these fields are words', () => {
  it('by name and title, never by code', () => {
    const words = (field: string, value: Json) => wordsOf('visit', field, value, today, callings);
    expect(words('moment-who/m', 'k1')).toBe('Noor');
    expect(words('moment-who/m', 'k9')).toMatch(/niet meer bij dit gezin/);
    expect(words('moment-item/m', 'vw-30')).toBe('Lacht terug');
    expect(words('moment-item/m', 'elsewhere')).toMatch(/andere editie/);
    expect(words('element/k1/e', 'talked')).toBe('Besproken');
    expect(words('factor/f', 'no-longer')).toBe('Speelt niet meer');
    expect(words('referral-consent', 'refused')).toBe('Niet gegeven');
    expect(words('next-visit', '2026-12-08')).toBe('di 8 dec');
    expect(words('moment-text/m', 'k1')).toBe('k1');
    expect(labelOf('visit', 'decision/extra-contact')).toBe('Vervolg: extra contact');
    expect(labelOf('visit', 'decision/of-a-newer-app')).toBe('Vervolg');
  });
});
