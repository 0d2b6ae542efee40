import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, fingerprint, own, sameValue, type Json } from './json';

const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** The same value with the keys of every object in the opposite order. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)])
  );
}

describe('canonical JSON', () => {
  test('[M9] a value has one spelling, whatever the order of its keys', () => {
    expect(canonical({ b: [1, { z: null, a: 'é' }], a: true })).toBe(
      '{"a":true,"b":[1,{"a":"é","z":null}]}'
    );
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(turned(value))).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(value);
      })
    );
  });

  test('[M9] two values are the same only when their spelling is', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameValue(a, b)).toBe(canonical(a) === canonical(b));
      })
    );
    expect(sameValue('1', 1)).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameValue('e\u0301', '\u00e9')).toBe(false);
  });

  test('[M9] what JSON leaves out is left out, so a value and its copy over the wire are one', () => {
    const value = { a: 1, b: undefined } as unknown as Json;
    expect(canonical(value)).toBe('{"a":1}');
    expect(fingerprint(value)).toBe(fingerprint({ a: 1 }));
  });

  test('[M9] a lone surrogate, as half a typed emoji leaves it, keeps its fingerprint on the way', () => {
    const half = '\ud83d';
    const copy = JSON.parse(JSON.stringify({ half })) as Json;
    expect(fingerprint(copy)).toBe(fingerprint({ half }));
    expect(sameValue(half, '\ufffd')).toBe(false);
  });

  test('[M10] a fingerprint is SHA-256 over the canonical text', () => {
    expect(fingerprint({})).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
    );
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }));
  });

  test('[M17] names of built-in members are names like others', () => {
    expect(own({} as Record<string, number>, 'constructor')).toBeUndefined();
    expect(own({ toString: 1 } as Record<string, number>, 'toString')).toBe(1);
  });
});
