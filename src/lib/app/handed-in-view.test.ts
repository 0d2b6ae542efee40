import { describe, expect, test } from 'vitest';
import type { Change } from '../history/change';
import { decidedWords, fromWords, handedInFamilies } from './handed-in-view';

const at = '2026-11-03T10:00:00.000Z';
const now = new Date('2026-11-04T10:00:00.000Z');
const change = (over: Partial<Change>): Change => ({
  id: 'c1',
  family: 'f1',
  record: 'f1',
  type: 'family',
  fields: {},
  device: 'd',
  counter: 1,
  author: 'anna',
  at,
  ...over
});
const write = (value: string) => ({ value, replaces: [] });

describe('what was handed in, as a team lead reads it', () => {
  test('family by family, with labels and names, also those that came along with it', () => {
    const found = handedInFamilies(
      [
        change({ fields: { name: write('Gezin Els') } }),
        change({ id: 'c2', record: 'p1', type: 'person', fields: { name: write('Noor') } }),
        change({
          id: 'c3',
          family: 'f2',
          record: 'v1',
          type: 'visit',
          fields: { date: write('2026-11-03') }
        })
      ],
      { known: new Map(), titleOf: (id) => (id === 'f2' ? 'Gezin Wilg' : undefined), now }
    );
    expect(found.map(({ title }) => title)).toEqual(['Gezin Els', 'Gezin Wilg']);
    expect(found[0]?.items.map(({ what, text }) => [what, text])).toEqual([
      ['Gegevens van het gezin', 'Naam van het gezin: Gezin Els'],
      ['Gegevens van Noor', 'Naam: Noor']
    ]);
    expect(found[1]?.items[0]?.what).toMatch(/^Bezoek van /);
  });

  test('a family that nothing is known of is said to be one', () => {
    const [one] = handedInFamilies([change({ record: 'v', type: 'visit', fields: {} })], {
      known: new Map(),
      titleOf: () => undefined,
      now
    });
    expect(one?.title).toBe('Een gezin buiten je team');
  });

  test('where it came from, and what a decision came to', () => {
    expect(fromWords('removed', 'Pixel')).toBe('Van een weggehaalde telefoon “Pixel”');
    expect(fromWords('file', '')).toBe('Reddingsbestand van een weggehaalde telefoon');
    const said = { kind: 'decided', kept: 2, refused: [] } as const;
    expect(decidedWords(said, 'accept')).toBe('2 wijzigingen zijn geplaatst.');
    expect(decidedWords(said, 'reject')).toContain('Afgewezen');
    expect(decidedWords({ kind: 'left', kept: 1, refused: [{}] }, 'accept')).toMatch(
      /^1 wijziging is geplaatst\. 1 wijziging kon niet geplaatst worden en staat hieronder/
    );
    expect(decidedWords({ kind: 'gone', kept: 0, refused: [] }, 'accept')).toContain('al besloten');
  });
});
