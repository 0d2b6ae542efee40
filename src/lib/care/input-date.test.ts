import { describe, expect, it } from 'vitest';
import {
  typedBirthDate,
  typedDate,
  typedDeathDate,
  typedDoneDate,
  typedFilledInDate,
  typedNextVisitDate,
  typedDueDate,
  typedPlanDate,
  typedVisitDate
} from './input-date';

const today = '2026-11-24';
const value = (found: ReturnType<typeof typedDate>) =>
  found.kind === 'taken' ? found.value : found.kind;

describe('[U41] dates typed by hand', () => {
  it.each([
    ['3-12-2025', '2025-12-03'],
    ['03/12/2025', '2025-12-03'],
    ['3.12.2025', '2025-12-03'],
    ['3 12 25', '2025-12-03'],
    ['031225', '2025-12-03'],
    ['03122025', '2025-12-03'],
    ['2025-12-03', '2025-12-03'],
    ['3 dec 2025', '2025-12-03'],
    ['3 december 2025', '2025-12-03'],
    ['di 24 nov', '2026-11-24'],
    ['24-11', '2026-11-24'],
    ['5 jan', '2027-01-05'],
    ['1 mrt', '2027-03-01'],
    ['vandaag', '2026-11-24'],
    ['Gisteren', '2026-11-23'],
    ['29-2-2024', '2024-02-29']
  ])('%s', (text, date) => expect(value(typedDate(text, today))).toBe(date));

  it('says so instead of guessing', () => {
    for (const text of ['31-2-2025', '29-2-2025', '0-1-2025', '13-13-2025', 'snel', '12', '2025'])
      expect(value(typedDate(text, today)), text).toBe('wrong');
    expect(value(typedDate('  ', today))).toBe('empty');
  });

  it('reads two digits of a birth year as the past', () => {
    expect(value(typedBirthDate('3-12-91', today))).toBe('1991-12-03');
    expect(value(typedBirthDate('031291', today))).toBe('1991-12-03');
    expect(value(typedBirthDate('1-10-26', today))).toBe('2026-10-01');
  });
});

describe('[U42] each date is asked what it must be', () => {
  const sentence = (found: ReturnType<typeof typedDate>) =>
    found.kind === 'wrong' ? found.sentence : '';

  it('no birth in the future', () => {
    expect(sentence(typedBirthDate('25-11-2026', today))).toMatch(/toekomst/);
    expect(value(typedBirthDate('24-11-2026', today))).toBe(today);
    expect(sentence(typedBirthDate('1-1-1850', today))).not.toBe('');
  });

  it('no due date more than 44 weeks ahead', () => {
    expect(value(typedDueDate('28-9-2027', today))).toBe('2027-09-28');
    expect(sentence(typedDueDate('29-9-2027', today))).toMatch(/44 weken/);
  });

  it('no death before birth or in the future', () => {
    expect(sentence(typedDeathDate('1-1-2026', today, '2026-02-01'))).toMatch(/geboorte/);
    expect(sentence(typedDeathDate('25-11-2026', today))).toMatch(/toekomst/);
  });

  it('no visit at more than ten years from today', () => {
    expect(sentence(typedVisitDate('1-1-2062', today))).toMatch(/jaar/);
    expect(value(typedVisitDate('1-12-2026', today))).toBe('2026-12-01');
  });

  it('no instrument filled in on a day to come', () => {
    expect(sentence(typedFilledInDate('25-11-2026', today))).toMatch(/toekomst/);
    expect(sentence(typedFilledInDate('25-11-1996', today))).toMatch(/jaar/);
    expect(value(typedFilledInDate('vandaag', today))).toBe(today);
  });
});

describe('[U169] when something follows, or was done', () => {
  const sentence = (found: ReturnType<typeof typedDate>) =>
    found.kind === 'wrong' ? found.sentence : '';

  it('[U169] no next visit before this one, nor years away', () => {
    expect(value(typedNextVisitDate('8-12', today, '2026-11-20'))).toBe('2026-12-08');
    expect(value(typedNextVisitDate('20-11-2026', today, '2026-11-20'))).toBe('2026-11-20');
    expect(sentence(typedNextVisitDate('19-11-2026', today, '2026-11-20'))).toMatch(
      /voor dit bezoek van 20 november 2026/
    );
    expect(sentence(typedNextVisitDate('8-12-2036', today, today))).toMatch(/jaar/);
    expect(value(typedNextVisitDate('', today, today))).toBe('empty');
    expect(sentence(typedNextVisitDate('over twee weken', today, today))).toMatch(/geen datum/);
  });

  it('[U169] nothing done on a day to come', () => {
    expect(value(typedDoneDate('vandaag', today))).toBe(today);
    expect(sentence(typedDoneDate('25-11-2026', today))).toMatch(/toekomst/);
    expect(sentence(typedDoneDate('25-11-1996', today))).toMatch(/jaar/);
  });
});

describe('[U226] when a visit is planned', () => {
  it('[U226] on a day that exists, not years away', () => {
    expect(value(typedPlanDate('1-12', today))).toBe('2026-12-01');
    expect(value(typedPlanDate('31-2-2027', today))).toBe('wrong');
    expect(value(typedPlanDate('1-12-2030', today))).toBe('wrong');
    expect(value(typedPlanDate('1-10-2025', today))).toBe('wrong');
    expect(value(typedPlanDate('gisteren', today))).toBe('2026-11-23');
  });
});
