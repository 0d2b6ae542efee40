import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { sign } from '../history/signature';
import { handover, handoverText } from './handover';

const TODAY = '2026-11-24';
const record = (id: string, type: string, fields: Record<string, Json>): RecordState => ({
  id,
  family: 'f',
  type,
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${TODAY}T10:00:00Z` }]
    ])
  )
});
const titles: Record<string, string> = {
  'factor-a': 'Steun van familie',
  'factor-b': 'Zorgen over geld',
  'factor-c': 'Veel verhuisd'
};
const visit = (id: string, date: string, fields: Record<string, Json> = {}) =>
  record(id, 'visit', { date, edition: 'e', ...fields });
const family = [
  record('f', 'family', {
    name: 'Klaproos',
    programme: 'voorzorg',
    street: 'Kerkstraat 1',
    town: 'Wolkendam',
    language: 'Pools',
    interpreter: true,
    'safety-note': 'Ze woont nu op Kanariehof 12. Niet noemen.',
    'recommendation/recommendation-1': true
  }),
  record('h', 'household', { street: 'Kanariehof 12', town: 'Kanariedorp', secret: true }),
  record('l', 'person', {
    role: 'parent',
    name: 'Lindsey',
    relation: 'moeder',
    phone: '06 87654321',
    custody: true,
    'lives/h': true
  }),
  record('j', 'person', { role: 'parent', name: 'Jordy', phone: '06 12121212', 'lives/f': true }),
  record('k', 'person', { role: 'child', name: 'Noor', 'birth-date': '2026-09-01' }),
  record('d', 'person', {
    role: 'child',
    name: 'Finn',
    'birth-date': '2024-01-01',
    'died-on': '2024-02-01'
  })
];
const made = (...more: RecordState[]) =>
  handover({
    records: [...family, ...more],
    family: 'f',
    callings: {
      person: (id) => ({ l: 'Lindsey', j: 'Jordy' })[id],
      item: (id) => titles[id],
      place: (id) => Object.keys(titles).indexOf(id)
    },
    today: TODAY,
    correctUntilMonths: 24
  });
const part = (heading: string, ...more: RecordState[]) =>
  made(...more)?.parts.find((one) => one.heading === heading)?.lines ?? [];

describe('[U277] the handover says what the colleague must know', () => {
  it('[U277] who, how old, custody, which home; who died is named as such', () => {
    expect(part('Wie erbij horen')).toEqual([
      'Finn, overleden op 1 februari 2024',
      expect.stringMatching(/^Noor, 12 weken/),
      'Jordy, 06 12121212, bij Jordy',
      'Lindsey, moeder, heeft gezag, nummer staat in Nabij, bij Lindsey'
    ]);
    expect(part('Taal')).toEqual(['Thuis: Pools', 'Er is een tolk nodig.']);
    expect(part('Programma', visit('v', '2026-11-10'))[0]).toMatch(/^VoorZorg, bezoek 1/);
  });

  it('[U277] a secret address stands as such, and is taken out of what was typed', () => {
    expect(part('Waar ze wonen')).toEqual([
      'Bij Jordy: Kerkstraat 1, Wolkendam',
      'Bij Lindsey: geheim adres'
    ]);
    expect(part('Let op')).toEqual(['Ze woont nu op (geheim). Niet noemen.']);
  });

  it('[U277] the last visit with a report, as signed, and what was told in confidence says so', () => {
    const written = visit('v', '2026-11-10', {
      'report/saw': 'Noor lacht.',
      'report/parent': 'Ze is moe.',
      'confidence/parent': 'l'
    });
    const attempt = sign(written);
    if (attempt.kind !== 'signed') throw new Error('in conflict');
    const signed = {
      ...written,
      registers: {
        ...written.registers,
        ...record('v', 'visit', { signature: attempt.signature as unknown as Json }).registers,
        'report/saw':
          record('v', 'visit', { 'report/saw': 'Later anders.' }).registers['report/saw'] ?? []
      }
    };
    const empty = visit('w', '2026-11-20');
    expect(part('Het laatste bezoek', signed, empty)).toEqual([
      '10 november 2026.',
      'Wat ik zag: Noor lacht.',
      'Wat de ouder vertelt (in vertrouwen verteld door Lindsey): Ze is moe.'
    ]);
    expect(part('Het laatste bezoek', written)[0]).toBe('10 november 2026, nog niet ondertekend.');
  });

  it('[U277] open agreements, factors that hold, what comes back, consents in force, the next visit', () => {
    const lines = [
      visit('u', '2026-10-01', {
        'factor/factor-b': 'holds',
        'factor/factor-c': 'holds',
        'step/guide-4c-1': 'done',
        'step-note/guide-4c': 'Over slapen.'
      }),
      visit('v', '2026-11-10', {
        'factor/factor-c': 'no-longer',
        'factor/factor-a': 'holds',
        'factor-note/factor-a': 'Oma helpt.',
        'next-visit': '2026-12-08',
        'next-visit-time': '10:30',
        'meldcode-decision': 'Een besluit.'
      }),
      record('a', 'agreement', { what: 'Bellen', who: 'Jordy', by: '2026-12-01', household: 'f' }),
      record('b', 'agreement', { what: 'Zingen', confidence: 'l' }),
      record('c', 'agreement', { what: 'Klaar', state: 'kept' }),
      record('x', 'consent', {
        what: 'Overleg',
        with: 'huisarts',
        by: 'Lindsey',
        on: '2026-10-01'
      }),
      record('y', 'consent', { what: 'Oud', 'withdrawn-on': '2026-11-01' })
    ];
    expect(part('Open afspraken', ...lines)).toEqual([
      'Bellen (Jordy, uiterlijk 1 december 2026, bij Jordy)',
      'Zingen (in vertrouwen verteld door Lindsey)'
    ]);
    expect(part('Wat meespeelt', ...lines)).toEqual([
      'Steun van familie: Oma helpt.',
      'Zorgen over geld'
    ]);
    expect(part('Om op terug te komen', ...lines)).toEqual(['Over slapen. (van 1 oktober 2026)']);
    expect(part('Toestemming die nog geldt', ...lines)).toEqual([
      'Overleg, met huisarts, door Lindsey, op 1 oktober 2026'
    ]);
    expect(part('Volgend bezoek', ...lines)).toEqual(['8 december 2026 om 10:30']);
    expect(part('Let op', ...lines).at(-1)).toBe(
      'Er is een Meldcode genoteerd bij het bezoek van 10 november 2026.'
    );
    const whole = handoverText(made(...lines) ?? { title: '', parts: [] });
    expect(whole).toContain('Overdracht: Klaproos');
    expect(whole).not.toMatch(/kanarie|87654321|besluit|aanbeveling|recommendation/i);
  });

  it('[U277] a family of which little is known leaves no gap', () => {
    const bare = handover({
      records: [record('f', 'family', { name: 'Leeg' })],
      family: 'f',
      callings: {},
      today: TODAY,
      correctUntilMonths: 24
    });
    expect(bare).toEqual({ title: 'Leeg', parts: [] });
    expect(
      handover({ records: [], family: 'f', callings: {}, today: TODAY, correctUntilMonths: 24 })
    ).toBeUndefined();
  });
});
