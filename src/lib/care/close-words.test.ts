import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeWords, errorsForgiven } from './close-words';

const known = ['huilen', 'huilt', 'hulp', 'contact', 'contacten', 'band', 'hand', 'ontwikkeling'];

describe('[U102] a typing error is forgiven, more in longer words', () => {
  it.each([
    ['hiulen', 'huilen', 'swapped'],
    ['huielen', 'huilen', 'one too many'],
    ['hulen', 'huilen', 'one too few'],
    ['huipen', 'huilen', 'a wrong one'],
    ['cotnatc', 'contact', 'two swaps'],
    ['ontwikelin', 'ontwikkeling', 'unfinished, one too few']
  ])('%s → %s (%s)', (typed, meant) => {
    expect(closeWords(typed, known)[0]).toBe(meant);
  });

  it('nothing for short or strange input', () => {
    expect(closeWords('bnd', known)).toEqual([]);
    expect(closeWords('xyzzyx', known)).toEqual([]);
    expect(closeWords('huilen'.repeat(9), known)).toEqual([]);
    expect(closeWords('jand', known)).toEqual([]);
  });

  it('only the nearest: no second-best beside the best', () => {
    expect(closeWords('contacr', known)).toEqual(['contact', 'contacten']);
  });

  it('a word finds itself, whatever one error is put in it', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      minLength: 5,
      maxLength: 20
    });
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(2), (text, place, error) => {
        const at = 1 + (place % (text.length - 2));
        const typed = [
          text.slice(0, at) + text.slice(at + 1),
          `${text.slice(0, at)}q${text.slice(at)}`,
          text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
        ][error] as string;
        if (errorsForgiven(typed.length) > 0) expect(closeWords(typed, [text])).toEqual([text]);
      })
    );
  });
});
