import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, fold, hashOfChange, split, stampOfChange, type Change } from './change';
import { apply, type RecordState } from './register';
import type { Stamp } from './stamp';

const base: Change = {
  id: 'i1',
  family: 'f',
  record: 'r',
  type: 'visit',
  fields: {},
  device: 'd',
  counter: 5,
  author: 'anna',
  at: '2026-11-02T09:00:00.000Z'
};
const change = (fields: Change['fields'], over: Partial<Change> = {}): Change => ({
  ...base,
  ...over,
  fields
});

const write = fc.record({
  value: fc.constantFrom('x', 'y', 'z', 1, true, null),
  replaces: fc.subarray<Stamp>(['a:1', 'a:2', 'b:1'])
});
const fields = fc.dictionary(fc.constantFrom('n1', 'n2', 'n3', 'constructor'), write);
const ground: RecordState[] = ['a:1', 'a:2', 'b:1'].map((stamp) => ({
  id: 'r',
  family: 'f',
  type: 'visit',
  registers: Object.fromEntries(
    ['n1', 'n2'].map((name) => [
      name,
      [{ value: stamp, stamp: stamp as Stamp, author: 'bram', at: '' }]
    ])
  )
}));

describe('folding', () => {
  test('[M6] a folded change does what the two would have done one after the other', () => {
    fc.assert(
      fc.property(fields, fields, fc.constantFrom(undefined, ...ground), (first, second, state) => {
        const earlier = change(first);
        // The later one replaces what the earlier wrote: the journal folds nothing unseen.
        const knowing = Object.fromEntries(
          Object.entries(second).map(([name, one]) => [
            name,
            Object.hasOwn(first, name)
              ? { ...one, replaces: [...one.replaces, stampOfChange(earlier)] }
              : one
          ])
        );
        const later = change(knowing, { id: 'i2', counter: 6, at: '2026-11-02T09:00:01.000Z' });
        const values = (after: RecordState) =>
          Object.fromEntries(
            Object.entries(after.registers).map(([name, register]) => [
              name,
              register.map((held) => held.value)
            ])
          );
        const folded = apply(state, fold(earlier, later));
        expect(values(folded)).toEqual(values(apply(apply(state, earlier), later)));
      })
    );
  });

  test('[M7] it keeps the earlier stamp, takes the later id, and replaces what either replaced', () => {
    const earlier = change({ note: { value: 'a', replaces: ['x:1'] } });
    const later = change(
      { note: { value: 'ab', replaces: ['d:5', 'y:2'] }, other: { value: 1, replaces: ['z:3'] } },
      { id: 'i2', counter: 6, at: 'later' }
    );
    expect(fold(earlier, later)).toEqual({
      ...base,
      id: 'i2',
      at: 'later',
      fields: {
        note: { value: 'ab', replaces: ['x:1', 'y:2'] },
        other: { value: 1, replaces: ['z:3'] }
      }
    });
    expect(earlier.fields['note']?.value).toBe('a');
  });

  test('[M7] changes of two records do not fold', () => {
    expect(() => fold(change({}), change({}, { record: 'other' }))).toThrow('one record');
    expect(() => fold(change({}), change({}, { family: 'other' }))).toThrow('one record');
  });
});

describe('splitting', () => {
  test('[M8] the parts hold every field once, in order, and each fits the limit', () => {
    const many = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,9}$/), fc.string()), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 40
    });
    fc.assert(
      fc.property(many, fc.integer({ min: 250, max: 700 }), (pairs, limit) => {
        const whole = change(
          Object.fromEntries(pairs.map(([name, value]) => [name, { value, replaces: [] }]))
        );
        const parts = split(whole, limit);
        expect(parts.flatMap((part) => Object.entries(part))).toEqual(Object.entries(whole.fields));
        for (const part of parts) {
          const fits = bytesOf({ ...whole, fields: part }) <= limit;
          expect(fits || Object.keys(part).length === 1).toBe(true);
        }
      })
    );
  });

  test('[M8] one field above the limit stands alone, and what fits stays together', () => {
    const wide = { value: 'w'.repeat(1000), replaces: [] };
    const small = { value: 's', replaces: [] };
    const parts = split(change({ a: small, b: small, c: wide, d: small }), 400);
    expect(parts.map((part) => Object.keys(part))).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(split(change({ a: small, b: small }), 10_000)).toHaveLength(1);
    expect(split(change({}), 10_000)).toEqual([]);
  });
});

test('[M10] the hash of a change covers every part of it, and no order of keys', () => {
  const one = change({ a: { value: 1, replaces: ['x:1'] }, b: { value: 2, replaces: [] } });
  const hash = hashOfChange(one);
  const { fields: held, ...rest } = one;
  const turned = Object.fromEntries(Object.entries({ ...rest, fields: held }).reverse());
  expect(hashOfChange(turned as unknown as Change)).toBe(hash);
  const others: Partial<Change>[] = [
    { id: 'i2' },
    { family: 'g' },
    { record: 's' },
    { type: 'person' },
    { device: 'e' },
    { counter: 6 },
    { author: 'bram' },
    { at: '2026-11-02T09:00:00.001Z' },
    { fields: { ...held, a: { value: 1, replaces: [] } } }
  ];
  for (const other of others) expect(hashOfChange({ ...one, ...other })).not.toBe(hash);
});
