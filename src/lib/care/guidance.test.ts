import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { sign } from '../history/signature';
import { labelOf, type Callings } from './field-labels';
import { fieldTable, patternOf } from './fields';
import { guidanceIn, isNoted } from './guidance';
import { fieldsOf } from './signed';
import { placeIn, titleIn } from './titles';
import { visitSections } from './visit-lines';
import { holdsWords, visitIn, visitsIn } from './visit';

const today = '2026-11-24';
let counter = 0;
function visit(fields: Record<string, Json>, id = 'v', at = '2026-11-24T10:00:00Z'): RecordState {
  const registers = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: `d:${(counter += 1)}` as const, author: 'a', at }]
    ])
  );
  return { id, family: 'f', type: 'visit', registers };
}
const callings: Callings = {
  person: (id) => ({ k1: 'Noor', k2: 'Finn' })[id],
  item: (id) => titleIn(ownEdition, id),
  place: (id) => placeIn(ownEdition, id)
};
/** Every field that the guideline offers on a visit, for two children. */
const written: Record<string, Json> = {
  'topic/tip-2': true,
  'topic/tip-3': false,
  'topic/from-another-edition': true,
  'help/next-outside-regulation': true,
  'help/next-outside-overburdened': false,
  'together-nurse/k1': 'Noor zoekt haar moeder op.',
  'together-parents/k1': 'Het gaat elke week beter.',
  'together-parents/k2': 'Finn huilt veel.',
  'together-nurse/k9': 'Over wie er niet meer bij staat.',
  'instrument-condition/k1/instrument-lsvg/instrument-condition-knowledge': true,
  'instrument-condition/k1/instrument-lsvg/instrument-condition-consent': true,
  'instrument-condition/k1/instrument-lsvg/instrument-condition-care': false,
  'instrument-date/k1/instrument-lsvg': '2026-11-20',
  'instrument-by/k1/instrument-lsvg': 'moeder en ik',
  'instrument-result/k1/instrument-lsvg': 'Zoals op het formulier.\nTweede regel.',
  'instrument-condition/k2/instrument-ari-cp/instrument-condition-knowledge': true
};

describe('[U73] what the guideline offered is read from a visit', () => {
  it('gives ticks that stand, texts of both voices, and instruments per child', () => {
    const guidance = guidanceIn(visit(written));
    expect(guidance.topics).toEqual(['from-another-edition', 'tip-2']);
    expect(guidance.help).toEqual(['next-outside-regulation']);
    expect(guidance.together.map(({ child }) => child)).toEqual(['k1', 'k2', 'k9']);
    expect(guidance.instruments).toMatchObject([
      {
        child: 'k1',
        item: 'instrument-lsvg',
        conditions: ['instrument-condition-consent', 'instrument-condition-knowledge'],
        date: '2026-11-20',
        by: 'moeder en ik'
      },
      { child: 'k2', item: 'instrument-ari-cp', conditions: ['instrument-condition-knowledge'] }
    ]);
    expect(guidance.instruments.map(isNoted)).toEqual([true, false]);
  });

  it('keeps what was noted when a condition is taken back, and forgets what was emptied', () => {
    const head = 'instrument-result/k1/instrument-lsvg';
    expect(guidanceIn(visit({ [head]: 'uitkomst' })).instruments).toMatchObject([
      { conditions: [], result: 'uitkomst' }
    ]);
    expect(guidanceIn(visit({ [head]: null, 'together-nurse/k1': ' ' }))).toEqual({
      topics: [],
      help: [],
      together: [],
      instruments: []
    });
  });
});

describe('[U74] everything of it stands in what is signed', () => {
  it('shows each under its heading, by name and title', () => {
    const sections = visitSections(visit(written), callings, today);
    const lines = Object.fromEntries(sections.map((section) => [section.title, section.lines]));
    expect(lines).toEqual({
      'Meegenomen uit Kennis': ['Geef antwoord op je kind', 'een onderdeel uit een andere editie'],
      'Samen ingeschat': [
        'Wat ik zie bij Noor: Noor zoekt haar moeder op.',
        'Wat de ouders zeggen over Noor: Het gaat elke week beter.',
        'Wat de ouders zeggen over Finn: Finn huilt veel.',
        'Wat ik zie bij iemand die niet meer bij dit gezin staat: Over wie er niet meer bij staat.'
      ],
      'Zwaardere hulp overwogen: wat meespeelt': [
        'Een of meer blijvende problemen met bijvoorbeeld huilen, eten of slapen.'
      ],
      Instrumenten: [
        'LSVG 1–5 (Noor): ingevuld op 20 november 2026, ingevuld door moeder en ik',
        'Vooraf nagegaan: Je kent het thema; Ouders weten ervan en vinden het goed',
        'Uitkomst: Zoals op het formulier.\nTweede regel.',
        'ARI-CP 2–5 (Finn)',
        'Vooraf nagegaan: Je kent het thema'
      ]
    });
  });

  it('reads the same from the signature', () => {
    const attempt = sign(visit(written));
    if (attempt.kind !== 'signed') throw new Error('in conflict');
    const fields = fieldsOf(attempt.signature, 'a', '2026-11-24T10:00:00Z');
    expect(visitIn(fields)).toEqual(visitIn(visit(written)));
    expect(visitSections(fields, callings, today)).toEqual(
      visitSections(visit(written), callings, today)
    );
  });

  it('names the household and never its address, and who told in confidence beside that heading', () => {
    const fields = { household: 'h1', 'report/parent': 'Het gaat.', 'confidence/parent': 'k1' };
    const named = { ...callings, household: (id: string) => ({ h1: 'Bij Lindsey' })[id] };
    expect(visitSections(visit(fields), named, today)).toEqual([
      { title: 'Op welk adres', lines: ['Bij Lindsey'] },
      {
        title: 'Wat de ouder vertelt',
        lines: ['In vertrouwen verteld door Noor', 'Het gaat.']
      }
    ]);
    const [gone] = visitSections(visit({ household: 'h2' }), named, today);
    expect(gone?.lines).toEqual(['een adres van dit gezin']);
  });

  it('leaves out no field of the table that says something', () => {
    /** Fields that say which visit this is, and the age that stands beside an answer. */
    const machine = ['drafted/*/*', 'moment-gone/*', 'next-visit-plan'];
    const other = ['edition', 'mistaken', 'signature', 'observed-age/*/*', ...machine];
    const values: Record<string, Json> = {
      date: '2026-11-20',
      begin: '14:05',
      end: '15:10',
      'step/*': 'done',
      'observed/*/*': 'seen',
      'element/*/*': 'talked',
      'factor/*': 'no-longer',
      'instrument-date/*/*': '2026-11-20',
      'referral-consent': 'given',
      'referral-consent-on': '2026-11-20',
      'meldcode-on': '2026-11-20',
      'next-visit': '2026-12-08'
    };
    for (const [pattern, schema] of Object.entries(fieldTable.visit)) {
      if (other.includes(pattern)) continue;
      const value = values[pattern] ?? (schema.type === 'boolean' ? true : 'woorden');
      const field = pattern
        .replace('confidence/*', 'confidence/parent')
        .replace('decision/*', 'decision/regular')
        .replace('advice/*', 'advice/veilig-thuis')
        .replace(/\*/g, 'k1');
      expect(patternOf('visit', field)).toBe(pattern);
      const sections = visitSections(visit({ [field]: value }), callings, today);
      expect(sections, field).not.toEqual([]);
      expect(sections.map(({ title }) => title)).not.toContain('Overig');
    }
  });
});

describe('[U75] names of what stands within an item', () => {
  it('finds items, criteria and conditions by their id', () => {
    expect(titleIn(ownEdition, 'tip-1')).toBe('Kijk en luister');
    expect(titleIn(ownEdition, 'next-outside-not-enough')).toMatch(/niet genoeg/);
    expect(titleIn(ownEdition, 'instrument-condition-consent')).toMatch(/vinden het goed/);
    expect(titleIn(ownEdition, 'nothing-of-this-name')).toBeUndefined();
  });

  it('puts them in the labels of fields', () => {
    const label = (field: string) => labelOf('visit', field, callings);
    expect(label('help/next-outside-not-enough')).toMatch(/^Zwaardere hulp overwegen: De hulp/);
    expect(label('together-nurse/k1')).toBe('Samen ingeschat: wat ik zie: Noor');
    expect(label('instrument-condition/k1/instrument-lsvg/instrument-condition-knowledge')).toBe(
      'Voorwaarde voor het instrument: Je kent het thema (LSVG 1–5, Noor)'
    );
    expect(label('instrument-result/k1/instrument-lsvg')).toBe(
      'Uitkomst van het instrument: LSVG 1–5 (Noor)'
    );
    expect(labelOf('visit', 'instrument-condition/x/y/z')).toBe('Voorwaarde voor het instrument');
  });
});

describe('[U70] what counts as words of a visit begun by mistake', () => {
  it('a topic taken along is no word yet; a criterion, an estimation or a condition is', () => {
    const holds = (field: string, value: Json) => holdsWords(visit({ [field]: value }), []);
    expect(holds('topic/tip-2', true)).toBe(false);
    expect(holds('help/next-outside-regulation', false)).toBe(false);
    expect(holds('help/next-outside-regulation', true)).toBe(true);
    expect(holds('together-parents/k1', 'Het gaat.')).toBe(true);
    expect(holds('instrument-condition/k1/i/c', true)).toBe(true);
  });

  it('a moment or a tick of what was seen is; the clock, the draft and what was taken away are not', () => {
    const holds = (fields: Record<string, Json>) => holdsWords(visit(fields), []);
    expect(holds({ begin: '14:05', end: '15:00', 'drafted/saw/0a': true })).toBe(false);
    expect(holds({ 'moment-time/m1': '14:05' })).toBe(true);
    expect(holds({ 'moment-text/m1': 'Lacht.', 'moment-gone/m2': true })).toBe(true);
    expect(holds({ 'moment-time/m1': '14:05', 'moment-gone/m1': true })).toBe(false);
    for (const [field, value] of Object.entries({
      'element/k1/element-fun': 'seen',
      'aspect/k1/look-relaxed': true,
      'factor/protective-around-partner': 'holds',
      'decision/regular': true,
      'tip/tip-1': true,
      'next-visit': '2026-12-08'
    }))
      expect(holds({ [field]: value }), field).toBe(true);
  });
});

describe('[U76] two visits on one day', () => {
  it('stand in the order in which they were begun, the newest first, whatever was touched since', () => {
    const bare = { date: '2026-11-24', edition: 'e' };
    const morning = visit(bare, 'ff', '2026-11-24T08:00:00Z');
    const noon = visit(bare, 'aa', '2026-11-24T12:00:00Z');
    const older = visit({ ...bare, date: '2026-11-20' }, 'zz', '2026-11-24T13:00:00Z');
    const touched: RecordState = {
      ...morning,
      registers: {
        ...morning.registers,
        date: visit(bare, 'ff', '2026-11-24T15:00:00Z').registers['date'] ?? []
      }
    };
    for (const records of [
      [older, touched, noon],
      [noon, touched, older]
    ])
      expect(visitsIn(records).map(({ id }) => id)).toEqual(['aa', 'ff', 'zz']);
  });
});
