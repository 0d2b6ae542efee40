import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from './calendar-date';
import { ownEdition, type Edition } from './edition';
import { promptsForVisit } from './prompts';
import { vanWiechen } from './van-wiechen';

const birthDate = '2025-01-01';
const on = (date: string, child = {}) =>
  promptsForVisit({ birthDate, ...child }, date, 'voorzorg', ownEdition);
const ids = (items: { number: number }[]) => items.map(({ number }) => number);
const atDay = (day: number) => ids(on(addDays(birthDate, day)).fitting);

describe('[G10] the Van Wiechen items', () => {
  it('are these six, at these ages, for these purposes', () => {
    expect(vanWiechen.items.map(({ number, age, purpose }) => [number, age, purpose])).toEqual([
      [29, { weeks: 4 }, 'open-conversation'],
      [30, { weeks: 8 }, 'open-conversation'],
      [31, { months: 3 }, 'open-conversation'],
      [11, { months: 15 }, 'observe'],
      [12, { months: 15 }, 'observe'],
      [14, { months: 18 }, 'observe']
    ]);
    for (const { id, number } of vanWiechen.items) expect(id).toBe(`vw-${number}`);
  });
});

describe('[G11] which prompts fit a visit', () => {
  // Born 1 January 2025: moments on day 28, 56, 90 (1 April), 455 (1 April 2026), 546 (1 July 2026).
  it.each([
    ['first window', 13, [], 14, [29]],
    ['29 to 30', 41, [29], 42, [30]],
    ['30 to 31', 72, [30], 73, [31]],
    ['31 to 11 and 12', 272, [31], 273, [11, 12]],
    ['11 and 12 to 14', 500, [11, 12], 501, [14]],
    ['end of the last window', 591, [14], 592, []]
  ])('changes halfway: %s', (_, before, itemsBefore, after, itemsAfter) => {
    expect(atDay(before)).toEqual(itemsBefore);
    expect(atDay(after)).toEqual(itemsAfter);
    expect(atDay(after + 1)).toEqual(itemsAfter);
  });

  it('shows each item on its own moment, with its neighbours', () => {
    const at15 = on(addMonths(birthDate, 15));
    expect([ids(at15.previous), ids(at15.fitting), ids(at15.next)]).toEqual([[31], [11, 12], [14]]);
    for (const item of vanWiechen.items) {
      const date =
        'weeks' in item.age
          ? addDays(birthDate, item.age.weeks * 7)
          : addMonths(birthDate, 'months' in item.age ? item.age.months : 0);
      expect(ids(on(date).fitting)).toContain(item.number);
    }
  });

  it('announces the first before its window and remembers the last after it', () => {
    const newborn = on(birthDate);
    expect([ids(newborn.previous), ids(newborn.fitting), ids(newborn.next)]).toEqual([
      [],
      [],
      [29]
    ]);
    const two = on('2027-01-01');
    expect([ids(two.previous), ids(two.fitting), ids(two.next)]).toEqual([[14], [], []]);
  });

  it('uses corrected age: 10 weeks old, 4 weeks corrected, is 29 with 30 next', () => {
    const early = on(addDays(birthDate, 70), { gestation: { weeks: 34, days: 0 } });
    expect(early.basis).toBe('corrected');
    expect([ids(early.previous), ids(early.fitting), ids(early.next)]).toEqual([[], [29], [30]]);
    expect(on(addDays(birthDate, 70)).basis).toBe('calendar');
  });

  it('waits for the due date of a child born far too early', () => {
    const early = on(addDays(birthDate, 28), { gestation: { weeks: 30, days: 0 } });
    expect([ids(early.fitting), ids(early.next)]).toEqual([[], [29]]);
  });

  it('counts months from the calendar for a child of 29 February', () => {
    const child = { birthDate: '2024-02-29' };
    const at = (date: string) => ids(promptsForVisit(child, date, 'regulier', ownEdition).fitting);
    expect(at('2025-05-29')).toEqual([11, 12]);
    expect(at('2025-08-29')).toEqual([14]);
  });

  it('has none for an unborn or a deceased child, or without dates', () => {
    const unborn = promptsForVisit({ dueDate: '2025-06-01' }, '2025-03-01', 'voorzorg', ownEdition);
    expect(unborn).toEqual({ basis: 'unborn', fitting: [], previous: [], next: [] });
    const deceased = on(addDays(birthDate, 30), { deceasedOn: addDays(birthDate, 20) });
    expect(deceased).toEqual({ basis: 'none', fitting: [], previous: [], next: [] });
    expect(on(addDays(birthDate, 30), { deceasedOn: addDays(birthDate, 40) }).fitting).toHaveLength(
      1
    );
    expect(promptsForVisit({}, '2025-03-01', 'voorzorg', ownEdition).basis).toBe('none');
  });

  it('follows the edition: an item may end, or belong to one programme', () => {
    const [first, ...rest] = vanWiechen.items;
    if (!first) throw new Error('no items');
    const edition = (change: object): Edition => ({
      ...ownEdition,
      modules: {
        ...ownEdition.modules,
        'van-wiechen': { ...vanWiechen, items: [{ ...first, ...change }, ...rest] }
      }
    });
    const date = addDays(birthDate, 28);
    const fitting = (change: object) =>
      ids(promptsForVisit({ birthDate }, date, 'voorzorg', edition(change)).fitting);
    expect(fitting({ until: date })).toEqual([29]);
    expect(fitting({ until: addDays(date, -1) })).toEqual([]);
    expect(fitting({ programmes: ['regulier'] })).toEqual([]);
    expect(fitting({ programmes: ['voorzorg'] })).toEqual([29]);
  });

  it('gives a lone moment two weeks on either side', () => {
    const lone = (day: number) =>
      promptsForVisit({ birthDate }, addDays(birthDate, day), 'voorzorg', {
        ...ownEdition,
        modules: {
          ...ownEdition.modules,
          'van-wiechen': { ...vanWiechen, items: vanWiechen.items.slice(1, 2) }
        }
      }).fitting.length;
    expect([41, 42, 69, 70].map(lone)).toEqual([0, 1, 1, 0]);
  });
});
