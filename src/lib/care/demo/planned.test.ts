import { describe, expect, it } from 'vitest';
import { addDays } from '../../guideline/calendar-date';
import { apply, type RecordState } from '../../history/register';
import { frontTypes } from '../kinds';
import { datedVisits } from '../programme-visit';
import { digestOf } from '../digest';
import { familyDays, workdayOf } from '../workday';
import { demo } from './demo';

describe.each(['2026-11-22', '2028-02-29', '2027-01-01', '2026-06-17'])(
  'the demo on %s',
  (today) => {
    const { members, changes } = demo(today);
    const states = new Map<string, RecordState>();
    for (const change of changes)
      states.set(change.record, apply(states.get(change.record), change));
    const own = new Set(members.find(({ key }) => key === 'anneke')?.families);
    const records = [...states.values()].filter(({ family }) => own.has(family));
    const days = familyDays(
      records.filter(({ type }) => frontTypes.has(type)),
      (family) =>
        digestOf(
          records.filter((record) => record.family === family),
          family
        )?.visits,
      today
    );
    const day = workdayOf(days, today);

    it('[D18] a nurse has visits today, one to note down, promises, and families without a plan', () => {
      expect(day.visits.length).toBeGreaterThanOrEqual(3);
      expect(day.visits.length).toBeLessThanOrEqual(4 + 2);
      expect(day.visits.map(({ time }) => time)).toContain('09:00');
      expect(day.overdue.length).toBeGreaterThanOrEqual(1);
      expect(day.overdue.length).toBeLessThanOrEqual(2);
      expect(day.unplanned.length).toBeGreaterThanOrEqual(1);
      expect(day.unplanned.length).toBeLessThanOrEqual(6);
      expect(day.due.length + day.late.length).toBeGreaterThanOrEqual(1);
      expect(day.unreported).toEqual([]);
    });

    it('[D18] nothing is planned where a child died, nor on top of another visit', () => {
      for (const { plan } of days) {
        const planned = plan.entries.filter(({ state }) => state === 'planned');
        if (plan.without === 'loss') expect(planned).toEqual([]);
        expect(planned.length).toBeLessThanOrEqual(1);
        expect(planned.every(({ date }) => date >= addDays(today, -9))).toBe(true);
      }
      expect(datedVisits(records).every(({ date }) => date < today)).toBe(true);
    });
  }
);
