import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumber, daysBetween } from './calendar-date';
import {
  planFor,
  PRENATAL_SPREAD_LABEL,
  SPREAD_LABEL,
  VOORZORG_LABEL,
  type Plan,
  type RhythmDates
} from './rhythm';

type Programme = Parameters<typeof planFor>[0];
function plan(programme: Programme, dates: RhythmDates): Plan {
  const made = planFor(programme, dates);
  if (made.kind !== 'plan') throw new Error(made.kind);
  return made;
}
const gaps = (dates: readonly string[]) =>
  dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
const inPhase = ({ visits }: Plan, phase: string) =>
  visits.filter((visit) => visit.phase === phase).map(({ date }) => date);

/** A Tuesday, halfway through a pregnancy. */
const start = '2026-11-24';
const dueDate = addDays(start, 140);

describe('[G32] the usual rhythm of VoorZorg', () => {
  const voorzorg = plan('voorzorg', { start, dueDate });

  it('is about 64 visits when it starts halfway through pregnancy, and shows its own total', () => {
    expect(voorzorg.total).toBe(voorzorg.visits.length);
    expect(voorzorg.total).toBe(62);
    const totals = [16, 18, 20, 22].map(
      (weeks) => plan('voorzorg', { start, dueDate: addDays(start, 280 - weeks * 7) }).total
    );
    for (const total of totals) expect(Math.abs(total - 64)).toBeLessThanOrEqual(3);
    expect(voorzorg.visits.map(({ number }) => number)).toEqual(
      voorzorg.visits.map((_, index) => index + 1)
    );
    expect(voorzorg.label).toBe(VOORZORG_LABEL);
    expect(voorzorg.label).toMatch(/niet uit de richtlijn/);
  });

  it('weekly four times, then fortnightly until birth', () => {
    const pregnant = inPhase(voorzorg, 'pregnant');
    expect(pregnant[0]).toBe(start);
    expect(gaps(pregnant)).toEqual([7, 7, 7, ...Array<number>(8).fill(14)]);
    expect(daysBetween(pregnant.at(-1) ?? '', dueDate)).toBeLessThanOrEqual(14);
  });

  it('weekly six times, fortnightly until 20 months, then monthly four times until two years', () => {
    const born = inPhase(voorzorg, 'born');
    expect(daysBetween(dueDate, born[0] ?? '')).toBe(7);
    expect(gaps(born.slice(0, 6))).toEqual([7, 7, 7, 7, 7]);
    const monthly = born.slice(-4);
    const fortnightly = born.slice(5, -4);
    expect(new Set(gaps(fortnightly))).toEqual(new Set([14]));
    const last = fortnightly.at(-1) ?? '';
    const twenty = addMonths(dueDate, 20);
    expect(daysBetween(last, twenty)).toBeGreaterThan(-4);
    expect(daysBetween(last, twenty)).toBeLessThanOrEqual(14);
    monthly.forEach((date, index) => {
      expect(Math.abs(daysBetween(addMonths(dueDate, 21 + index), date))).toBeLessThanOrEqual(3);
    });
  });

  it('turns at the real birth: the visits after it move along, those before it end there', () => {
    const birthDate = addDays(dueDate, -30);
    const early = plan('voorzorg', { start, dueDate, birthDate });
    expect(inPhase(early, 'pregnant').every((date) => date < birthDate)).toBe(true);
    expect(Math.abs(daysBetween(addDays(birthDate, 7), inPhase(early, 'born')[0] ?? ''))).toBe(2);
    expect(inPhase(early, 'pregnant').length).toBe(10);
    const late = plan('voorzorg', { start, dueDate, birthDate: addDays(dueDate, 12) });
    expect(inPhase(late, 'pregnant').length).toBe(13);
  });

  it('moves with the real start, also after the birth', () => {
    const birthDate = '2026-05-05';
    const from = (begun: string) => plan('voorzorg', { start: begun, birthDate });
    expect(
      from('2026-05-19')
        .visits.slice(0, 6)
        .map(({ date }) => date)
    ).toEqual(['2026-05-19', '2026-05-26', '2026-06-02', '2026-06-09', '2026-06-16', '2026-06-30']);
    expect(from(addMonths(birthDate, 6)).total).toBeLessThan(from('2026-05-19').total);
    const late = addMonths(birthDate, 22);
    expect(from(late).visits[0]).toEqual({ number: 1, date: late, phase: 'born' });
    expect(from(late).total).toBe(3);
    expect(planFor('voorzorg', { start: addMonths(birthDate, 24), birthDate }).kind).toBe(
      'no-rhythm'
    );
  });
});

describe('[G33] the even rhythms', () => {
  const birthDate = '2026-01-06';

  it('Stevig Ouderschap spreads 6 to 10 visits over two years', () => {
    const begun = '2026-01-20';
    const made = plan('stevig-ouderschap', { start: begun, birthDate });
    expect(made.total).toBe(8);
    expect(made.visits[0]?.date).toBe(begun);
    for (const gap of gaps(made.visits.map(({ date }) => date))) {
      expect(gap).toBeGreaterThanOrEqual(84);
      expect(gap).toBeLessThanOrEqual(98);
    }
    expect(made.visits.at(-1)?.date ?? '').toMatch(/^2027-1[01]/);
    expect(made.label).toBe(SPREAD_LABEL);
  });

  it('is never fewer than six or more than ten, whenever it starts', () => {
    for (let days = -60; days < 640; days += 20) {
      const begun = addDays(birthDate, days);
      const { total } = plan('stevig-ouderschap', { start: begun, birthDate, dueDate: birthDate });
      expect(total, `${days} days`).toBeGreaterThanOrEqual(6);
      expect(total, `${days} days`).toBeLessThanOrEqual(10);
    }
    const over = { start: addMonths(birthDate, 24), birthDate };
    expect(planFor('stevig-ouderschap', over).kind).toBe('no-rhythm');
  });

  it('Prenataal has 2 to 4 before the birth and 6 to 10 after it', () => {
    for (const weeks of [16, 20, 26, 32, 37]) {
      const due = addDays(start, 280 - weeks * 7);
      const made = plan('stevig-ouderschap-prenataal', { start, dueDate: due });
      const before = inPhase(made, 'pregnant').length;
      expect(before, `${weeks} weeks`).toBeGreaterThanOrEqual(2);
      expect(before, `${weeks} weeks`).toBeLessThanOrEqual(4);
      expect(inPhase(made, 'born')).toHaveLength(8);
      expect(made.label).toBe(PRENATAL_SPREAD_LABEL);
    }
    const from16 = plan('stevig-ouderschap-prenataal', { start, dueDate: addDays(start, 168) });
    expect(from16.total).toBe(11);
  });

  it('a prenatal home visit has a second one before the birth; a regular family has no series', () => {
    const made = plan('prenataal-huisbezoek', { start, dueDate });
    expect(made.visits.map(({ date }) => date)).toEqual([start, addDays(start, 70)]);
    expect(planFor('prenataal-huisbezoek', { start, birthDate: start }).kind).toBe('no-rhythm');
    expect(planFor('regulier', { start, birthDate }).kind).toBe('no-rhythm');
  });

  it('says nothing without any date of the child', () => {
    expect(planFor('voorzorg', { start })).toEqual({ kind: 'no-dates' });
  });
});

describe('[G34] proposed days', () => {
  it('fall on the weekday of the first visit, each later than the one before', () => {
    const programmes: Programme[] = [
      'voorzorg',
      'stevig-ouderschap',
      'stevig-ouderschap-prenataal',
      'prenataal-huisbezoek'
    ];
    for (const programme of programmes)
      for (let birth = 3; birth < 200; birth += 1) {
        const { visits } = plan(programme, { start, dueDate: addDays(start, birth) });
        for (const { date } of visits) expect((dayNumber(date) - dayNumber(start)) % 7).toBe(0);
        expect(gaps(visits.map(({ date }) => date)).every((gap) => gap > 0)).toBe(true);
      }
  });
});
