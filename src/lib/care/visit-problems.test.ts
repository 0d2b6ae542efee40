import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import { problemAt, visitProblems } from './visit-problems';

const TODAY = '2026-11-24';
const fieldsFrom = (fields: Record<string, Json>) => ({
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${TODAY}T10:00:00Z` }]
    ])
  )
});

describe('[U161] what is not right about when a visit was', () => {
  it('[U161] a visit in the future is not for signing yet, one of today is', () => {
    const on = (date: string) => visitProblems(fieldsFrom({ date }), TODAY);
    expect(on('2026-11-23')).toEqual([]);
    expect(on('2026-11-24')).toEqual([]);
    expect(problemAt('date', on('2026-11-25'))).toMatch(/nog niet geweest/);
    expect(visitProblems(fieldsFrom({}), TODAY)).toEqual([]);
  });

  it('[U161] the end does not come before the beginning', () => {
    const from = (begin: string, end: string) =>
      visitProblems(fieldsFrom({ date: TODAY, begin, end }), TODAY);
    expect(problemAt('end', from('14:00', '13:59'))).toMatch(/Het einde ligt voor het begin/);
    expect(from('14:00', '14:00')).toEqual([]);
    expect(from('09:00', '14:00')).toEqual([]);
    expect(from('', '13:00')).toEqual([]);
    expect(from('14:00', '')).toEqual([]);
  });
});
