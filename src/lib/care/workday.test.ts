import { describe, expect, it } from 'vitest';
import { addDays } from '../guideline/calendar-date';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import type { VisitFacts } from './digest';
import { atSameTime, familyDays, mondayOf, plannedFrom, weekOf, workdayOf } from './workday';

/** A Tuesday. */
const today = '2026-11-24';
const on = (days: number) => addDays(today, days);
let counter = 0;
function record(family: string, id: string, type: string, fields: Record<string, Json>) {
  const registers: RecordState['registers'] = {};
  for (const [field, value] of Object.entries(fields))
    registers[field] = [
      { value, stamp: `d:${(counter += 1)}`, author: 'a', at: `${today}T10:00Z` }
    ];
  return { id, family, type, registers };
}
/** A family with a child to be born, visited once a week ago, and what is planned. */
function family(id: string, name: string, fields: Record<string, Json> = {}, child = {}) {
  return [
    record(id, id, 'family', { name, programme: 'voorzorg', ...fields }),
    record(id, `${id}k`, 'person', { role: 'child', 'due-date': on(100), ...child })
  ];
}
const agreement = (id: string, by: Json, fields: Record<string, Json> = {}) =>
  record(id, `${id}${JSON.stringify(by)}`, 'agreement', {
    what: 'Bellen',
    by,
    state: 'open',
    ...fields
  });
const facts = (id: string, days: number, more: Partial<VisitFacts> = {}): VisitFacts => {
  return { id, date: on(days), signed: false, hasReport: true, ...more };
};
function days(records: RecordState[], visits: Record<string, VisitFacts[]> = {}) {
  return familyDays(records, (id) => visits[id] ?? [facts(`${id}v`, -7)], today);
}
const names = (list: { of: { name: string } }[]) => list.map(({ of }) => of.name);
const planned = (id: string, date: string, time = '') => ({
  [`plan-date/extra/${id}`]: date,
  ...(time && { [`plan-time/extra/${id}`]: time })
});

describe('[U222] the visits of today', () => {
  it('[U222] in the order of the clock, without a time last, also one that is under way', () => {
    const found = workdayOf(
      days(
        [
          ...family('a', 'Anders', planned('1', today, '13:30')),
          ...family('b', 'Bos', planned('2', today)),
          ...family('c', 'Cox', planned('3', today, '09:05')),
          ...family('d', 'Dam'),
          ...family('e', 'Eik', planned('4', on(1), '08:00'))
        ],
        { d: [facts('dv', 0, { begin: '10:00', hasReport: false }), facts('dw', -7)] }
      ),
      today
    );
    expect(names(found.visits)).toEqual(['Cox', 'Dam', 'Anders', 'Bos']);
    expect(found.visits.map(({ entry }) => entry.state)).toEqual([
      'planned',
      'made',
      'planned',
      'planned'
    ]);
    expect(found.unreported).toEqual([]);
  });

  it('[U222] what was planned and never became anything; not once it was said what came of it', () => {
    const noShow = { ...planned('2', on(-3)), 'plan-not-made/extra/2': 'no-show' };
    const found = workdayOf(
      days([
        ...family('a', 'Anders', planned('1', on(-2))),
        ...family('b', 'Bos', noShow),
        ...family('c', 'Cox', planned('3', on(-7)))
      ]),
      today
    );
    expect(names(found.overdue)).toEqual(['Anders']);
  });
});

describe('[U223] what waits quietly', () => {
  it('[U223] promises of the week, and those whose day is over', () => {
    const found = workdayOf(
      days([
        ...family('a', 'Anders'),
        agreement('a', on(7)),
        agreement('a', on(-1)),
        agreement('a', on(8)),
        agreement('a', null),
        agreement('a', today, { state: 'kept' }),
        ...family('b', 'Bos'),
        agreement('b', today)
      ]),
      today
    );
    expect(names(found.due)).toEqual(['Bos', 'Anders']);
    expect(found.late.map(({ agreement: { by } }) => by)).toEqual([on(-1)]);
  });

  it('[U223] families with nothing planned, the first proposed on top; none where nothing is proposed', () => {
    const found = workdayOf(
      days(
        [
          ...family('a', 'Anders'),
          ...family('b', 'Bos', planned('1', on(40))),
          ...family('c', 'Cox', { programme: 'regulier' }),
          ...family('d', 'Dam')
        ],
        { a: [facts('av', -3)] }
      ),
      today
    );
    expect(names(found.unplanned)).toEqual(['Dam', 'Anders']);
    expect(found.unplanned[0]?.entry).toMatchObject({ state: 'proposed', date: today });
  });

  it('[U223] visits without a report after two days', () => {
    const empty = (id: string, ago: number) => facts(id, -ago, { hasReport: false });
    const found = workdayOf(
      days(family('a', 'Anders'), {
        a: [empty('v1', 1), empty('v2', 2), facts('v3', -3), empty('v4', 9)]
      }),
      today
    );
    expect(found.unreported.map(({ visit }) => visit.id)).toEqual(['v4', 'v2']);
  });

  it('[U223] says nothing of a plan before it is known which visits there were', () => {
    const records = [...family('a', 'Anders', planned('1', on(-2))), ...family('b', 'Bos')];
    const found = workdayOf(
      familyDays(records, () => undefined, today),
      today
    );
    expect([...found.overdue, ...found.unplanned]).toEqual([]);
  });

  it('[U223] asks nothing about a child that died', () => {
    const lost = family('a', 'Anders', planned('1', on(-2)), {
      'birth-date': on(-40),
      'died-on': on(-10)
    });
    const found = workdayOf(days([...lost, agreement('a', on(-1))]), today);
    expect(found.overdue).toEqual([]);
    expect(found.unplanned).toEqual([]);
    expect(found.late).toHaveLength(1);
  });
});

describe('[U224] a week, and what is planned', () => {
  const all = days([
    ...family('a', 'Anders', { ...planned('1', on(2), '10:00'), ...planned('9', on(-1)) }),
    ...family('b', 'Bos', planned('2', on(2), '10:00')),
    ...family('c', 'Cox', { ...planned('3', on(20)), 'plan-not-made/extra/3': 'cancelled' })
  ]);

  it('[U224] runs from Monday to Sunday, over the end of a year as well', () => {
    const week = weekOf(all, today);
    expect(week.map(({ date }) => date)).toEqual([-1, 0, 1, 2, 3, 4, 5].map(on));
    expect(week.map(({ visits }) => visits.length)).toEqual([1, 0, 0, 2, 0, 0, 0]);
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });

  it('[U224] what was cancelled or lies behind is not planned', () => {
    expect(names(plannedFrom(all, today))).toEqual(['Anders', 'Bos']);
  });

  it('[U224] two visits at one time are told, of whatever family', () => {
    const one = { family: 'a', key: 'extra/1', date: on(2), time: '10:00' };
    expect(names(atSameTime(all, one))).toEqual(['Bos']);
    expect(atSameTime(all, { ...one, time: '10:30' })).toEqual([]);
    expect(atSameTime(all, { ...one, time: '' })).toEqual([]);
  });
});
