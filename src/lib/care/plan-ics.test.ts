import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, familyCode, initialsOf, type CalendarVisit } from './plan-ics';

const stamp = '2026-11-24T10:05:06.789Z';
const family = '0f3c9d7e5b1a48260f3c9d7e5b1a4826';
const visit = (more: Partial<CalendarVisit> = {}): CalendarVisit => ({
  family,
  key: 'aa11bb22cc33dd44aa11bb22cc33dd44/born-3',
  date: '2026-12-01',
  time: '10:30',
  mark: familyCode(family),
  ...more
});

/** As a calendar reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[] as [string, [], []]);
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('[U220] planned visits as a calendar file', () => {
  it('[U220] a calendar reads the day, the hour in the Netherlands and how long it takes', () => {
    const [winter, summer] = read(
      calendarFile([visit(), visit({ key: 'extra/e1', date: '2027-07-06', time: '09:05' })], stamp)
    );
    expect(winter?.startDate.toJSDate().toISOString()).toBe('2026-12-01T09:30:00.000Z');
    expect(winter?.endDate.toJSDate().toISOString()).toBe('2026-12-01T10:30:00.000Z');
    expect(summer?.startDate.toJSDate().toISOString()).toBe('2027-07-06T07:05:00.000Z');
    expect(winter?.summary).toBe(`Huisbezoek ${familyCode(family)}`);
    ICAL.TimezoneService.reset();
  });

  it('[U220] the days on which the clock changes, before and after it does', () => {
    const found = read(
      calendarFile(
        [
          visit({ date: '2027-03-28', time: '01:30' }),
          visit({ date: '2027-03-28', time: '09:00', key: 'extra/b' }),
          visit({ date: '2027-10-31', time: '01:30', key: 'extra/c' }),
          visit({ date: '2027-10-31', time: '09:00', key: 'extra/d' })
        ],
        stamp
      )
    );
    expect(found.map(({ startDate }) => startDate.toJSDate().toISOString().slice(11, 16))).toEqual([
      '00:30',
      '07:00',
      '23:30',
      '08:00'
    ]);
    ICAL.TimezoneService.reset();
  });

  it('[U220] without a time it is of the day, also over 29 February', () => {
    const [found] = read(calendarFile([visit({ date: '2028-02-29', time: '' })], stamp));
    expect(found?.startDate.isDate).toBe(true);
    expect(found?.startDate.toString()).toBe('2028-02-29');
    expect(found?.endDate.toString()).toBe('2028-03-01');
  });

  it('[U220] the same visit keeps its id when it is moved, and each has its own', () => {
    const uid = (some: CalendarVisit) => read(calendarFile([some], stamp))[0]?.uid;
    expect(uid(visit())).toBe(uid(visit({ date: '2026-12-08', time: '' })));
    expect(uid(visit())).not.toBe(uid(visit({ key: 'extra/e1' })));
  });

  it('[U220] any sign may stand in what is written, and no line is too long', () => {
    const mark = `É;,\\n${'ü'.repeat(90)}\nBEGIN:VEVENT`;
    const file = calendarFile([visit({ mark })], stamp);
    const found = read(file);
    expect(found).toHaveLength(1);
    expect(found[0]?.summary).toBe(`Huisbezoek ${mark}`);
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('[U220] nothing planned is an empty calendar that can be read', () => {
    expect(read(calendarFile([], stamp))).toEqual([]);
  });
});

describe('[U221] what stands behind the word', () => {
  it('[U221] a code that is always the same for a family and says nothing of it', () => {
    expect(familyCode(family)).toMatch(/^[2-9A-Z]{5}$/);
    expect(familyCode(family)).toBe(familyCode(family));
    expect(familyCode('1f3c9d7e5b1a48260f3c9d7e5b1a4827')).not.toBe(familyCode(family));
  });

  it.each([
    ['Gezin van der Berg', 'VDB'],
    ['El Amrani', 'EA'],
    ['Zonnedauw', 'Z'],
    ['Özdemir-de Wît', 'ÖDW'],
    ['', '']
  ])('[U221] or the initials of %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
