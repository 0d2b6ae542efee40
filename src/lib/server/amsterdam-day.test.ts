import { describe, expect, test } from 'vitest';
import { amsterdamDay, daysBetween, endOfDay, startOfDay } from './amsterdam-day';

const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;

describe('a day in the Netherlands', () => {
  test('[F72] begins at 00:00 there, in winter and in summer', () => {
    expect(startOfDay('2026-11-23').toISOString()).toBe('2026-11-22T23:00:00.000Z');
    expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T23:00:00.000Z');
  });

  test('[F72] lasts 23 or 25 hours when the clock is changed', () => {
    for (const [day, length] of [
      ['2026-03-28', 24],
      ['2026-03-29', 23],
      ['2026-10-25', 25],
      ['2026-10-26', 24]
    ] as const)
      expect(hours(startOfDay(day), endOfDay(day)), day).toBe(length);
  });

  test('[F72] holds every instant from its start until its end', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2027-01-01']) {
      expect(amsterdamDay(startOfDay(day))).toBe(day);
      expect(amsterdamDay(new Date(endOfDay(day).getTime() - 1))).toBe(day);
      expect(amsterdamDay(endOfDay(day))).not.toBe(day);
    }
    expect(daysBetween('2026-10-20', '2026-10-27')).toBe(7);
  });
});
