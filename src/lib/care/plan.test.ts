import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../guideline/calendar-date';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { isOverdue, nextEntry, nextPlanned, planIn, type VisitMade } from './plan';

let counter = 0;
const held = (value: Json, author = 'a') => ({
  value,
  stamp: `${author}:${(counter += 1)}` as const,
  author,
  at: '2026-11-24T10:00:00Z'
});
function record(id: string, type: string, fields: Record<string, Json>): RecordState {
  const registers = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, [held(value)]])
  );
  return { id, family: 'f', type, registers };
}
const child = (fields: Record<string, Json>, id = 'k') =>
  record(id, 'person', { role: 'child', ...fields });
const familyWith = (fields: Record<string, Json> = {}, programme = 'voorzorg') =>
  record('f', 'family', { programme, ...fields });
/** A Tuesday. */
const begun = '2026-07-07';
const on = (days: number) => addDays(begun, days);
const visits = (...days: number[]): VisitMade[] =>
  days.map((day, index) => ({ id: `v${index}`, date: on(day) }));
const due = on(140);
const unborn = child({ 'due-date': due });

function plan(
  records: RecordState[],
  today: string,
  made: readonly VisitMade[] | undefined = visits(0, 7, 14)
) {
  const found = planIn(records, 'f', made, today);
  if (!found) throw new Error('no plan');
  const entry = (key: string) => found.entries.find((one) => one.key === key);
  const next = nextEntry(found, today);
  return { ...found, entry, next, coming: found.entries.filter(({ date }) => date >= today) };
}

describe('[G100] the plan holds what is proposed beside what was made', () => {
  it('[G100] numbers what was made and what is to come, and says where the rhythm comes from', () => {
    const found = plan([familyWith(), unborn], on(15));
    expect(
      found.entries.slice(0, 4).map(({ key, number, date, state }) => [key, number, date, state])
    ).toEqual([
      ['k/pregnant-1', 1, on(0), 'made'],
      ['k/pregnant-2', 2, on(7), 'made'],
      ['k/pregnant-3', 3, on(14), 'made'],
      ['k/pregnant-4', 4, on(21), 'proposed']
    ]);
    expect(found.total).toBe(62);
    expect(found.label).toMatch(/niet uit de richtlijn/);
    expect(found.entries.at(-1)?.number).toBe(62);
  });

  it('[G100] a visit stands for the proposal it lies nearest to, and another near it for none', () => {
    const found = plan([familyWith(), unborn], on(20), visits(0, 5, 8, 17));
    expect(found.entry('k/pregnant-2')?.visit).toBe('v2');
    expect(found.entry('visit/v1')).toMatchObject({ state: 'made', number: 2 });
    expect(found.entry('k/pregnant-3')?.visit).toBe('v3');
    expect(found.next?.date).toBe(on(21));
  });

  it('[G100] a proposal whose time went by without a visit is no debt', () => {
    const found = plan([familyWith(), unborn], on(40), visits(0, 7, 35));
    expect(found.entry('k/pregnant-3')).toBeUndefined();
    expect(found.entries.some((one) => isOverdue(one, on(40)))).toBe(false);
    expect(found.next).toMatchObject({ date: on(49), number: 4 });
  });

  it('[G100] what somebody said of a visit goes before what lies near', () => {
    const said = familyWith({ 'plan-visit/k/pregnant-4': 'v2', 'plan-date/k/pregnant-4': on(21) });
    const found = plan([said, unborn], on(16));
    expect(found.entry('k/pregnant-4')).toMatchObject({ state: 'made', visit: 'v2', date: on(14) });
  });

  it('[G100] before the first visit it begins today, or on the day that was planned for it', () => {
    expect(plan([familyWith(), unborn], on(3), []).next).toMatchObject({
      key: 'k/pregnant-1',
      date: on(3),
      number: 1
    });
    const planned = familyWith({ 'plan-date/k/pregnant-1': on(9) });
    const found = plan([planned, unborn], on(3), []);
    expect(found.next).toMatchObject({ date: on(9), state: 'planned' });
    expect(found.coming[1]?.date).toBe(on(16));
  });

  it('[G100] while the visits are not known, what was begun from the plan counts as made', () => {
    const said = familyWith({ 'plan-visit/k/pregnant-1': 'v9', 'plan-date/k/pregnant-1': on(0) });
    const found = planIn([said, unborn], 'f', undefined, on(1));
    expect(found?.entries[0]).toMatchObject({ state: 'made', visit: 'v9' });
    expect(plan([said, unborn], on(1), []).entry('k/pregnant-1')?.state).toBe('planned');
  });
});

describe('[G101] days are days', () => {
  it('[G101] a child of 29 February, and visits on the days that the clock is changed', () => {
    const born = child({ 'birth-date': '2028-02-29' });
    const first = [{ id: 'v0', date: '2028-03-05' }];
    const found = plan([familyWith(), born], '2028-03-05', first);
    const dates = found.entries.map(({ date }) => date);
    // 26 March and 29 October 2028 are Sundays on which summer time begins and ends.
    expect(dates).toContain('2028-03-26');
    expect(dates).toContain('2028-10-29');
    expect(found.entries.every(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay() === 0)).toBe(
      true
    );
    const end = addMonths('2028-02-29', 24);
    expect(end).toBe('2030-03-01');
    expect(dates.at(-1)).toBe('2030-03-03');
  });
});

describe('[G102] the birth plans anew and keeps decisions by their key', () => {
  const decided = {
    'plan-date/k/pregnant-7': on(63),
    'plan-date/k/born-2': on(160),
    'plan-time/k/born-2': '10:30',
    'plan-not-made/k/born-4': 'skipped',
    'plan-date/k/born-4': on(168),
    'plan-reason/k/born-4': 'vakantie'
  };
  it('[G102] earlier than expected', () => {
    const before = plan([familyWith(decided), unborn], on(56), visits(0, 7, 14, 21, 35, 49));
    expect(before.next).toMatchObject({ key: 'k/pregnant-7', state: 'planned' });
    const born = child({ 'due-date': due, 'birth-date': on(58) });
    const after = plan([familyWith(decided), born], on(59), visits(0, 7, 14, 21, 35, 49));
    // No longer in the rhythm, but somebody planned it: it stays, in the place of the nearest proposal.
    expect(after.next).toMatchObject({ key: 'k/pregnant-7', date: on(63), state: 'planned' });
    expect(after.entry('k/born-1')).toBeUndefined();
    expect(after.entry('k/born-2')).toMatchObject({ date: on(160), time: '10:30' });
    expect(after.entry('k/born-4')).toMatchObject({ state: 'skipped', reason: 'vakantie' });
    expect(after.total).toBeLessThan(before.total ?? 0);
  });

  it('[G102] without decisions the days turn with it', () => {
    const born = child({ 'due-date': due, 'birth-date': on(100) });
    const found = plan([familyWith(), born], on(101), visits(0, 7, 14, 21, 35));
    expect(found.next).toMatchObject({ key: 'k/born-1', date: on(105), number: 6 });
  });
});

describe('[G103] whom the plan is about', () => {
  it('[G103] twins have one plan, whoever of them a decision is kept with', () => {
    const twins = [unborn, child({ 'due-date': due }, 'a')];
    const both = plan([familyWith({ 'plan-date/k/pregnant-4': on(22) }), ...twins], on(15));
    expect(both.entry('k/pregnant-4')).toMatchObject({ state: 'planned', date: on(22) });
    expect(both.entry('k/pregnant-5')?.state).toBe('proposed');
    expect(both.entries.filter(({ date }) => date === on(35))).toHaveLength(1);
    const oneDied = [
      child({ 'due-date': due, 'birth-date': on(130) }),
      child({ 'due-date': due, 'birth-date': on(131), 'died-on': on(133) }, 'a')
    ];
    expect(plan([familyWith(), ...oneDied], on(140)).without).toBeUndefined();
  });

  it('[G103] a second child has a plan of its own; what was planned for the first is not dropped', () => {
    const elder = child({ 'birth-date': '2025-01-10' }, 'elder');
    const planned = familyWith({
      'plan-date/elder/born-40': on(12),
      'plan-visit/elder/born-39': 'x'
    });
    const made = [...visits(0, 7), { id: 'old', date: '2025-06-01' }, { id: 'x', date: on(-2) }];
    const found = plan([planned, elder, unborn], on(8), made);
    expect(found.entry('k/pregnant-2')).toMatchObject({ number: 2, visit: 'v1' });
    expect(found.entries.some(({ visit }) => visit === 'old' || visit === 'x')).toBe(false);
    expect(found.next).toMatchObject({ key: 'elder/born-40', state: 'planned', date: on(12) });
  });

  it('[G103] another programme: its own rhythm, and what was planned stays', () => {
    const moved = familyWith({ 'plan-date/k/born-30': on(400) }, 'stevig-ouderschap');
    const born = child({ 'birth-date': on(-10) });
    const found = plan([moved, born], on(200), visits(0, 90, 190));
    expect(found.total).toBeLessThanOrEqual(10);
    expect(found.entry('k/born-30')).toMatchObject({ state: 'planned', proposed: undefined });
    const none = plan([familyWith({ 'plan-date/k/born-3': on(30) }, 'regulier'), born], on(15));
    expect(none).toMatchObject({ without: 'no-rhythm', total: undefined, label: undefined });
    expect(none.next).toMatchObject({ key: 'k/born-3', number: 4 });
  });

  it('[G103] proposes nothing where a child died or was lost, and keeps what a person planned', () => {
    const planned = familyWith({ 'plan-date/k/born-3': on(160), 'plan-date/extra/e1': on(158) });
    for (const lost of [
      { 'birth-date': on(130), 'died-on': on(140) },
      { 'due-date': due, loss: 'stillbirth' },
      { 'due-date': due, loss: 'miscarriage' }
    ]) {
      const found = plan([planned, child(lost)], on(150));
      expect(found).toMatchObject({ without: 'loss', total: undefined });
      expect(found.coming.map(({ key }) => key)).toEqual(['extra/e1', 'k/born-3']);
      expect(plan([familyWith(), child(lost)], on(150)).coming).toEqual([]);
    }
  });

  it('[G103] after a miscarriage the plan of the elder goes on; never where none was', () => {
    const elder = child({ 'birth-date': on(-400) }, 'elder');
    const lost = child({ 'due-date': due, loss: 'miscarriage' });
    const followed = [{ id: 'x', date: on(-300) }, ...visits(0)];
    expect(plan([familyWith(), elder, lost], on(5), followed).next?.key).toMatch(/^elder\/born/);
    expect(plan([familyWith(), elder, lost], on(5), visits(0)).without).toBe('loss');
  });

  it('[G103] asks for a date where no child has one, and passes over one without', () => {
    expect(plan([familyWith(), child({})], on(20))).toMatchObject({ without: 'no-dates' });
    expect(plan([familyWith()], on(20))).toMatchObject({ without: 'no-child' });
    const both = plan([familyWith(), unborn, child({ name: 'Broer' }, 'b')], on(20));
    expect(both.without).toBeUndefined();
  });
});

describe('[G104] what people decide', () => {
  const today = on(15);
  it('[G104] later than the one after it: that one goes, the rest stays', () => {
    const found = plan([familyWith({ 'plan-date/k/pregnant-4': on(34) }), unborn], today);
    expect(found.coming.map(({ key }) => key).slice(0, 2)).toEqual([
      'k/pregnant-4',
      'k/pregnant-6'
    ]);
    expect(found.coming[0]).toMatchObject({ date: on(34), proposed: on(21), number: 4 });
  });

  it('[G104] skipped, met nobody or cancelled: it stays as such and does not count', () => {
    for (const how of ['skipped', 'no-show', 'cancelled'] as const) {
      const fields = {
        'plan-date/k/pregnant-4': on(21),
        'plan-not-made/k/pregnant-4': how,
        'plan-reason/k/pregnant-4': 'ziek'
      };
      const found = plan([familyWith(fields), unborn], on(22));
      expect(found.entry('k/pregnant-4')).toMatchObject({
        state: how,
        number: undefined,
        reason: 'ziek'
      });
      expect(found.next).toMatchObject({ key: 'k/pregnant-5', number: 4 });
    }
  });

  it('[G104] a first visit that met nobody still begins the plan', () => {
    const fields = { 'plan-date/k/pregnant-1': on(0), 'plan-not-made/k/pregnant-1': 'no-show' };
    const found = plan([familyWith(fields), unborn], on(8), visits(7));
    expect(found.entry('k/pregnant-2')).toMatchObject({ state: 'made', number: 1 });
  });

  it('[G104] an extra visit stands beside the rhythm, until it is taken away', () => {
    const extra = { 'plan-date/extra/e1': on(18), 'plan-time/extra/e1': '09:00' };
    const found = plan([familyWith(extra), unborn], today);
    expect(found.next).toMatchObject({ key: 'extra/e1', extra: true, number: 4, time: '09:00' });
    expect(found.entry('k/pregnant-4')).toMatchObject({ date: on(21), number: 5 });
    const gone = plan([familyWith({ ...extra, 'plan-gone/extra/e1': true }), unborn], today);
    expect(gone.entry('extra/e1')).toBeUndefined();
    const made = plan([familyWith(extra), unborn], on(19), visits(0, 7, 14, 18));
    expect(made.entry('extra/e1')).toMatchObject({ state: 'made', visit: 'v3' });
  });

  it('[G104] planned, its day over, nothing written: overdue; a visit some days later makes it', () => {
    const planned = familyWith({ 'plan-date/k/pregnant-4': on(21) });
    const late = plan([planned, unborn], on(23));
    expect(late.entries.filter((one) => isOverdue(one, on(23))).map(({ key }) => key)).toEqual([
      'k/pregnant-4'
    ]);
    const made = plan([planned, unborn], on(24), visits(0, 7, 14, 23));
    expect(made.entry('k/pregnant-4')).toMatchObject({ state: 'made', visit: 'v3' });
  });

  it('[G104] a visit between times does not take the place of one that is planned for later', () => {
    const planned = familyWith({ 'plan-date/k/pregnant-4': on(21) });
    const found = plan([planned, unborn], on(16), visits(0, 7, 14, 16));
    expect(nextPlanned(found, on(16))?.key).toBe('k/pregnant-4');
    expect(found.entry('visit/v3')).toMatchObject({ state: 'made', number: 4 });
  });
});

describe('[G105] two people who decide at the same time', () => {
  it('[G105] of two visits: both stand; of one: it says so and shows the same day to all', () => {
    const two = familyWith({ 'plan-date/k/pregnant-4': on(22), 'plan-date/k/pregnant-5': on(36) });
    const found = plan([two, unborn], on(15));
    expect(found.coming.slice(0, 2).map(({ date }) => date)).toEqual([on(22), on(36)]);
    const one = familyWith();
    const values = [held(on(22), 'a'), held(on(24), 'b')];
    for (const register of [values, [...values].reverse()]) {
      one.registers['plan-date/k/pregnant-4'] = [...register].sort((a, b) =>
        a.stamp < b.stamp ? -1 : 1
      );
      const seen = plan([one, unborn], on(15)).entry('k/pregnant-4');
      expect(seen).toMatchObject({ conflict: true, date: on(22) });
    }
  });

  it('[G105] skipped by one and begun by another: the visit that was made stands', () => {
    const fields = {
      'plan-date/k/pregnant-4': on(21),
      'plan-not-made/k/pregnant-4': 'skipped',
      'plan-visit/k/pregnant-4': 'v3'
    };
    const found = plan([familyWith(fields), unborn], on(21), visits(0, 7, 14, 21));
    expect(found.entry('k/pregnant-4')).toMatchObject({ state: 'made', number: 4 });
  });

  it('[G105] begun by both: one is of the plan and the other stands beside it', () => {
    const begunTwice = familyWith({ 'plan-date/k/pregnant-4': on(21) });
    begunTwice.registers['plan-visit/k/pregnant-4'] = [held('v3', 'a'), held('v4', 'b')];
    const found = plan([begunTwice, unborn], on(21), visits(0, 7, 14, 21, 21));
    expect(found.entries.filter(({ state }) => state === 'made')).toHaveLength(5);
    expect(found.entry('k/pregnant-4')?.conflict).toBe(false);
    expect(found.next?.date).toBe(on(35));
  });
});

describe('[G106] many children', () => {
  it('[G106] twelve of them: the plan is about the youngest', () => {
    const eleven = Array.from({ length: 11 }, (_, index) =>
      child({ 'birth-date': addDays('2008-01-01', index * 400) }, `k${index}`)
    );
    const found = plan([familyWith(), ...eleven, unborn], on(15));
    expect(found.next?.key).toBe('k/pregnant-4');
  });
});
