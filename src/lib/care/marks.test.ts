import { describe, expect, it } from 'vitest';
import { markedText, snippetOf, type Judge, type Piece } from './marks';

const asks =
  (...asked: string[]): Judge =>
  (word) => {
    const found = asked.findIndex((one) => word.includes(one));
    return found < 0 ? undefined : { asked: found, at: word.indexOf(asked[found] as string) };
  };
const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const hits = (pieces: readonly Piece[]) => pieces.flatMap(({ text, hit }) => (hit ? [text] : []));

describe('[U103] hits are marked by cutting the text, never by writing markup', () => {
  it('the pieces joined are the text itself', () => {
    const text = 'Café <b>“Noor’s” oogcontact</b> & méér';
    const pieces = markedText(text, asks('contact', 'cafe'));
    expect(plain(pieces)).toBe(text);
    expect(hits(pieces)).toEqual(['Café', 'contact']);
  });

  it('without a hit the text is one piece', () => {
    expect(markedText('Kijk samen', asks('zoek'))).toEqual([{ text: 'Kijk samen', hit: false }]);
  });
});

describe('[U104] a snippet shows the line that answers best, around its first hit', () => {
  const long = `${'Een zin ervoor. '.repeat(20)}Troost je kind als het huilt. ${'Een zin erna. '.repeat(20)}`;

  it('is cut at spaces, with dots where something is left out', () => {
    const pieces = snippetOf([long], asks('huil'));
    expect(hits(pieces)).toEqual(['huilt']);
    const text = plain(pieces);
    expect(text.startsWith('… ')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
    expect(text.length).toBeLessThan(130);
    for (const word of text.replaceAll('…', '').trim().split(' ')) expect(long).toContain(word);
  });

  it('takes the line in which most of the asked words stand', () => {
    const lines = ['Iets over huilen.', 'Huilen en slapen samen.', 'Slapen.'];
    expect(plain(snippetOf(lines, asks('huilen', 'slapen')))).toBe('Huilen en slapen samen.');
  });

  it('begins at the beginning when only the title answers', () => {
    expect(plain(snippetOf(['Eerste regel.', 'Tweede.'], asks('zoek')))).toBe('Eerste regel.');
    expect(snippetOf([], asks('zoek'))).toEqual([]);
  });

  it('a text without spaces is cut all the same', () => {
    expect(plain(snippetOf(['a'.repeat(400)], asks('zoek'))).length).toBeLessThan(130);
  });
});
