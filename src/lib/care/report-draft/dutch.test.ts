import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capital,
  ended,
  enumerated,
  isEnded,
  longDayWords,
  NOTE_LIMIT,
  sentences,
  uncapital
} from './dutch';
import { filled, type Cast } from './filled';

describe('[G80] what was typed becomes whole sentences, in its own words', () => {
  it('with a capital in front and a stop behind, where there was none', () => {
    expect(sentences('lacht naar mama')).toBe('Lacht naar mama.');
    expect(sentences('  Slaapt   kort,\n\n- drinkt goed\n• “wil niet”  ')).toBe(
      'Slaapt kort. Drinkt goed. “wil niet”.'.replace('“wil', '“Wil')
    );
    expect(sentences('Hoe gaat het?')).toBe('Hoe gaat het?');
    expect(sentences('Zei: “ik ben moe.”')).toBe('Zei: “ik ben moe.”');
    expect(sentences('fijn 😊')).toBe('Fijn 😊.');
    expect(sentences('iPad mee')).toBe('iPad mee.');
    for (const nothing of ['', '  \n', '-', '…']) expect(sentences(nothing)).toBe('');
  });

  it('isolated where it runs from right to left', () => {
    expect(sentences('שלום')).toBe('\u2068שלום.\u2069');
    expect(isEnded(sentences('שלום'))).toBe(true);
  });

  it('and of a very long note the beginning, with a sign that there is more', () => {
    const long = sentences('woord '.repeat(5_000));
    expect(long.length).toBeLessThanOrEqual(NOTE_LIMIT + 2);
    expect(long).toMatch(/woord …$/);
    expect(sentences('😀'.repeat(3_000)).isWellFormed()).toBe(true);
  });

  it('whatever is typed, it ends as a sentence or is nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const text = sentences(typed);
        expect(text === '' || isEnded(text)).toBe(true);
        expect(text).not.toMatch(/[\r\n]/);
      })
    );
  });
});

describe('[G81] small grammar', () => {
  it('puts "en" before the last', () => {
    expect(enumerated([])).toBe('');
    expect(enumerated(['a'])).toBe('a');
    expect(enumerated(['a', 'b'])).toBe('a en b');
    expect(enumerated(['a', 'b', 'c'])).toBe('a, b en c');
  });

  it('knows capitals, stops and days', () => {
    expect(capital('‘geven en nemen’')).toBe('‘Geven en nemen’');
    expect(uncapital('Lacht terug')).toBe('lacht terug');
    expect(uncapital('JGZ')).toBe('JGZ');
    expect(ended('klaar,')).toBe('klaar.');
    expect(ended('klaar.”')).toBe('klaar.”');
    expect(longDayWords('2026-12-08', '2026-11-24')).toBe('dinsdag 8 december');
    expect(longDayWords('2027-01-05', '2026-11-24')).toBe('dinsdag 5 januari 2027');
    expect(longDayWords('1969-12-31', '1969-01-01')).toBe('woensdag 31 december');
  });

  it('takes the form for one or for more, and leaves typed braces alone', () => {
    const one = { words: 'het kindje', isSeveral: false, isName: false };
    const two = { words: 'sanne en {kind}', isSeveral: true, isName: true };
    const cast: Cast = { kind: one, ouder: two, eigen: 'Met {ouder}.', titel: '{eigen}' };
    expect(filled('{kind} {k:lacht|lachen}, {ouder} {o:kijkt|kijken}: {eigen} {titel}', cast)).toBe(
      'Het kindje lacht, sanne en {kind} kijken: Met {ouder}. {eigen}'
    );
    expect(filled('Bij {kind} en {o:één|meer}.', cast)).toBe('Bij het kindje en meer.');
  });
});
