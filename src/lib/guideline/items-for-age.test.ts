import { describe, expect, it } from 'vitest';
import { development } from './development';
import { itemsForAge } from './items-for-age';
import { tips } from './tips';

const birthDate = '2024-02-29';
const tipNumbers = (date: string, child = {}) =>
  itemsForAge(tips.items, { birthDate, ...child }, date, 'voorzorg').map(({ number }) => number);
const phases = (child: object, date: string) =>
  itemsForAge(development.items, child, date, 'regulier').map(({ id }) => id);

describe('[G13] items that fit an age', () => {
  it('changes tips on the birthday itself', () => {
    expect(tipNumbers('2026-02-28')).toEqual([1, 2, 3, 4, 5]);
    expect(tipNumbers('2026-03-01')).toEqual([6, 7, 8, 9, 10, 11]);
    expect(tipNumbers('2028-02-28')).toEqual([6, 7, 8, 9, 10, 11]);
    expect(tipNumbers('2028-02-29')).toEqual([12, 13, 14]);
    expect(tipNumbers('2036-02-29')).toEqual([15, 16, 17, 18]);
  });

  it('offers the prenatal phase only before birth, and ageless ones always', () => {
    expect(phases({ dueDate: '2026-06-01' }, '2026-03-01')).toEqual([
      'phase-prenatal',
      'phase-non-biological'
    ]);
    expect(phases({ birthDate }, birthDate)).toEqual([
      'phase-first-hours',
      'phase-first-year',
      'phase-non-biological'
    ]);
    expect(phases({ birthDate }, '2024-03-01')).not.toContain('phase-first-hours');
  });

  it('follows corrected age, and counts from birth until the due date', () => {
    const preterm = { birthDate: '2025-01-01', gestation: { weeks: 30, days: 0 } };
    expect(phases(preterm, '2025-01-20')).toContain('phase-first-year');
    expect(phases(preterm, '2026-01-15')).toContain('phase-first-year');
    expect(phases({ birthDate: '2025-01-01' }, '2026-01-15')).toContain('phase-second-year');
  });

  it('has nothing for a child that died, or without dates', () => {
    expect(tipNumbers('2024-06-01', { deceasedOn: '2024-05-01' })).toEqual([]);
    expect(phases({}, '2026-01-01')).toEqual([]);
  });
});
