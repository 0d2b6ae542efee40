import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import { familyIn } from './family';
import { followUpIn } from './follow-up';
import { homesIn } from './household';
import { referralLetter } from './referral-letter';

const DATE = '2026-11-24';
const record = (id: string, type: string, fields: Record<string, Json>) => ({
  id,
  family: 'f',
  type,
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${DATE}T10:00:00Z` }]
    ])
  )
});
type People = Record<string, Record<string, Json>>;

function letter(
  people: People,
  visit: Record<string, Json> = {},
  { family: own = {} as Record<string, Json>, present = [] as string[], writer = 'Anneke' } = {}
): string {
  const records = [
    record('f', 'family', {
      name: 'Gezin Klaproos',
      street: 'Geheimweg 7',
      postcode: '9876 ZZ',
      town: 'Nergenshuizen',
      'safety-note': 'Hond in de gang.',
      note: 'Een notitie.',
      ...own
    }),
    ...Object.entries(people).map(([id, fields]) => record(id, 'person', fields))
  ];
  const family = familyIn(records, 'f');
  if (!family) throw new Error('there is a family');
  const { referral } = followUpIn(record('v', 'visit', visit));
  return referralLetter({
    family,
    homes: homesIn(records, 'f'),
    present,
    referral,
    date: DATE,
    today: DATE,
    writer,
    organisation: 'JGZ Wolkendam',
    correctUntilMonths: 24
  });
}

const noor = { role: 'child', name: 'Noor', 'birth-date': '2026-09-01' };
const finn = { role: 'child', name: 'Finn', 'birth-date': '2026-09-01' };
const anna = { role: 'parent', name: 'Anna', relation: 'moeder', phone: '06 12345678' };
const given = {
  'referral-partner': 'IMH-specialist',
  'referral-for': 'Noor huilt veel.\n\nDe ouders zijn moe.',
  'referral-consent': 'given',
  'referral-consent-by': 'Anna',
  'referral-consent-on': '2026-11-24',
  'referral-consent-for': 'delen van dit verslag'
};

describe('[U165] a referral letter drafts itself', () => {
  it('[U165] for one child', () => {
    expect(letter({ k: noor, o: anna }, given)).toBe(
      [
        '24 november 2026',
        '',
        'Aan: IMH-specialist',
        '',
        'Betreft: Noor, geboren op 1 september 2026 (12 weken)',
        '',
        'Geachte collega,',
        '',
        'Graag vraag ik uw hulp voor Noor.',
        '',
        'Noor huilt veel.',
        '',
        'De ouders zijn moe.',
        '',
        'Voor deze verwijzing is toestemming gegeven door Anna op 24 november 2026.',
        'De toestemming geldt voor: delen van dit verslag',
        '',
        'Ouder: Anna (moeder), 06 12345678',
        '',
        'Met vriendelijke groet,',
        '',
        'Anneke',
        'jeugdverpleegkundige',
        'JGZ Wolkendam'
      ].join('\n')
    );
  });

  it('[U165] for preterm twins, with both ages', () => {
    const early = { gestation: { weeks: 34, days: 0 } };
    const text = letter({ k: { ...noor, ...early }, l: { ...finn, ...early }, o: anna });
    expect(text).toContain(
      'Betreft:\n- Finn, geboren op 1 september 2026 (12 weken, gecorrigeerd 6 weken)\n- Noor, geboren op 1 september 2026 (12 weken, gecorrigeerd 6 weken)'
    );
    expect(text).toContain('hulp voor Finn en Noor.');
  });

  it('[U165] for who was there, and for all when none of the children was', () => {
    const sem = { role: 'child', name: 'Sem', 'birth-date': '2022-01-01' };
    expect(letter({ k: noor, s: sem }, {}, { present: ['k'] })).not.toContain('Sem');
    expect(letter({ k: noor, s: sem }, {}, { present: ['x'] })).toContain('Sem en Noor');
  });

  it('[U165] for an unborn child and nameless twins', () => {
    const unborn = letter({ k: { role: 'child', 'due-date': '2027-01-01' }, o: anna });
    expect(unborn).toContain(
      'Betreft: Ongeboren kindje, uitgerekend op 1 januari 2027 (34 weken en 4 dagen zwanger)'
    );
    expect(unborn).toContain('hulp voor dit gezin.');
    const born = { role: 'child', 'birth-date': '2026-11-24' };
    const nameless = letter({ k: born, l: born });
    expect(nameless).toContain(
      '- Kindje zonder naam 1, geboren op 24 november 2026 (vandaag geboren)'
    );
    expect(nameless).toContain('- Kindje zonder naam 2,');
  });

  it('[U165] without a child, or when the one there was died', () => {
    const died = { ...noor, 'died-on': '2026-10-01' };
    for (const people of [{ o: anna }, { o: anna, k: died }] as People[]) {
      const text = letter(people);
      expect(text).toContain('Betreft: Gezin Klaproos');
      expect(text).not.toContain('Noor');
    }
    expect(letter({ k: died, l: finn })).toContain('hulp voor Finn.');
  });

  it('[U165] says what came of asking, and nothing when that isn’t known', () => {
    expect(letter({ k: noor }, { 'referral-consent': 'refused' })).toContain(
      'geen toestemming gegeven'
    );
    expect(letter({ k: noor }, { 'referral-consent': 'not-asked' })).toContain(
      'nog geen toestemming gevraagd'
    );
    expect(letter({ k: noor })).not.toMatch(/toestemming/i);
    expect(letter({ k: noor }, { 'referral-consent': 'given' })).toContain(
      'is toestemming gegeven.'
    );
  });

  it('[U165] nothing known leaves no gap', () => {
    const text = letter({}, {}, { family: { name: '' }, writer: '' });
    expect(text).toContain('Betreft: Gezin zonder naam');
    expect(text).not.toMatch(/\n{3}|undefined|null|: *\n\n|, *\n\n,/);
    expect(text).not.toMatch(/Aan:|Ouder|Telefoon|Taal/);
  });

  it('[U165] no address, no safety note, no note', () => {
    const text = letter({ k: noor, o: anna }, given);
    expect(text).not.toMatch(/Geheimweg|9876|Nergenshuizen|Hond|notitie/);
  });

  it('[U165] long texts come whole, emoji stay, and right-to-left names are set apart', () => {
    const long = 'Noor 🌈 kijkt. '.repeat(6_000).trim();
    const people = {
      k: { role: 'child', name: 'نور', 'birth-date': '2026-09-01' },
      l: { role: 'child', name: '👶🏽 Bo', 'birth-date': '2026-09-01' },
      o: { role: 'parent', name: 'אנה \u202e', relation: 'moeder' }
    };
    const text = letter(people, { 'referral-for': long });
    expect(text.includes(long)).toBe(true);
    const short = text.replace(long, '');
    expect(short).toContain('hulp voor 👶🏽 Bo en \u2068نور\u2069.');
    expect(short).toContain('Ouder: \u2068אנה\u2069 (moeder)');
    expect(short).not.toContain('\u202e');
    const count = (sign: string) => text.split(sign).length - 1;
    expect(count('\u2068')).toBe(count('\u2069'));
    expect(letter({ k: noor, o: anna }, given)).not.toMatch(/[\u2066-\u2069]/);
  });

  it('[U165] a needed interpreter is said', () => {
    expect(
      letter({ k: noor }, {}, { family: { interpreter: true, language: 'Tigrinya' } })
    ).toContain('Er is een tolk nodig (Tigrinya).');
    expect(letter({ k: noor }, {}, { family: { language: 'Turks' } })).toContain('Taal: Turks');
    expect(letter({ k: noor }, {}, { family: { language: 'Nederlands' } })).not.toContain('Taal');
  });
});
