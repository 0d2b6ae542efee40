import { describe, expect, it } from 'vitest';
import { addDays } from '../guideline/calendar-date';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { familyIn } from './family';
import { programmeVisit, programmeVisitWords } from './programme-visit';

let counter = 0;
function record(id: string, type: string, fields: Record<string, Json>): RecordState {
  const registers = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: `d:${(counter += 1)}` as const, author: 'a', at: '2026-11-24T10:00:00Z' }]
    ])
  );
  return { id, family: 'f', type, registers };
}
const begun = '2026-07-07';
const visits = (...days: number[]) =>
  days.map((day, index) => record(`v${index}`, 'visit', { date: addDays(begun, day) }));
const child = (fields: Record<string, Json>, id = 'k') =>
  record(id, 'person', { role: 'child', ...fields });
function seen(
  records: RecordState[],
  today: string,
  { programme = 'voorzorg', visit }: { programme?: string; visit?: string } = {}
) {
  const all = [record('f', 'family', { programme }), ...records];
  const family = familyIn(all, 'f');
  return family && programmeVisit(family, all, today, visit);
}
const unborn = child({ 'due-date': addDays(begun, 140) });

describe('[U77] which visit of the programme this is', () => {
  it('counts what was made until today and says the total of the plan and the next day', () => {
    const found = seen([unborn, ...visits(0, 7, 15)], addDays(begun, 15));
    expect(found).toMatchObject({ number: 3, total: 62, next: addDays(begun, 21) });
    expect(found?.label).toMatch(/niet uit de richtlijn/);
    expect(found && programmeVisitWords(found)).toBe('bezoek 3 van ongeveer 62');
  });

  it('moves with the birth', () => {
    const born = child({ 'due-date': addDays(begun, 140), 'birth-date': addDays(begun, 100) });
    const found = seen([born, ...visits(0, 7, 14, 21, 35)], addDays(begun, 101));
    expect(found?.total).toBeLessThan(62);
    expect(found?.next).toBe(addDays(begun, 105));
  });

  it('says of each visit which one it was, also of one planned ahead', () => {
    const records = [unborn, ...visits(0, 7, 30)];
    const today = addDays(begun, 8);
    expect(seen(records, today, { visit: 'v0' })).toMatchObject({ number: 1 });
    expect(seen(records, today, { visit: 'v2' })).toMatchObject({ number: 3 });
    expect(seen(records, today)).toMatchObject({ number: 2 });
    expect(seen(records, today)?.next).toBeUndefined();
  });

  it('starts anew with a new pregnancy', () => {
    const elder = child({ 'birth-date': '2024-01-10' }, 'elder');
    const before = record('old', 'visit', { date: '2024-03-01' });
    expect(seen([elder, unborn, before, ...visits(0, 7)], addDays(begun, 7))).toMatchObject({
      number: 2,
      total: 62
    });
  });

  it('says no total past its own, and nothing at all where a child died or none was visited', () => {
    const many = visits(...Array.from({ length: 70 }, (_, index) => index));
    const found = seen([unborn, ...many], addDays(begun, 69));
    expect(found).toMatchObject({ number: 70 });
    expect(found?.total).toBeUndefined();
    const past = seen([unborn, ...visits(0, 30, 60)], addDays(begun, 60), {
      programme: 'prenataal-huisbezoek'
    });
    expect(past).toEqual({ number: 3 });
    const died = child({ 'birth-date': '2026-10-01', 'died-on': '2026-10-20' });
    expect(seen([died, ...visits(0)], '2026-11-24')).toBeUndefined();
    expect(seen([unborn], '2026-11-24')).toBeUndefined();
  });

  it('only counts where the programme has no series', () => {
    const found = seen([unborn, ...visits(0, 7)], addDays(begun, 7), { programme: 'regulier' });
    expect(found).toEqual({ number: 2 });
    expect(found && programmeVisitWords(found)).toBe('bezoek 2');
  });
});
