/** What an outside harness hands in becomes ours whole, and under the same ids every time. */
import { describe, expect, test } from 'vitest';
import { familyIn } from '../care/family';
import { visitIn } from '../care/visit';
import { apply, type RecordState } from '../history/register';
import type { Edit } from '../device/journal';
import { editsOf, familyId, visitFields, visitId } from './bench-load';

const device = '0'.repeat(32);

/** The records that edits make, as a journal would keep them. */
function recordsOf(edits: readonly Edit[]): RecordState[] {
  const states = new Map<string, RecordState>();
  for (const [index, { family, record, type, fields }] of edits.entries()) {
    const written = Object.entries(fields).map(([name, { value }]) => [
      name,
      { value, replaces: [] }
    ]);
    const change = {
      id: device,
      family,
      record,
      type,
      fields: Object.fromEntries(written) as Record<string, never>,
      device,
      counter: index + 1,
      author: 'a',
      at: '2026-01-01T00:00:00.000Z'
    };
    states.set(record, apply(states.get(record), change));
  }
  return [...states.values()];
}

const load = {
  families: [{ id: 'een gezin/1', name: 'Gezin 1', region: 'noord' }],
  visits: [
    { id: 'v 1', familyId: 'een gezin/1', title: 'Eerste', text: 'Wat ik zag', tags: ['a'] }
  ],
  observations: [
    { id: 'o1', visitId: 'v 1', type: 'not-seen', note: 'Nog niet' },
    { id: 'o2', visitId: 'v 1', type: 'lengte', note: 'Gemeten', value: 61 }
  ]
};

describe('[U90] a caseload from outside', () => {
  test('[U91] has ids of 32 hex digits, the same every time and apart by kind', () => {
    expect(familyId('1')).toMatch(/^[0-9a-f]{32}$/);
    expect(familyId('1')).toBe(familyId('1'));
    expect(familyId('1')).not.toBe(visitId('1'));
  });

  test('[U92] reads as a family with a child and its visit with the observations', () => {
    const records = recordsOf(editsOf(load, new Map()));
    const family = familyIn(records, familyId('een gezin/1'));
    expect(family?.name).toBe('Gezin 1');
    expect(family?.people.map(({ role }) => role)).toEqual(['child']);
    const found = records.find(({ id }) => id === visitId('v 1'));
    const visit = visitIn(found as RecordState);
    expect(visit.report.saw).toBe('Wat ik zag');
    expect(visit.report['follow-up']).toBe('Eerste');
    expect(visit.present).toEqual(family?.people.map(({ id }) => id));
    expect(visit.observations.map(({ answer, remark }) => [answer, remark]).sort()).toEqual([
      ['not-seen', 'Nog niet'],
      ['seen', 'Gemeten']
    ]);
  });

  test('[U93] keeps every value that has no place of its own', () => {
    const kept = JSON.stringify(editsOf(load, new Map()));
    for (const value of ['noord', '["a"]', '"lengte"', '61']) expect(kept).toContain(value);
  });

  test('[U94] puts observations alone in the visit that is there already', () => {
    const { observations } = load;
    const edits = editsOf({ observations }, new Map([['v 1', familyId('een gezin/1')]]));
    expect(edits.map(({ record }) => record)).toEqual([visitId('v 1')]);
    expect(() => editsOf({ observations }, new Map())).toThrow('no visit');
  });

  test('[U95] a patch sets only what it names', () => {
    expect(visitFields({ text: 'Anders' })).toEqual({ 'report/saw': 'Anders' });
    expect(visitFields({ mood: 3, title: undefined })).toEqual({ 'bench/mood': 3 });
  });
});
