/** What the messages let through, what they stop, and how deep and how old they may be. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { failureSchema, statusOf } from './failure';
import { depthOf, limits } from './limits';
import { pageSchema } from './pull';
import { pushRequestSchema, resultSchema } from './push';
import { snapshotLineSchema } from './snapshot';
import { behind, WIRE_VERSION } from './version';
import { changeSchema } from './wire-change';

const id = '0123456789abcdef'.repeat(2);
const change = {
  id,
  family: id,
  record: id,
  type: 'visit',
  fields: { 'report/saw': { value: 'x', replaces: [`${id}:1`] } },
  device: id,
  counter: 2,
  author: 'anna',
  at: '2026-11-02T09:00:00.000Z'
};

describe('depth', () => {
  test('[P51] a scalar is one level, each array or object one more', () => {
    expect([1, 'x', null, true, undefined].map((value) => depthOf(value))).toEqual([1, 1, 1, 1, 1]);
    expect(depthOf([])).toBe(1 + 0);
    expect(depthOf([1])).toBe(2);
    expect(depthOf({ a: [1, { b: 2 }], c: 3 })).toBe(4);
  });

  test('[P51] counting stops just past the limit, however deep the value', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(depthOf(deep)).toBe(limits.jsonDepth + 1);
    let allowed: unknown = 1;
    for (let level = 1; level < limits.jsonDepth; level += 1) allowed = { allowed };
    expect(depthOf(allowed)).toBe(limits.jsonDepth);
    expect(depthOf([allowed])).toBe(limits.jsonDepth + 1);
  });
});

describe('versions', () => {
  test('[P52] a message of another version says who is behind, whatever else it holds', () => {
    expect(behind({ version: WIRE_VERSION })).toBeUndefined();
    expect(behind({ version: WIRE_VERSION + 1, anything: [{}] })).toBe('us');
    expect(behind({ version: WIRE_VERSION - 1 })).toBe('them');
  });

  test('[P52] what carries no version is malformed, and nobody is behind', () => {
    for (const message of [undefined, null, 1, 'x', [], {}, { version: '1' }])
      expect(behind(message)).toBeUndefined();
  });
});

describe('messages', () => {
  test('[P53] a change arrives as it was sent', () => {
    expect(v.parse(changeSchema, change)).toEqual(change);
    const values = [null, 0, false, '', [], {}, { a: [null] }];
    for (const value of values) {
      const one = { ...change, fields: { n: { value, replaces: [] } } };
      expect(v.parse(changeSchema, one)).toEqual(one);
    }
  });

  const wrong: Record<string, object> = {
    'an id in capitals': { id: id.toUpperCase() },
    'a short family': { family: id.slice(1) },
    'a type with a space': { type: 'a visit' },
    'a counter of zero': { counter: 0 },
    'a counter that is no whole number': { counter: 1.5 },
    'an author with a space': { author: 'an na' },
    'an instant that is none': { at: 'yesterday' },
    'a field name with a space': { fields: { 'a b': { value: 1, replaces: [] } } },
    'a stamp without a counter': { fields: { a: { value: 1, replaces: [id] } } },
    'a field without a value': { fields: { a: { replaces: [] } } }
  };
  test.each(Object.entries(wrong))('[P53] a change is stopped that has %s', (_, part) => {
    expect(v.safeParse(changeSchema, { ...change, ...part }).success).toBe(false);
  });

  test('[P54] no message holds more than its limit', () => {
    const push = (count: number) => ({
      version: WIRE_VERSION,
      device: id,
      counter: count,
      changes: Array.from({ length: count }, () => change)
    });
    expect(v.is(pushRequestSchema, push(limits.pushChanges))).toBe(true);
    expect(v.is(pushRequestSchema, push(limits.pushChanges + 1))).toBe(false);
    const entry = { kind: 'ended', position: 1, family: id };
    const page = (count: number) => ({
      after: 0,
      upTo: 9,
      more: false,
      entries: Array.from({ length: count }, () => entry)
    });
    expect(v.is(pageSchema, page(limits.pageEntries))).toBe(true);
    expect(v.is(pageSchema, page(limits.pageEntries + 1))).toBe(false);
  });

  test('[P55] an answer or a line of an unknown kind is stopped and never guessed at', () => {
    expect(v.is(resultSchema, { kind: 'accepted' })).toBe(false);
    expect(v.is(resultSchema, { kind: 'perhaps', position: 1 })).toBe(false);
    expect(v.is(snapshotLineSchema, { kind: 'page', family: id })).toBe(false);
    expect(v.is(failureSchema, { failure: 'because' })).toBe(false);
  });

  test('[P56] each failure has a status that says it is one', () => {
    for (const status of Object.values(statusOf)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
