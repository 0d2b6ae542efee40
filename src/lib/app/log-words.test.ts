import { describe, expect, test } from 'vitest';
import { laterActs, logActs, type LogEntry } from '../protocol/log';
import { actNames, actWords, whoWords } from './log-words';
import { logCsv } from './log-csv';
import { daysSieve } from './log-asking';

const family = 'a1b2c3d4'.repeat(4);
const names = new Map([
  ['roos', 'Roos'],
  ['bo', '=Bo; "de Vries"']
]);
const nameOf = (account: string) => names.get(account);
const entry = (over: Partial<LogEntry>): LogEntry => ({
  id: 'f'.repeat(32),
  at: '2026-11-22T14:05:00.000Z',
  account: 'roos',
  act: 'logged-in',
  subject: null,
  detail: null,
  ...over
});
const said = (over: Partial<LogEntry>) => actWords(entry(over), nameOf);

describe('the log in words', () => {
  test('[U350] says of every act what was done, and never an id as a whole', () => {
    for (const act of [...logActs, ...laterActs])
      for (const subject of ['roos', 'bo', family, null]) {
        const words = said({ act, subject, detail: null });
        expect(words).toMatch(/^[a-z]/);
        expect(words).not.toMatch(/undefined|null|[0-9a-f]{7}/);
        expect(actNames[act]).toMatch(/^[A-Z]/);
      }
  });

  test('[U350] names people as they are called now, and families by their code', () => {
    expect(said({ act: 'role-changed', subject: 'bo', detail: 'team-lead' })).toBe(
      'maakte =Bo; "de Vries" teamleider'
    );
    expect(said({ act: 'handed-over', subject: family, detail: 'bo' })).toMatch(
      /^droeg gezin \w{5} over aan =Bo/
    );
    expect(said({ act: 'logged-in', subject: 'roos', detail: 'totp' })).toBe(
      'logde in met een code'
    );
    expect(whoWords(entry({ account: 'weg' }), nameOf)).toBe('Iemand die er niet meer is');
    expect(whoWords(entry({ account: null }), nameOf)).toBe('Een onbekende');
  });

  test('[U350] says so where it does not know an act', () => {
    expect(said({ act: 'flown-away' })).toMatch(/nog niet kent$/);
  });
});

test('[U351] the file has a row an entry, and nothing in it is a formula', () => {
  const text = logCsv(
    [entry({ account: 'bo' }), entry({ act: 'family-searched', account: null })],
    nameOf
  );
  expect(text.split('\r\n')).toEqual([
    '\uFEFFWanneer;Wie;Soort;Wat;Account;Over',
    '2026-11-22T14:05:00.000Z;"\'=Bo; ""de Vries""";Ingelogd;logde in;bo;',
    '2026-11-22T14:05:00.000Z;Een onbekende;Gezin gezocht;zocht een gezin op naam;;',
    ''
  ]);
});

test('[U352] a period takes in the whole of its last day', () => {
  const { from = '', until = '' } = daysSieve('2026-10-25', '2026-10-25');
  expect(new Date(from).getHours()).toBe(0);
  expect(new Date(until).getDate()).toBe(26);
  expect(daysSieve('', undefined)).toEqual({});
});
