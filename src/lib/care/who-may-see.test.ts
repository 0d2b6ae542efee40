import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { homesIn, householdName, liveApart, householdTitle } from './household';
import { mentions, secretWords, withoutSecrets } from './secret-words';
import {
  allParents,
  householdTitleFor,
  mapQuery,
  mayHear,
  mayKnowAddress,
  mayKnowNextVisit,
  mayKnowPhone,
  mayReadAgreement,
  oneParent,
  professional,
  readersPresent,
  tellersOf
} from './who-may-see';

const DATE = '2026-11-24';
const record = (id: string, type: string, fields: Record<string, Json>): RecordState => ({
  id,
  family: 'f',
  type,
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${DATE}T10:00:00Z` }]
    ])
  )
});
/** A field in which two values stand. */
function twice(state: RecordState, field: string, other: Json): RecordState {
  const held = state.registers[field] ?? [];
  const second = { value: other, stamp: 'e:1' as const, author: 'b', at: `${DATE}T11:00:00Z` };
  return { ...state, registers: { ...state.registers, [field]: [...held, second] } };
}
const own = record('f', 'family', {
  street: 'Kerkstraat 1',
  postcode: '1111 AA',
  town: 'Wolkendam',
  phone: '020 1234567'
});
const lindsey = record('l', 'person', {
  role: 'parent',
  name: 'Lindsey',
  phone: '06 11111111',
  'lives/h': true
});
const jordy = record('j', 'person', {
  role: 'parent',
  name: 'Jordy',
  phone: '06 22222222',
  'lives/f': true
});
const home = record('h', 'household', {
  street: 'Fantasiehof 66',
  postcode: '2222 BB',
  town: 'Nergenshuizen',
  phone: '030 7654321'
});
const secretHome = record('h', 'household', {
  ...Object.fromEntries(
    Object.entries(home.registers).map(([field, [held]]) => [field, held?.value ?? null])
  ),
  name: 'Opvang de Wilg',
  secret: true
});
const homes = (...records: RecordState[]) => homesIn(records, 'f');
const apart = homes(own, lindsey, jordy, home);
const hidden = homes(own, lindsey, jordy, secretHome);
const [first, second] = hidden.households;
if (!first || !second) throw new Error('there are two homes');

describe('[U270] the homes of a family', () => {
  it('[U270] the family’s own address first, and one is called after the parents who live there', () => {
    expect(apart.households.map((one) => householdTitle(apart, one))).toEqual([
      'Bij Jordy',
      'Bij Lindsey'
    ]);
    expect(householdName([own, lindsey, jordy, secretHome], 'f', 'h')).toBe('Opvang de Wilg');
    expect(householdName([own], 'f', 'h')).toBeUndefined();
    expect(householdName([own], 'f', 'f')).toBe('Thuis');
    const unknown = homes(own, home);
    expect(unknown.households.map((one) => householdTitle(unknown, one))).toEqual([
      'Eerste adres',
      'Tweede adres'
    ]);
  });

  it('[U270] one that was taken away is gone; an address is secret as soon as anybody says so', () => {
    expect(homes(own, record('h', 'household', { gone: true })).households).toHaveLength(1);
    const doubted = twice(record('h', 'household', { secret: false }), 'secret', true);
    expect(homes(own, doubted).households[1]?.secret).toBe(true);
    expect(homes(record('f', 'family', { 'address-secret': true })).households[0]?.secret).toBe(
      true
    );
  });

  it('[U270] carers live apart when two homes have none in which all of them live', () => {
    const both = record('l', 'person', {
      role: 'parent',
      name: 'Lindsey',
      'lives/f': true,
      'lives/h': true
    });
    expect(liveApart(apart, DATE)).toBe(true);
    expect(liveApart(homes(own, both, jordy, home), DATE)).toBe(false);
    expect(liveApart(homes(own, lindsey, jordy), DATE)).toBe(false);
    expect(liveApart(homes(own, lindsey, home), DATE)).toBe(false);
    const nobodySaid = homes(
      own,
      record('l', 'person', { role: 'parent', name: 'L' }),
      record('o', 'person', { role: 'other', name: 'Oma', custody: true }),
      home
    );
    expect(liveApart(nobodySaid, DATE)).toBe(true);
  });
});

describe('[U271] who may see an address or a number', () => {
  it('[U271] a secret address is for nobody, also not for a map', () => {
    for (const reader of [oneParent('l'), oneParent('j'), allParents(hidden, DATE), professional])
      expect(mayKnowAddress(hidden, second, reader)).toBe(false);
    expect(mapQuery(second)).toBeUndefined();
    expect(mapQuery(first)).toBe('Kerkstraat 1, 1111 AA Wolkendam');
    expect(mapQuery({ ...first, street: '' })).toBeUndefined();
  });

  it('[U271] another home is for who lives there, and for a colleague', () => {
    const [one, two] = apart.households;
    if (!one || !two) throw new Error('there are two homes');
    expect(mayKnowAddress(apart, two, oneParent('l'))).toBe(true);
    expect(mayKnowAddress(apart, two, oneParent('j'))).toBe(false);
    expect(mayKnowAddress(apart, one, allParents(apart, DATE))).toBe(false);
    expect(mayKnowAddress(apart, one, { kind: 'parents', ids: [] })).toBe(false);
    expect(mayKnowAddress(apart, two, professional)).toBe(true);
    const single = homes(own, jordy);
    expect(mayKnowAddress(single, single.households[0] ?? one, oneParent('j'))).toBe(true);
  });

  it('[U271] a number is for oneself and who shares the home; from a secret address for no colleague', () => {
    expect(mayKnowPhone(apart, 'l', oneParent('l'))).toBe(true);
    expect(mayKnowPhone(apart, 'l', oneParent('j'))).toBe(false);
    expect(mayKnowPhone(apart, 'l', professional)).toBe(true);
    expect(mayKnowPhone(hidden, 'l', professional)).toBe(false);
    expect(mayKnowPhone(hidden, 'j', professional)).toBe(true);
    expect(mayKnowPhone(hidden, 'nobody', professional)).toBe(false);
  });

  it('[U271] a secret home is called after its people, whatever name it was given', () => {
    expect(householdTitleFor(hidden, second, oneParent('j'))).toBe('Bij Lindsey');
    expect(householdTitleFor(hidden, second, professional)).toBe('Opvang de Wilg');
  });
});

describe('[U272] what was told in confidence', () => {
  const visit = record('v', 'visit', { 'confidence/parent': 'l' });

  it('[U272] is for that parent alone, and for a colleague; not for both together', () => {
    const tellers = tellersOf([visit], 'parent');
    expect(mayHear(tellers, oneParent('l'))).toBe(true);
    expect(mayHear(tellers, oneParent('j'))).toBe(false);
    expect(mayHear(tellers, allParents(hidden, DATE))).toBe(false);
    expect(mayHear(tellers, { kind: 'parents', ids: [] })).toBe(false);
    expect(mayHear(tellers, professional)).toBe(true);
    expect(mayHear(tellersOf([visit], 'saw'), oneParent('j'))).toBe(true);
  });

  it('[U272] counts in whatever version of the visit it stands, also beside another name', () => {
    const signed = record('v', 'visit', {});
    expect(mayHear(tellersOf([signed, visit], 'parent'), oneParent('j'))).toBe(false);
    const doubted = twice(visit, 'confidence/parent', 'j');
    for (const id of ['l', 'j'])
      expect(mayHear(tellersOf([doubted], 'parent'), oneParent(id))).toBe(false);
  });

  it('[U272] an agreement in confidence or for another home is for who it is for', () => {
    const agreed = (fields: Record<string, Json>) =>
      record('a', 'agreement', { what: 'x', ...fields });
    const may = (fields: Record<string, Json>, reader = oneParent('j')) =>
      mayReadAgreement(hidden, agreed(fields), reader);
    expect(may({})).toBe(true);
    expect(may({ confidence: 'l' })).toBe(false);
    expect(may({ confidence: 'l' }, oneParent('l'))).toBe(true);
    expect(may({ household: 'h' })).toBe(false);
    expect(may({ household: 'h' }, oneParent('l'))).toBe(true);
    expect(may({ household: 'f' }, allParents(hidden, DATE))).toBe(false);
    expect(may({ household: 'taken-away' })).toBe(false);
    expect(may({ household: 'h', confidence: 'l' }, professional)).toBe(true);
  });

  it('[U272] a next visit after one at a secret address is for who heard it there', () => {
    const at = (fields: Record<string, Json>) =>
      record('v', 'visit', { household: 'h', ...fields });
    expect(mayKnowNextVisit(hidden, at({}), oneParent('j'))).toBe(false);
    expect(mayKnowNextVisit(hidden, at({ 'present/j': true }), oneParent('j'))).toBe(true);
    expect(mayKnowNextVisit(hidden, at({}), oneParent('l'))).toBe(true);
    expect(mayKnowNextVisit(apart, at({}), oneParent('j'))).toBe(true);
    expect(mayKnowNextVisit(hidden, record('v', 'visit', {}), oneParent('j'))).toBe(true);
  });

  it('[U272] one parent reads alone only when nobody else is noted who could read along', () => {
    const oma = record('o', 'person', { role: 'other', name: 'Oma' });
    const noor = record('k', 'person', { role: 'child', name: 'Noor' });
    const family = homes(own, lindsey, jordy, secretHome, oma, noor);
    const there = (fields: Record<string, Json>) =>
      readersPresent(family, record('v', 'visit', fields), DATE);
    expect(there({ 'present/l': true, 'present/k': true })).toEqual(oneParent('l'));
    const all = allParents(family, DATE);
    expect(all).toEqual({ kind: 'parents', ids: ['j', 'l'] });
    expect(there({ 'present/l': true, 'present/o': true })).toEqual(all);
    expect(there({ 'present/l': true, 'present-others': 'een vriendin' })).toEqual(all);
    expect(there({ 'present/l': true, 'present/unknown': true })).toEqual(all);
    expect(there({})).toEqual(all);
  });
});

describe('[U273] words of an address within what was typed', () => {
  const words = secretWords(hidden, professional);

  it('[U273] are found however they are written, and taken out', () => {
    for (const text of [
      'Ze woont op Fantasiehof 66 nu.',
      'FANTASIEHOF',
      'fântasiehof 66a',
      'postcode 2222bb',
      'in Nergenshuizen',
      'bel 030-765 43 21',
      '+31 30 7654321',
      '06-11 11 11 11'
    ]) {
      expect(mentions(text, words), text).toBe(true);
      const left = withoutSecrets(text, words);
      expect(left).toContain('(geheim)');
      expect(left).not.toMatch(/fantasie|66|2222|nergens|7654|1111/i);
    }
    expect(withoutSecrets('Café op de Kerkstraat 1, 020 1234567', words)).toBe(
      'Café op de Kerkstraat 1, 020 1234567'
    );
  });

  it('[U273] of another home count for a parent who doesn’t live there, and for no colleague', () => {
    const forJordy = secretWords(apart, oneParent('j'));
    expect(mentions('Fantasiehof 66', forJordy)).toBe(true);
    expect(mentions('Kerkstraat 1', forJordy)).toBe(false);
    expect(mentions('bel 06 22222222', forJordy)).toBe(false);
    expect(mentions('Fantasiehof 66', secretWords(apart, professional))).toBe(false);
    expect(secretWords(homes(own, jordy), oneParent('j'))).toEqual([]);
  });

  it('[U273] what the two homes have in common is no secret by itself', () => {
    const near = homes(
      own,
      record('h', 'household', { street: 'Kerkstraat 20', postcode: '1111 AA', secret: true })
    );
    const found = secretWords(near, professional);
    expect(withoutSecrets('Kerkstraat 1, 1111 AA Wolkendam', found)).toBe(
      'Kerkstraat 1, 1111 AA Wolkendam'
    );
    expect(withoutSecrets('nu op Kerkstraat 20a', found)).not.toContain('20');
  });

  it('[U273] a town that is a plain word counts with its capital; a short street with its number', () => {
    const small = homes(
      own,
      record('h', 'household', { street: 'Ee 3', town: 'Best', secret: true })
    );
    const found = secretWords(small, professional);
    expect(mentions('Het gaat best wel, ee.', found)).toBe(false);
    expect(mentions('Ze woont in Best.', found)).toBe(true);
    expect(mentions('op Ee 3', found)).toBe(true);
  });
});
