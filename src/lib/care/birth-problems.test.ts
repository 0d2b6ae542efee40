import { describe, expect, it } from 'vitest';
import { birthProblems } from './birth-problems';

const none = { birthDate: undefined, gestation: undefined };
const child = {
  birthDate: undefined,
  dueDate: '2026-11-24',
  gestation: undefined,
  loss: undefined
};

describe('[U225] a birth that can not be', () => {
  it('[U225] is said beside the date when it lies too early or too late for the due date', () => {
    const born = (birthDate: string) => birthProblems({ ...child, birthDate }).birthDate;
    expect(born('2026-02-01')).toMatch(/voor het begin van een zwangerschap/);
    // 22 weeks is 126 days before the due date.
    expect(born('2026-07-20')).toMatch(/21 weken en 6 dagen/);
    expect(born('2026-07-21')).toBeUndefined();
    expect(born('2026-11-24')).toBeUndefined();
    expect(born('2026-12-22')).toBeUndefined();
    expect(born('2026-12-23')).toMatch(/meer dan vier weken na/);
  });

  it('[U225] and beside the weeks, before 22 of them or far from both dates', () => {
    const weeks = (gestation: { weeks: number; days: number }, birthDate?: string) =>
      birthProblems({ ...child, birthDate, gestation }).gestation;
    expect(weeks({ weeks: 21, days: 6 })).toMatch(/21 weken en 6 dagen/);
    expect(weeks({ weeks: 22, days: 0 })).toBeUndefined();
    expect(weeks({ weeks: 30, days: 0 }, '2026-11-24')).toMatch(/40 weken/);
    expect(weeks({ weeks: 38, days: 0 }, '2026-11-24')).toBeUndefined();
  });

  it('[U225] is never said of one date alone, nor of a child that was lost', () => {
    expect(birthProblems(child)).toEqual(none);
    expect(birthProblems({ ...child, dueDate: undefined, birthDate: '2026-02-01' })).toEqual(none);
    const lost = { birthDate: '2026-06-01', gestation: { weeks: 17, days: 0 } };
    expect(birthProblems({ ...child, ...lost, loss: 'stillbirth' })).toEqual(none);
  });
});
