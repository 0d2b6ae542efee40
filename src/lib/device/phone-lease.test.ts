import { describe, expect, test } from 'vitest';
import { leaseOf } from './phone-lease';

const DAYS = 14;
const contact = '2026-11-01T08:00:00.000Z';
const after = (days: number, hours = 0) =>
  new Date(Date.parse(contact) + (days * 24 + hours) * 3_600_000).toISOString();
const noted = (latest = contact, opened = '') => ({ lastContact: contact, latest, opened });

describe('the time without contact', () => {
  test('[L31] it is free, then ends soon for three days, then has ended; until the next contact', () => {
    expect(leaseOf(noted(), DAYS, after(0))).toEqual({ kind: 'free' });
    expect(leaseOf(noted(), DAYS, after(10, 23))).toEqual({ kind: 'free' });
    expect(leaseOf(noted(), DAYS, after(11))).toEqual({ kind: 'soon', until: after(14) });
    expect(leaseOf(noted(), DAYS, after(13, 23))).toEqual({ kind: 'soon', until: after(14) });
    expect(leaseOf(noted(), DAYS, after(14))).toEqual({ kind: 'ended', days: DAYS });
    const again = { lastContact: after(14), latest: after(14), opened: '' };
    expect(leaseOf(again, DAYS, after(14))).toEqual({ kind: 'free' });
  });

  test('[L32] a clock that was turned back gains nothing', () => {
    expect(leaseOf(noted(after(14)), DAYS, after(1))).toEqual({ kind: 'ended', days: DAYS });
    expect(leaseOf(noted(after(12)), DAYS, after(-300))).toEqual({
      kind: 'soon',
      until: after(14)
    });
    expect(leaseOf(noted(), DAYS, after(-1))).toEqual({ kind: 'free' });
  });

  test('[L57] opened in the half day before it ends, it ends half a day later, once', () => {
    const opened = (days: number, hours: number) => noted(after(0), after(days, hours));
    expect(leaseOf(opened(13, 11), DAYS, after(14)).kind).toBe('ended');
    expect(leaseOf(opened(13, 13), DAYS, after(14, 11))).toEqual({
      kind: 'soon',
      until: after(14, 12)
    });
    // Opening it again in that time gives no more.
    expect(leaseOf(opened(14, 11), DAYS, after(14, 12)).kind).toBe('ended');
  });

  test('[L31] what is set counts, and what can no longer be read gives no time', () => {
    expect(leaseOf(noted(), 4, after(4))).toEqual({ kind: 'ended', days: 4 });
    expect(leaseOf({ lastContact: 'x', latest: 'x', opened: 'x' }, DAYS, after(0)).kind).toBe(
      'ended'
    );
  });
});
