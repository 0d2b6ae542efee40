import { describe, expect, test } from 'vitest';
import { toldOf } from './own-family-news';
import { gezin, knownAtFirst, named, whileWords, type Own } from './own-family-words';

const today = '2026-11-23';
const none: readonly string[] = [];
const until = new Date(2026, 10, 30).toISOString();

const own = (over: Partial<Own>): Own => ({ has: [], had: [], ...over });
const had = (over: Partial<Own['had'][number]> = {}): Own['had'][number] => ({
  ...{ id: 'a1', family: 'f1', title: 'Klaproos', kind: 'own', ownedBy: ['Djamila'] },
  at: '2026-11-22T10:00:00.000Z',
  ...over
});
const has = (over: Partial<Own['has'][number]> = {}): Own['has'][number] => ({
  ...{ id: 'b1', family: 'f2', kind: 'own', by: 'Loes', ownedBy: [] },
  ...over
});
const words = (list: Own, here: Record<string, string> = {}, seen = none) =>
  toldOf(list, (id) => here[id], seen, today).map((one) => one.words);

describe('what she is told about her families', () => {
  test('[U320] a family that left says to whom it went, and that all she wrote was sent', () => {
    expect(words(own({ had: [had()] }))).toEqual([
      'Gezin Klaproos is overgedragen aan Djamila. Alles wat je schreef is verstuurd.'
    ]);
    expect(words(own({ had: [had({ ownedBy: [], title: 'Familie De Wit' })] }))).toEqual([
      'Familie De Wit staat niet meer bij jou. Alles wat je schreef is verstuurd.'
    ]);
  });

  test('[U320] that is said only once it is off the phone, and not again once she has seen it', () => {
    const list = own({ had: [had()] });
    expect(words(list, { f1: 'Klaproos' })).toEqual([]);
    expect(words(list, {}, ['gone a1'])).toEqual([]);
  });

  test('[U320] a family that came says from whom; one that she made herself does not', () => {
    expect(words(own({ has: [has()] }), { f2: 'Madelief' })).toEqual([
      'Nieuw bij jou: gezin Madelief. Loes heeft het je gegeven.'
    ]);
    const { by: _, ...made } = has();
    expect(words(own({ has: [made] }), { f2: 'Madelief' })).toEqual([]);
    expect(words(own({ has: [has()] }))).toEqual([]);
  });

  test('[U320] standing in and emergency access say until when, and their end', () => {
    const standIn = has({ kind: 'stand-in', until, ownedBy: ['Anneke'] });
    const emergency = has({ id: 'c', kind: 'emergency', until });
    expect(words(own({ has: [standIn, emergency] }), { f2: 'Madelief' })).toEqual([
      'Je neemt gezin Madelief waar voor Anneke, tot en met zondag 29 november 2026.',
      'Je hebt noodtoegang tot gezin Madelief, tot ma 30 nov om 0:00.'
    ]);
    expect(whileWords(standIn, today)).toBe('Waarneming voor Anneke, tot en met zo 29 nov');
    expect(
      words(own({ had: [had({ kind: 'stand-in' }), had({ id: 'x', kind: 'emergency' })] }))
    ).toEqual([
      'Je waarneming van gezin Klaproos is voorbij. Alles wat je schreef is verstuurd.',
      'De noodtoegang tot gezin Klaproos is voorbij. Alles wat je schreef is verstuurd.'
    ]);
  });

  test('[U360] what came or went in the same way is told in one sentence, with their names', () => {
    const titles = { f2: 'Madelief', f3: 'Brem', f4: 'Zuring' };
    const standIn = (family: string) =>
      has({ id: `s ${family}`, family, kind: 'stand-in', until, ownedBy: ['Anneke'] });
    const list = own({
      has: [standIn('f2'), standIn('f3'), has({ family: 'f4' })],
      had: [had(), had({ id: 'a2', family: 'f9', title: 'Els' })]
    });
    const told = (seen: readonly string[]) =>
      toldOf(list, (id) => (titles as Record<string, string>)[id], seen, today);
    expect(told([])).toEqual([
      {
        keys: ['gone a1', 'gone a2'],
        words: '2 gezinnen zijn overgedragen aan Djamila. Alles wat je schreef is verstuurd.',
        names: 'Els en Klaproos'
      },
      {
        keys: ['come s f2', 'come s f3'],
        words: 'Je neemt 2 gezinnen waar voor Anneke, tot en met zondag 29 november 2026.',
        names: 'Brem en Madelief'
      },
      {
        keys: ['come b1'],
        words: 'Nieuw bij jou: gezin Zuring. Loes heeft het je gegeven.',
        open: 'f4'
      }
    ]);
    expect(told(['gone a1', 'come s f2']).map(({ keys }) => keys)).toEqual([
      ['gone a2'],
      ['come s f3'],
      ['come b1']
    ]);
  });

  test('[U320] what was hers before this phone met the server is no news', () => {
    const list = own({ has: [has(), has({ id: 'c', kind: 'stand-in', until })], had: [had()] });
    const seen = knownAtFirst(list);
    expect(toldOf(list, () => undefined, seen, today)).toEqual([]);
    expect(words(list, { f2: 'Madelief' }, seen)).toHaveLength(1);
  });

  test('[U320] a name is written as it is called', () => {
    expect([gezin('Klaproos'), gezin('Gezin van Saar'), gezin('Fam. Bos')]).toEqual([
      'gezin Klaproos',
      'Gezin van Saar',
      'Fam. Bos'
    ]);
    expect([named([]), named(['A']), named(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B en C']);
  });
});
