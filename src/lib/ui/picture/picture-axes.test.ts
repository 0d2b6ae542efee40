import { describe, expect, it } from 'vitest';
import type { Look } from '../../care/picture-looks';
import { ageAxis, ageTicks, placeLooks } from './age-axis';
import { COLUMN, dateLabels, strips } from './date-columns';
import { elementMarkWords, lookMarkWords, marksUsed } from './mark-words';

describe('[U257] dates above the columns', () => {
  it('name year and month where they begin, and every day', () => {
    const labels = dateLabels(['2025-12-30', '2026-01-02', '2026-01-16', undefined, '2026-02-01']);
    expect(labels.map(({ year, month, day }) => [year, month, day])).toEqual([
      ['2025', 'dec', '30'],
      ['2026', 'jan', '2'],
      ['', '', '16'],
      ['', '', '–'],
      ['', 'feb', '1']
    ]);
    expect(labels.map(({ turn }) => turn)).toEqual([false, true, false, false, false]);
    expect(labels[1]?.x).toBe(COLUMN * 1.5);
  });

  it('repeat the year, so that it is in sight wherever the picture is scrolled', () => {
    const labels = dateLabels(Array.from({ length: 17 }, () => '2026-05-01'));
    expect(labels.flatMap(({ year }, index) => (year ? [index] : []))).toEqual([0, 7, 14]);
    expect(labels.some(({ turn }) => turn)).toBe(false);
  });

  it('are cut into strips for paper that lose no visit', () => {
    expect(strips([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(strips([], 2)).toEqual([]);
  });
});

const look = (days: number | undefined, ...marks: Look['marks']): Look => ({
  visit: { id: `v${days}`, date: undefined, from: [], below: new Map() },
  item: 'vw-29',
  marks,
  words: [],
  twofold: marks.length > 1,
  used: undefined,
  days
});

describe('[U258] ages along the axis', () => {
  it('are told in weeks for a baby and in months later, on calendar months', () => {
    const baby = ageAxis([look(70, 'seen')]);
    const words = (ticks: { words: string }[]) => ticks.map((tick) => tick.words).filter(Boolean);
    expect(words(ageTicks(baby, '2026-03-01', 0, baby.last))).toEqual(['0', '4 wk', '8 wk']);
    const toddler = ageAxis([look(70, 'seen'), look(550, 'told')]);
    const ticks = ageTicks(toddler, '2026-01-31', 0, toddler.last);
    expect(words(ticks)).toEqual(['0', '3 mnd', '6 mnd', '9 mnd', '12 mnd', '15 mnd', '18 mnd']);
    expect(ticks[1]?.x).toBe(toddler.at(29));
  });

  it('count the corrected age from the due date, and end where correcting ends', () => {
    const axis = ageAxis([look(400, 'seen')]);
    const ticks = ageTicks(axis, '2026-03-01', 42, 300);
    expect(ticks[0]).toEqual({ x: axis.at(42), words: '0' });
    expect(ticks.at(-1)?.x).toBeLessThanOrEqual(axis.at(300));
    expect(ageTicks(axis, '2026-03-01', 42, 30)).toEqual([]);
  });

  it('lay no mark on another, and a word only where it is free', () => {
    const looks = [
      look(400, 'not-looked'),
      look(60, 'told'),
      look(56, 'seen', 'not-seen'),
      look(undefined, 'seen')
    ];
    const axis = ageAxis(looks.slice(0, 3));
    const placed = placeLooks(axis, looks);
    expect(placed.map(({ look: { days }, lane }) => [days, lane])).toEqual([
      [56, 0],
      [60, 1],
      [400, 0]
    ]);
    expect(placed.map(({ words }) => words)).toEqual([
      'Gezien / Niet gezien',
      'Ouder vertelt',
      'Niet gekeken'
    ]);
    const close = placeLooks(axis, [look(56, 'seen'), look(100, 'told')]);
    expect(close.map(({ words }) => words)).toEqual(['', 'Ouder vertelt']);
    for (const { x, words } of placed) expect(x + words.length * 6).toBeLessThan(axis.width);
  });
});

it('[U259] every mark has a word, and the legend names only those that are there', () => {
  expect(
    marksUsed(elementMarkWords, [{ marks: ['talked'] }, { marks: ['seen', 'talked'] }])
  ).toEqual(['seen', 'talked']);
  expect(Object.values(lookMarkWords).every((words) => words.length > 0)).toBe(true);
});
