import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addition, FILE, tip, whole, type Loose } from '../../../tests/editions/documents';
import { ownEdition } from './edition';
import { MOST_PROBLEMS, readEdition } from './read-edition';

/** Where something can be put in a document: every field and element of it. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    [...path, key],
    ...placesIn(part, [...path, key])
  ]);
}

function put(document: Loose, path: string[], value: unknown): void {
  const holder = path.slice(0, -1).reduce((part: Loose, key) => part?.[key], document);
  const last = path.at(-1);
  if (typeof holder === 'object' && holder !== null && last !== undefined) holder[last] = value;
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('', '__proto__', 'tip-1', 'org-x', '{kind}', -1, 1e308, null, [], {}, [{}]),
  fc.string({ unit: 'binary', maxLength: 60 })
);

/** Either read, or refused with problems that say something. */
function isAnswered(text: string): void {
  const before = JSON.stringify(ownEdition);
  const result = readEdition(FILE, text, ownEdition);
  if (result.kind === 'edition') {
    expect(Object.keys(result.edition.modules)).toHaveLength(21);
    expect(readEdition(FILE, JSON.stringify(result.edition), ownEdition).kind).toBe('edition');
  } else {
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
    for (const { item, reason } of result.problems) {
      expect(item).not.toBe('');
      expect(reason).toMatch(/^[A-Z][^]*\.$/);
      expect(reason).not.toMatch(/undefined|\[object|Invalid/);
    }
  }
  expect(JSON.stringify(ownEdition)).toBe(before);
}

describe('[G16] whatever stands in a document, it is read or refused', () => {
  const full = addition({
    retired: [{ id: 'tip-3', until: '2027-01-01' }],
    translations: { 'tip-2': { tr: { title: 'a', text: 'b' } } }
  });
  full.modules.leaflet = {
    items: [{ ...tip({ id: 'org-b', module: 'leaflet' }), number: undefined, details: undefined }]
  };

  it.each([
    ['an addition', JSON.stringify(full), 150],
    ['a whole edition', JSON.stringify(whole()), 40]
  ])('%s with something strange in one or two places', (_, text, numRuns) => {
    const places = placesIn(JSON.parse(text));
    const change = fc.tuple(fc.constantFrom(...places), strange);
    const run = fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const document: unknown = JSON.parse(text);
      for (const [path, value] of changes) put(document, path, value);
      isAnswered(JSON.stringify(document));
    });
    fc.assert(run, { numRuns });
  });

  it('text with something cut out or put in', () => {
    const text = JSON.stringify(full, null, 2);
    const at = fc.nat({ max: text.length });
    const run = fc.property(
      at,
      fc.nat({ max: 5 }),
      fc.string({ maxLength: 3 }),
      (from, cut, more) => isAnswered(text.slice(0, from) + more + text.slice(from + cut))
    );
    fc.assert(run, { numRuns: 150 });
  });
});
