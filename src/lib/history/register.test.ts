import { describe, expect, test } from 'vitest';
import type { Change } from './change';
import { apply, distinct, only, stampsOf, type RecordState } from './register';
import { stampOf, type Stamp } from './stamp';
import type { Json } from './json';

const at = '2026-11-02T09:00:00.000Z';
function set(stamp: Stamp, fields: Record<string, [Json, ...Stamp[]]>): Change {
  const [device = '', counter = ''] = stamp.split(':');
  return {
    id: stamp,
    family: 'f',
    record: 'r',
    type: 'visit',
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, [value, ...replaces]]) => [name, { value, replaces }])
    ),
    device,
    counter: Number(counter),
    author: device,
    at
  };
}
const after = (...changes: Change[]): RecordState =>
  changes.reduce<RecordState | undefined>(apply, undefined) as RecordState;

describe('registers', () => {
  test('[M1] concurrent values both stay, whichever clock is ahead', () => {
    const a = { ...set('a:1', { note: ['from a'] }), at: '2036-01-01T00:00:00.000Z' };
    const b = { ...set('b:9', { note: ['from b'] }), at: '2016-01-01T00:00:00.000Z' };
    for (const state of [after(a, b), after(b, a)]) {
      expect(distinct(state.registers['note']).map((held) => held.value)).toEqual([
        'from a',
        'from b'
      ]);
      expect(only(state.registers['note'])).toBeUndefined();
    }
  });

  test('[M2] equal values collapse, and whoever saw them replaces both', () => {
    const state = after(
      set('a:1', { note: [{ x: 1, y: 2 }] }),
      set('b:1', { note: [{ y: 2, x: 1 }] })
    );
    expect(distinct(state.registers['note'])).toHaveLength(1);
    expect(only(state.registers['note'])).toEqual({ x: 1, y: 2 });
    expect(stampsOf(state.registers['note'])).toEqual(['a:1', 'b:1']);
  });

  test('[M3] a value goes only when it is replaced by name', () => {
    const state = after(
      set('a:1', { note: ['one'] }),
      set('b:1', { note: ['two'] }),
      set('a:2', { note: ['three', 'a:1'] })
    );
    expect(stampsOf(state.registers['note'])).toEqual(['a:2', 'b:1']);
    expect(
      stampsOf(apply(state, set('c:1', { note: ['end', 'a:2', 'b:1'] })).registers['note'])
    ).toEqual(['c:1']);
  });

  test('[M3] a change leaves every other field as it was', () => {
    const before = after(set('a:1', { note: ['x'], tick: [true] }));
    const state = apply(before, set('b:1', { tick: [false, 'a:1'] }));
    expect(state.registers['note']).toBe(before.registers['note']);
    expect(before.registers['tick']).toHaveLength(1);
    expect(only(before.registers['tick'])).toBe(true);
  });

  test('[M3] emptying a field is a value like any other', () => {
    const state = after(set('a:1', { note: ['x'] }), set('b:1', { note: [null, 'a:1'] }));
    expect(only(state.registers['note'])).toBeNull();
    expect(only(undefined)).toBeUndefined();
  });

  test('[M17] unknown types and fields are kept, under whatever name', () => {
    const names = Object.fromEntries(
      ['constructor', 'toString', 'new/field'].map((name): [string, [Json]] => [name, [name]])
    );
    const odd = { ...set('a:1', names), type: 'later' };
    const more = Object.fromEntries([['constructor', ['new', 'a:1'] as [Json, Stamp]]]);
    const state = apply(after(odd), set('b:1', { ...more, note: ['x'] }));
    expect(state.type).toBe('later');
    expect(Object.keys(state.registers)).toEqual(['constructor', 'toString', 'new/field', 'note']);
    expect(only(state.registers['constructor'])).toBe('new');
  });

  test('[M4] equal registers are equal as JSON: they stand sorted by stamp', () => {
    const stamps = [10, 9, 2].map((counter) => stampOf('a', counter));
    const changes = stamps.map((stamp) => set(stamp, { note: [stamp] }));
    const forwards = JSON.stringify(after(...changes).registers);
    expect(JSON.stringify(after(...changes.reverse()).registers)).toBe(forwards);
  });
});
