import { describe, expect, it } from 'vitest';
import { languageName, sharedLanguages, textDirection } from './languages';

describe('[U114] every translation is named and written the right way', () => {
  it.each([
    ['tr', 'Turks', 'ltr'],
    ['ar', 'Arabisch', 'rtl'],
    ['ary', 'Marokkaans', 'rtl'],
    ['de', 'Duits', 'ltr'],
    ['fa', 'Perzisch', 'rtl'],
    ['uk', 'Oekraïens', 'ltr'],
    ['no such tag', 'no such tag', 'ltr']
  ])('%s', (tag, name, direction) => {
    expect(languageName(tag)).toBe(name);
    expect(textDirection(tag)).toBe(direction);
  });

  it('a sheet is offered in the languages that all of it is in', () => {
    const [both, one] = [{ translations: { tr: 1, ar: 1 } }, { translations: { tr: 1 } }];
    expect(sharedLanguages([both, one])).toEqual(['tr']);
    expect(sharedLanguages([both, {}])).toEqual([]);
    expect(sharedLanguages([])).toEqual([]);
  });
});
