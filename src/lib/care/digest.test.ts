import { expect, test } from 'vitest';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { sign } from '../history/signature';
import { stampOf } from '../history/stamp';
import { digestOf } from './digest';
import { fieldTable } from './fields';
import { line, text } from './field-values';
import { isWritten, notWritten } from './written-fields';

const id = (n: number) => n.toString(16).padStart(32, '0');
const family = id(1);
let counter = 0;

/** Several values of one field: two phones that wrote without each other. */
class Both {
  readonly values: Json[];
  constructor(...values: Json[]) {
    this.values = values;
  }
}

function record(
  number: number,
  type: string,
  fields: Record<string, Json | Both>,
  at = '2026-11-03T10:00:00.000Z'
): RecordState {
  const registers: RecordState['registers'] = {};
  for (const [name, given] of Object.entries(fields)) {
    const values = given instanceof Both ? given.values : [given];
    registers[name] = values.map((value) => ({
      value,
      stamp: stampOf(id(99), (counter += 1)),
      author: 'anneke',
      at
    }));
  }
  return { id: id(number), family, type, registers };
}

function signed(state: RecordState): RecordState {
  const attempt = sign(state);
  if (attempt.kind !== 'signed') throw new Error('not signed');
  const value = attempt.signature as unknown as Json;
  const held = {
    value,
    stamp: stampOf(id(99), (counter += 1)),
    author: 'anneke',
    at: '2026-11-03'
  };
  return { ...state, registers: { ...state.registers, signature: [held] } };
}

const home = record(1, 'family', { name: 'Klaproos', note: 'Bel achterom.', phone: '06 1234' });
const digest = (...records: RecordState[]) => {
  const made = digestOf([home, ...records], family);
  if (!made) throw new Error('no digest');
  return made;
};
const textsOf = (number: number, ...records: RecordState[]) =>
  digest(...records).written.find((one) => one.id === id(number))?.texts ?? [];

test('[U240] a visit is told by its facts, the newest first, and a mistake left empty isn’t there', () => {
  const { visits } = digest(
    record(2, 'visit', { date: '2026-10-01', begin: '14:05', 'report/saw': 'Samen op de bank.' }),
    signed(record(3, 'visit', { date: '2026-11-02' })),
    record(4, 'visit', {
      date: '2026-11-03',
      household: id(8),
      'next-visit': '2026-11-10',
      'next-visit-time': '09:30',
      'next-visit-plan': `${id(5)}/after-3`
    }),
    record(5, 'visit', { date: '2026-11-04', mistaken: true })
  );
  expect(JSON.parse(JSON.stringify(visits))).toEqual([
    {
      id: id(4),
      date: '2026-11-03',
      signed: false,
      hasReport: false,
      household: id(8),
      nextVisit: '2026-11-10',
      nextVisitTime: '09:30',
      nextVisitPlan: `${id(5)}/after-3`
    },
    { id: id(3), date: '2026-11-02', signed: true, hasReport: true },
    { id: id(2), date: '2026-10-01', begin: '14:05', signed: false, hasReport: true }
  ]);
});

test('[U240] without the family’s own record there is no digest', () => {
  expect(digestOf([record(2, 'visit', { date: '2026-10-01' })], family)).toBeUndefined();
});

test('[U241] every value of a field in conflict stands in it, equal ones once', () => {
  const both = new Both('Een rode bal.', 'Een blauwe bal.', 'Een rode bal.');
  expect(textsOf(2, record(2, 'visit', { 'report/saw': both }))).toEqual([
    { field: 'report/saw', text: 'Een rode bal.' },
    { field: 'report/saw', text: 'Een blauwe bal.' }
  ]);
});

test('[U241] what was signed stands in it beside what was written later', () => {
  const visit = signed(record(2, 'visit', { 'report/saw': 'Toen getekend.' }));
  const later = record(2, 'visit', { 'report/saw': 'Later geschreven.' }).registers['report/saw'];
  const changed = { ...visit, registers: { ...visit.registers, 'report/saw': later ?? [] } };
  expect(textsOf(2, changed).map((one) => one.text)).toEqual([
    'Toen getekend.',
    'Later geschreven.'
  ]);
});

test('[U241] a moment that was taken back, and who or what no screen shows, is not in it', () => {
  const visit = record(2, 'visit', {
    'moment-text/a': 'Weg ermee.',
    'moment-gone/a': true,
    'moment-text/b': 'Dit blijft.'
  });
  const left = record(3, 'person', { role: 'parent', relation: 'buurvrouw', gone: true });
  const made = digest(visit, left);
  expect(made.written.flatMap((one) => one.texts.map((each) => each.text))).toEqual([
    'Dit blijft.',
    'Bel achterom.',
    '06 1234'
  ]);
});

test('[U241] a text has the day of its visit, else the day that it was written', () => {
  const written = digest(
    record(2, 'visit', { date: '2026-10-01', 'report/saw': 'x' }),
    record(3, 'agreement', { visit: id(2), what: 'Boekje meenemen' }),
    record(4, 'addendum', { visit: id(2), text: 'Later bedacht' }, '2026-10-05T12:00:00.000Z'),
    record(5, 'consent', { what: 'Delen met de huisarts', on: '2026-09-30' })
  ).written;
  const day = (number: number) => written.find((one) => one.id === id(number))?.date;
  expect([2, 3, 4, 5, 1].map(day)).toEqual([
    '2026-10-01',
    '2026-10-01',
    '2026-10-05',
    '2026-09-30',
    '2026-11-03'
  ]);
  expect(written.find((one) => one.id === id(3))?.visit).toBe(id(2));
});

test('[U243] every text and line of the table of fields is searched, but for names and keys', () => {
  const missing = Object.entries(fieldTable).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([pattern, schema]) => {
      const holdsWords = schema === text || schema === line;
      const field = pattern.replaceAll('*', 'x');
      return holdsWords && !isWritten(type, field) ? [`${type} ${pattern}`] : [];
    })
  );
  expect(missing.sort()).toEqual([...notWritten].sort());
  expect(isWritten('visit', 'date')).toBe(false);
  expect(isWritten('visit', 'of-a-newer-app')).toBe(false);
});
