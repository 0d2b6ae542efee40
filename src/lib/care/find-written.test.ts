import { expect, test } from 'vitest';
import type { Digest, WrittenRecord } from './digest';
import { WrittenIndex } from './find-written';

const written = (id: string, date: string, texts: Record<string, string>): WrittenRecord => ({
  id,
  type: 'visit',
  date,
  texts: Object.entries(texts).map(([field, text]) => ({ field, text }))
});

function digest(family: string, name: string, ...records: WrittenRecord[]): Digest {
  const people = [{ id: `${family}-kind`, name: 'Noor' }];
  return { version: 1, family, name, people, visits: [], written: records };
}

function indexOf(...digests: Digest[]): WrittenIndex {
  const index = new WrittenIndex();
  for (const one of digests) index.put(one);
  return index;
}

const index = indexOf(
  digest(
    'f1',
    'Klaproos',
    written('v1', '2026-10-01', {
      'report/saw': 'Eerste regel.\nMoeder zoekt óógcontact met Noor.',
      'report/parent': 'Vader vertelt over de baby’s slaap.'
    }),
    written('v2', '2026-11-01', { 'report/saw': 'Veel oogcontact bij het eten.' })
  ),
  digest('f2', 'Özdemir-de Wit', {
    id: 'f2',
    type: 'family',
    date: '2026-01-01',
    texts: [
      { field: 'phone', text: '06-12 34 56 78' },
      { field: 'postcode', text: '1234 AB' },
      { field: 'street', text: 'Boterbloemstraat 7' }
    ]
  })
);
const found = (query: string, most = 30) =>
  index.find(query, most).hits.map(({ record }) => record);

test('[U242] a word is found as the beginning of a word and within one, the newest first', () => {
  expect(found('oogcon')).toEqual(['v2', 'v1']);
  expect(found('contact')).toEqual(['v2', 'v1']);
  expect(found('bloem')).toEqual(['f2']);
  expect(found('nergens')).toEqual([]);
});

test('[U242] accents, capitals and signs make no difference', () => {
  expect(found('OÓGCONTACT')).toEqual(['v2', 'v1']);
  expect(found('baby’s')).toEqual(['v1']);
  expect(found('babys')).toEqual([]);
  expect(found('straat-7')).toEqual(['f2']);
});

test('[U242] words may stand apart in one record, and some in the names of the family', () => {
  expect(found('oogcontact slaap')).toEqual(['v1']);
  expect(found('klaproos eten')).toEqual(['v2']);
  expect(found('wit boterbloem')).toEqual(['f2']);
  expect(found('wit oogcontact')).toEqual([]);
  expect(found('klaproos noor')).toEqual(['v1']);
});

test('[U242] a telephone number and a postcode are found with and without their spaces', () => {
  for (const query of ['0612345678', '06 12345678', '06-12 34', '1234ab', '1234 AB'])
    expect(found(query)).toEqual(['f2']);
});

test('[U242] nothing is looked for before two letters', () => {
  expect([found('o'), found(' '), found('?'), found('oo')]).toEqual([[], [], [], ['v2', 'v1']]);
});

test('[U242] a hit says where it stands, with its line and the words marked in it', () => {
  const [hit] = index.find('zoekt oogcontact', 5).hits;
  expect(hit).toMatchObject({
    family: 'f1',
    familyName: 'Klaproos',
    record: 'v1',
    visit: 'v1',
    field: 'report/saw',
    label: 'Wat ik zag',
    date: '2026-10-01',
    signed: false
  });
  expect(hit?.line.map(({ text }) => text).join('')).toBe('Moeder zoekt óógcontact met Noor.');
  expect(hit?.line.filter((piece) => piece.hit).map(({ text }) => text)).toEqual([
    'zoekt',
    'óógcontact'
  ]);
});

test('[U242] as many hits as were asked for, and how many there are', () => {
  const { hits, total } = index.find('oogcontact', 1);
  expect([hits.length, total]).toEqual([1, 2]);
  expect(index.places('oogcontact')).toEqual([
    { record: 'v2', field: 'report/saw' },
    { record: 'v1', field: 'report/saw' }
  ]);
});

test('[U242] a family put again replaces what it was, and a dropped one is found no more', () => {
  const own = indexOf(digest('f1', 'A', written('v1', '2026-10-01', { 'report/saw': 'eerst' })));
  own.put(digest('f1', 'A', written('v1', '2026-10-01', { 'report/saw': 'daarna' })));
  expect([own.find('eerst', 9).total, own.find('daarna', 9).total]).toEqual([0, 1]);
  own.drop('f1');
  expect(own.find('daarna', 9).total).toBe(0);
});
