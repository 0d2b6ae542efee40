import { describe, expect, it } from 'vitest';
import { describeAge, describeAgeOn, describeCorrectedAge, describePregnancy } from './age-words';
import { ageOn, type Age, type ChildDates } from './ages';
import { addDays, addMonths, dayNumber, fullMonths } from './calendar-date';

const born = (child: ChildDates, date: string): Extract<Age, { kind: 'born' }> => {
  const age = ageOn(child, date);
  if (age.kind !== 'born') throw new Error(`expected a born child, got ${age.kind}`);
  return age;
};
const words = (from: string, to: string) =>
  describeAge({ days: dayNumber(to) - dayNumber(from), from, to });

describe('calendar dates', () => {
  it('counts over leap days and summer time', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  });

  it('fills a month on the same day, or on the first after when there is no such day', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-03-01');
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-03-01');
    expect(fullMonths('2024-02-29', '2025-02-28')).toBe(11);
    expect(fullMonths('2024-02-29', '2025-03-01')).toBe(12);
    expect(fullMonths('2026-01-31', '2026-02-28')).toBe(0);
  });

  it('throws on what is no date', () => {
    for (const bad of ['2025-02-29', '2025-13-01', '25-1-1', '', '2025-01-01T00:00']) {
      expect(() => dayNumber(bad)).toThrow(RangeError);
    }
  });

  it('agrees with itself: a month later is a full month, the day before is not', () => {
    for (let day = dayNumber('2023-12-25'); day < dayNumber('2025-03-05'); day++) {
      const from = new Date(day * 86_400_000).toISOString().slice(0, 10);
      for (const months of [1, 2, 3, 4, 12, 15, 18, 24]) {
        const moment = addMonths(from, months);
        expect(fullMonths(from, moment)).toBe(months);
        expect(fullMonths(from, addDays(moment, -1))).toBe(months - 1);
      }
    }
  });
});

describe('[G8] age on a day', () => {
  it('has no corrected age at 37 weeks and 0 days, and has one a day earlier', () => {
    const at = (weeks: number, days: number) =>
      born({ birthDate: '2026-01-01', gestation: { weeks, days } }, '2026-03-01').corrected;
    expect(at(37, 0)).toBeUndefined();
    expect(at(40, 0)).toBeUndefined();
    expect(at(36, 6)?.days).toBe(59 - 22);
  });

  it('corrects a child of 10 weeks, born at 34 weeks, to 4 weeks', () => {
    const child = { birthDate: '2026-01-01', gestation: { weeks: 34, days: 0 } };
    const age = born(child, addDays('2026-01-01', 70));
    expect(age.calendar.days).toBe(70);
    expect(age.corrected?.days).toBe(28);
    expect(describeAgeOn(age)).toBe('10 weken · gecorrigeerd 4 weken');
  });

  it('takes the gestation from the due date when it was not written down', () => {
    const age = born({ birthDate: '2026-01-01', dueDate: '2026-02-12' }, '2026-03-12');
    expect(age.corrected?.days).toBe(28);
    expect(age.corrected?.from).toBe('2026-02-12');
  });

  it('derives nothing from dates that contradict each other', () => {
    expect(born({ birthDate: '2026-01-01', dueDate: '2026-12-01' }, '2026-03-01').corrected).toBe(
      undefined
    );
  });

  it('stops correcting on the day that the organisation chose, 24 months if it chose nothing', () => {
    const child = { birthDate: '2024-02-29', gestation: { weeks: 30, days: 0 } };
    expect(born(child, '2026-02-28').corrected).toBeDefined();
    expect(born(child, '2026-03-01').corrected).toBeUndefined();
    const sooner = ageOn(child, '2025-03-01', 12);
    expect(sooner.kind === 'born' && sooner.corrected).toBeUndefined();
  });

  it('says how long until the due date while corrected age is negative', () => {
    const child = { birthDate: '2026-01-01', gestation: { weeks: 36, days: 0 } };
    const corrected = born(child, '2026-01-15').corrected;
    expect(corrected && describeCorrectedAge(corrected)).toBe(
      'nog 2 weken tot de uitgerekende datum'
    );
    const due = born(child, '2026-01-29').corrected;
    expect(due && describeCorrectedAge(due)).toBe('vandaag is de uitgerekende datum');
  });

  it('counts the pregnancy from the due date, also on a visit before a birth that came later', () => {
    const unborn = ageOn({ dueDate: '2026-06-01' }, addDays('2026-06-01', -81));
    expect(unborn).toEqual({ kind: 'unborn', pregnantDays: 199, daysToDueDate: 81 });
    expect(describeAgeOn(unborn)).toBe('28 weken en 3 dagen zwanger');
    const before = ageOn(
      { birthDate: '2026-05-01', gestation: { weeks: 38, days: 0 } },
      '2026-04-24'
    );
    expect(describeAgeOn(before)).toBe('37 weken zwanger');
  });

  it('does not guess without dates', () => {
    expect(ageOn({}, '2026-01-01')).toEqual({ kind: 'unknown' });
    expect(ageOn({ birthDate: '2026-02-01' }, '2026-01-01')).toEqual({ kind: 'unknown' });
    expect(ageOn({ dueDate: '2028-01-01' }, '2026-01-01')).toEqual({ kind: 'unknown' });
  });
});

describe('[G9] age in words', () => {
  it.each([
    ['2026-01-01', '2026-01-01', 'vandaag geboren'],
    ['2026-01-01', '2026-01-02', '1 dag'],
    ['2026-01-01', '2026-01-14', '13 dagen'],
    ['2026-01-01', '2026-01-15', '2 weken'],
    ['2026-01-01', '2026-01-24', '3 weken en 2 dagen'],
    ['2026-01-01', '2026-02-11', '5 weken en 6 dagen'],
    ['2026-01-01', '2026-02-12', '6 weken'],
    ['2026-01-01', '2026-02-15', '6 weken'],
    ['2026-01-01', '2026-02-26', '8 weken'],
    ['2026-01-01', '2026-04-30', '17 weken'],
    ['2026-01-01', '2026-05-01', '4 maanden'],
    ['2026-01-31', '2026-05-30', '17 weken'],
    ['2026-01-31', '2026-05-31', '4 maanden'],
    ['2026-01-01', '2026-12-31', '11 maanden'],
    ['2026-01-01', '2027-01-01', '1 jaar'],
    ['2026-01-01', '2027-02-01', '1 jaar en 1 maand'],
    ['2026-01-01', '2027-04-01', '1 jaar en 3 maanden'],
    ['2024-02-29', '2025-02-28', '11 maanden'],
    ['2024-02-29', '2025-03-01', '1 jaar'],
    ['2020-01-01', '2026-06-01', '6 jaar']
  ])('born %s, on %s: %s', (from, to, expected) => {
    expect(words(from, to)).toBe(expected);
  });

  it('writes a pregnancy in weeks and days', () => {
    expect(describePregnancy(196)).toBe('28 weken zwanger');
    expect(describePregnancy(197)).toBe('28 weken en 1 dag zwanger');
    expect(describePregnancy(330)).toBe('de uitgerekende datum is voorbij');
  });
});
