import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { consentsIn, isInForce } from './consents';
import { factLines } from './fact-changes';
import { timelineOf, topicsOf } from './timeline';
import { timelineLine } from './timeline-words';

const today = '2026-11-24';
let counter = 0;

function record(
  id: string,
  type: string,
  fields: Record<string, Json>,
  at = '2026-11-03T10:00:00Z'
): RecordState {
  const registers = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      counter += 1;
      return [name, [{ value, stamp: `${'d'.repeat(32)}:${counter}` as const, author: 'a', at }]];
    })
  );
  return { id, family: 'f', type, registers };
}

const called = { person: (id: string) => `<${id}>`, item: (id: string) => `[${id}]` };
const kindsOf = (records: RecordState[]) =>
  timelineOf(records, 'f', today).map(({ kind, date }) => `${kind} ${date}`);

describe('the timeline', () => {
  const family = record('f', 'family', {
    name: 'X',
    'plan-not-made/k/born-3': 'no-show',
    'plan-date/k/born-3': '2026-10-20',
    'plan-reason/k/born-3': 'bel deed het niet',
    'plan-not-made/k/born-9': 'skipped'
  });
  const child = record('k', 'person', { role: 'child', name: 'Noor', 'birth-date': '2026-09-01' });

  it('[U290] holds what happened, the newest first, undated on top', () => {
    const records = [
      family,
      child,
      record('v1', 'visit', { date: '2026-10-06', 'report/saw': 'Lacht.' }),
      record('v2', 'visit', {
        date: '2026-11-03',
        'decision/refer': true,
        'referral-partner': 'Huisarts',
        'instrument-date/k/epds': '2026-11-02',
        'instrument-result/k/epds': 'besproken'
      }),
      record('v3', 'visit', { 'report/saw': 'Zonder dag.' }),
      record('a1', 'agreement', { visit: 'v1', what: 'Samen zingen', state: 'kept' }),
      record('a2', 'agreement', { visit: 'v1', what: '  ', state: 'open' }),
      record('d1', 'addendum', { visit: 'v1', text: 'Nog dit.' }, '2026-10-08T09:00:00Z'),
      record('c1', 'consent', { what: 'Overleg', on: '2026-10-10' })
    ];
    expect(kindsOf(records)).toEqual([
      'visit undefined',
      'visit 2026-11-03',
      'referral 2026-11-03',
      'instrument 2026-11-02',
      'not-made 2026-10-20',
      'consent 2026-10-10',
      'addendum 2026-10-08',
      'visit 2026-10-06',
      'agreement 2026-10-06',
      'life 2026-09-01'
    ]);
    const keys = timelineOf(records, 'f', today).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[U290] leaves out what was begun by mistake, with what hangs on it', () => {
    const records = [family, record('m', 'visit', { date: '2026-11-01', mistaken: true })];
    expect(kindsOf(records)).toEqual(['not-made 2026-10-20']);
  });

  it('[U291] says in words what each entry is, with care for a child that was lost', () => {
    const lost = record('z', 'person', {
      role: 'child',
      loss: 'stillbirth',
      'died-on': '2026-08-02'
    });
    const later = record('y', 'person', { role: 'child', 'due-date': '2027-02-01' });
    const lines = timelineOf([family, child, lost, later], 'f', today).map((entry) =>
      timelineLine(entry, called, '')
    );
    expect(lines).toEqual(['Niemand thuis: bel deed het niet', '<k> geboren', '<z> doodgeboren']);
  });

  it('[U292] knows what each visit was about, to choose by', () => {
    const entries = timelineOf(
      [
        family,
        record('v1', 'visit', { date: '2026-10-06', 'topic/slapen': true, 'topic/eten': false }),
        record('v2', 'visit', {
          date: '2026-10-09',
          'factor/steun': 'holds',
          'element/k/oog': 'seen'
        })
      ],
      'f',
      today
    );
    expect(topicsOf(entries).sort()).toEqual(['oog', 'slapen', 'steun']);
  });
});

describe('consents', () => {
  const visit = record('v', 'visit', {
    date: '2026-10-06',
    'referral-consent': 'given',
    'referral-consent-by': 'moeder',
    'referral-partner': 'Huisarts',
    'referral-for': 'slapen'
  });

  it('[U293] lists those of referrals, once, and those withdrawn', () => {
    expect(consentsIn([visit])).toMatchObject([
      { id: '', visit: 'v', what: 'slapen', with: 'Huisarts', by: 'moeder', on: '2026-10-06' }
    ]);
    const withdrawn = record('c', 'consent', {
      visit: 'v',
      what: 'slapen',
      on: '2026-10-06',
      'withdrawn-on': '2026-11-01'
    });
    const [only, ...others] = consentsIn([visit, withdrawn]);
    expect(others).toEqual([]);
    expect(only && isInForce(only, '2026-10-31')).toBe(true);
    expect(only && isInForce(only, '2026-11-01')).toBe(false);
    const gone = record('c', 'consent', { visit: 'v', what: 'slapen', gone: true });
    expect(consentsIn([visit, gone])).toEqual([]);
    expect(consentsIn([record('w', 'visit', { 'referral-consent': 'refused' })])).toEqual([]);
  });
});

describe('the history of facts', () => {
  it('[U294] reads as which fact of whom became what, with who and when', () => {
    const change = {
      id: 'c',
      family: 'f',
      record: 'k',
      type: 'person',
      device: 'd',
      counter: 1,
      author: 'anna',
      at: '2026-11-03T10:00:00Z',
      fields: {
        name: { value: 'Noor', replaces: [] },
        'birth-date': { value: null, replaces: [] },
        role: { value: 'child', replaces: [] }
      }
    };
    expect(factLines([change], today, {}, () => 'Noor')).toEqual([
      { key: 'c name', author: 'anna', at: change.at, about: 'Noor', label: 'Naam', value: 'Noor' },
      {
        key: 'c birth-date',
        author: 'anna',
        at: change.at,
        about: 'Noor',
        label: 'Geboortedatum',
        value: '(leeg)'
      }
    ]);
  });
});
