import { describe, expect, it } from 'vitest';
import { apply, type RecordState } from '../history/register';
import type { Json } from '../history/json';
import type { Change } from '../history/change';
import { sign } from '../history/signature';
import { openAgreements } from './agreement';
import { caseloadOf, folded, searchCaseload } from './caseload';
import { conflictsOf } from './conflicts';
import { dayWords, nearDayWords, plainDayWords } from './date-words';
import { familyIn, familyName, namesAtTable } from './family';
import { labelOf } from './field-labels';
import { fieldTable } from './fields';
import { ageLine, inOrder, nameAmong, nameOf, personIn } from './person';
import { isSigned, proposalsIn, signedViews } from './signed';
import { wordsOf } from './value-words';
import { visitSections } from './visit-lines';
import { firstWords, visitIn, visitsIn } from './visit';

const today = '2026-11-24';
let counter = 0;
function write(
  state: RecordState | undefined,
  id: string,
  type: string,
  fields: Record<string, Json>,
  { replaces = [] as string[], author = 'a', family = 'f' } = {}
): RecordState {
  counter += 1;
  const change = {
    id: `c${counter}`,
    family,
    record: id,
    type,
    fields: Object.fromEntries(
      Object.entries(fields).map(([k, value]) => [k, { value, replaces }])
    ),
    device: 'd',
    counter,
    author,
    at: `2026-11-24T10:00:${String(counter % 60).padStart(2, '0')}Z`
  } as Change;
  return apply(state, change);
}
const person = (id: string, fields: Record<string, Json>) => write(undefined, id, 'person', fields);

describe('[U44] everybody has something to be called by', () => {
  it('names children before birth and without a name', () => {
    expect(nameOf(personIn(person('x', { role: 'child', 'due-date': '2027-01-01' })), today)).toBe(
      'Ongeboren kindje'
    );
    expect(nameOf(personIn(person('x', { role: 'child', name: ' ' })), today)).toBe(
      'Kindje zonder naam'
    );
    expect(nameOf(personIn(person('x', { role: 'parent', relation: 'moeder' })), today)).toBe(
      'Moeder'
    );
  });

  it('tells nameless twins apart, and leaves who has a name alone', () => {
    const twins = [
      person('a', { role: 'child', 'due-date': '2027-01-01' }),
      person('b', { role: 'child', 'due-date': '2027-01-01' }),
      person('c', { role: 'child', name: 'Noor', 'birth-date': '2024-01-01' })
    ].map(personIn);
    expect(twins.map((one) => nameAmong(one, twins, today))).toEqual([
      'Ongeboren kindje 1',
      'Ongeboren kindje 2',
      'Noor'
    ]);
  });

  it('tells the age, corrected beside it, and that a child died', () => {
    const preterm = personIn(
      person('x', {
        role: 'child',
        'birth-date': '2026-09-01',
        gestation: { weeks: 32, days: 0 }
      })
    );
    expect(ageLine(preterm, today, 24)).toBe('12 weken · gecorrigeerd 4 weken');
    expect(ageLine(preterm, today, 2)).toBe('12 weken');
    expect(ageLine({ ...preterm, diedOn: '2026-10-01' }, today, 24)).toBe(
      'overleden op 1 oktober 2026'
    );
  });

  it('puts the oldest child first and the unborn last, then parents', () => {
    const people = [
      person('p', { role: 'parent', name: 'Ada' }),
      person('u', { role: 'child', 'due-date': '2027-01-01' }),
      person('y', { role: 'child', name: 'Jong', 'birth-date': '2026-01-01' }),
      person('o', { role: 'child', name: 'Oud', 'birth-date': '2020-01-01' })
    ].map(personIn);
    expect(inOrder(people).map(({ id }) => id)).toEqual(['o', 'y', 'u', 'p']);
  });
});

describe('[U45] a family', () => {
  const records = [
    write(undefined, 'f', 'family', { name: '', programme: 'voorzorg', 'safety-note': ' hond ' }),
    person('k1', { role: 'child', name: 'Noor', 'birth-date': '2026-09-29' }),
    person('k2', { role: 'child', name: 'Finn', 'birth-date': '2026-09-29' }),
    person('k3', { role: 'child', name: 'Bo', 'birth-date': '2020-09-29' }),
    person('p1', { role: 'parent', name: 'Samira' }),
    person('p2', { role: 'parent' }),
    person('p3', { role: 'parent', name: 'Vergissing', gone: true })
  ];
  const family = familyIn(records, 'f');

  it('leaves out who was taken out and lines left empty', () => {
    expect(family?.people.map(({ name }) => name)).toEqual(['Bo', 'Finn', 'Noor', 'Samira']);
    expect(family && familyName(family)).toBe('Gezin van Bo');
    expect(family?.safetyNote).toBe('hond');
  });

  it('fills sentences with who is there, else the youngest and its twin', () => {
    if (!family) throw new Error('no family');
    expect(namesAtTable(family, [], today)).toMatchObject({ child: 'Finn', siblings: ['Noor'] });
    expect(namesAtTable(family, ['k3', 'p1'], today)).toMatchObject({
      child: 'Bo',
      siblings: [],
      parent: 'Samira',
      unborn: false
    });
    const grieving = { ...family, people: family.people.map((p) => ({ ...p, diedOn: today })) };
    expect(namesAtTable(grieving, [], today)).toBeUndefined();
  });
});

describe('[U46] finding a family', () => {
  const front = [
    write(undefined, 'f1', 'family', { name: 'Özdemir-de Wît' }, { family: 'f1' }),
    write(undefined, 'c1', 'person', { role: 'child', name: 'Zoë' }, { family: 'f1' }),
    write(undefined, 'f2', 'family', { name: 'van Dĳk' }, { family: 'f2' }),
    write(undefined, 'x', 'person', { role: 'child', name: 'Wees' }, { family: 'f3' })
  ];
  const entries = caseloadOf(front, today, 24);
  const found = (query: string) => searchCaseload(entries, query).map(({ id }) => id);

  it('takes no notice of accents, capitals, signs or order', () => {
    expect(found('zoe OZDEMIR')).toEqual(['f1']);
    expect(found('wit')).toEqual(['f1']);
    expect(found('dijk')).toEqual(['f2']);
    expect(found('')).toEqual(['f1', 'f2']);
    expect(found('xyz')).toEqual([]);
    expect(folded('Şükrü Łańczuk')).toBe('sukru lanczuk');
  });
});

describe('[U47] a visit is read from its record and from its signature alike', () => {
  const written = write(undefined, 'v', 'visit', {
    date: '2026-11-20',
    'present/k1': true,
    'present/k2': false,
    'present-others': 'oma',
    'report/saw': 'Noor kijkt rond.',
    'step/guide-1a': 'done',
    'step-note/guide-2b': 'rustig geluisterd',
    'observed/k1/vw-30': 'seen',
    'observed-age/k1/vw-30': { basis: 'corrected', days: 56 },
    'remark/k1/vw-30': 'lachte naar papa',
    'field-of-tomorrow': 'nieuw'
  });
  const attempt = sign(written);
  if (attempt.kind !== 'signed') throw new Error('in conflict');
  const signed = write(written, 'v', 'visit', { signature: attempt.signature });

  it('reads the same visit', () => {
    const [view] = signedViews(signed);
    expect(view?.intact).toBe(true);
    expect(view && visitIn(view.fields)).toEqual(visitIn(written));
    expect(visitIn(written).present).toEqual(['k1']);
    expect(isSigned(written)).toBe(false);
    expect(isSigned(signed)).toBe(true);
  });

  it('shows everything that was signed, also what this version does not know', () => {
    const callings = {
      person: (id: string) => (id === 'k1' ? 'Noor' : undefined),
      item: (id: string) => ({ 'vw-30': 'Lacht terug' })[id]
    };
    const sections = visitSections(written, callings, today);
    expect(sections).toEqual([
      { title: 'Datum', lines: ['20 november 2026'] },
      { title: 'Aanwezig', lines: ['Noor', 'oma'] },
      { title: 'Wat ik zag', lines: ['Noor kijkt rond.'] },
      {
        title: 'Van Wiechen',
        lines: ['Lacht terug (Noor): gezien, bij gecorrigeerd 8 weken. lachte naar papa']
      },
      { title: 'Gespreksleidraad', lines: ['guide-1a: gedaan', 'rustig geluisterd'] },
      { title: 'Overig', lines: ['Een veld van een nieuwere versie: nieuw'] }
    ]);
  });

  it('[U48] shows what came besides as a proposal, with who and when', () => {
    const later = write(signed, 'v', 'visit', { 'report/saw': 'Anders.' }, { author: 'b' });
    expect(proposalsIn(later)).toMatchObject([
      { field: 'report/saw', value: 'Anders.', author: 'b' }
    ]);
    const [view] = signedViews(later);
    expect(view && visitIn(view.fields).report.saw).toBe('Noor kijkt rond.');
  });

  it('[U49] shows concurrent signatures both, and proposals that neither holds', () => {
    const other = write(
      written,
      'v',
      'visit',
      { 'report/parent': 'Mama vertelt.' },
      { author: 'b' }
    );
    const second = sign(other);
    if (second.kind !== 'signed') throw new Error('in conflict');
    let both = write(signed, 'v', 'visit', { 'report/parent': 'Mama vertelt.' }, { author: 'b' });
    both = write(both, 'v', 'visit', { signature: second.signature }, { author: 'b' });
    expect(signedViews(both)).toHaveLength(2);
    expect(conflictsOf(both)).toEqual([]);
  });

  it('lists visits newest first and by their first words', () => {
    const older = write(undefined, 'w', 'visit', { date: '2026-10-01' });
    const mistake = write(undefined, 'm', 'visit', { date: '2026-11-21', mistaken: true });
    expect(visitsIn([older, mistake, written]).map(({ id }) => id)).toEqual(['v', 'w']);
    const signature = sign(written);
    if (signature.kind !== 'signed') throw new Error('in conflict');
    const signed = write(written, 'v', 'visit', { signature: signature.signature });
    const hidden = write(signed, 'v', 'visit', { mistaken: true }, { author: 'b' });
    expect(visitsIn([hidden])).toEqual([hidden]);
    expect(firstWords(visitIn(written))).toBe('Noor kijkt rond.');
    expect(firstWords(visitIn(written), 8)).toBe('Noor …');
  });

  it('[U70] hides a mistake only while nothing was written in it', () => {
    const bare = { date: '2026-11-21', edition: 'e', 'present/p': true, mistaken: true };
    const visit = (fields: Record<string, Json>) =>
      write(undefined, 'm', 'visit', { ...bare, ...fields });
    const shown = (...records: RecordState[]) => visitsIn(records).length === 1;
    expect(shown(visit({}))).toBe(false);
    expect(shown(visit({ 'report/saw': '', 'step/i': null }))).toBe(false);
    const words: Record<string, Json>[] = [
      { 'report/saw': 'Noor lacht.' },
      { 'step/i': 'done' },
      { 'step-note/i': 'Besproken.' },
      { 'observed/k/i': 'seen' },
      { 'remark/k/i': 'Nog wat.' },
      { 'present-others': 'oma' },
      { 'from-a-later-version': 'woorden' }
    ];
    for (const fields of words) expect(shown(visit(fields)), Object.keys(fields)[0]).toBe(true);
    const agreement = (what: string) =>
      write(undefined, 'a', 'agreement', { visit: 'm', what, state: 'open' });
    expect(shown(visit({}), agreement(''))).toBe(false);
    expect(shown(visit({}), agreement('Bellen'))).toBe(true);
    const addendum = write(undefined, 'b', 'addendum', { visit: 'm', text: 'Vergeten.' });
    expect(shown(visit({}), addendum)).toBe(true);
    expect(
      shown(visit({}), { ...addendum, registers: { text: addendum.registers['text'] ?? [] } })
    ).toBe(false);
  });
});

describe('[U50] fields in conflict', () => {
  it('keeps both values with who and when, and the stamps that a choice replaces', () => {
    let state = write(undefined, 'v', 'visit', { 'report/saw': 'een' });
    state = write(state, 'v', 'visit', { 'report/saw': 'twee' }, { author: 'b' });
    state = write(state, 'v', 'visit', { 'report/saw': 'twee' }, { author: 'c' });
    const [conflict] = conflictsOf(state);
    expect(conflict).toMatchObject({ field: 'report/saw', label: 'Wat ik zag' });
    expect(conflict?.versions.map(({ value, author }) => [value, author])).toEqual([
      ['een', 'a'],
      ['twee', 'b']
    ]);
    expect(conflict?.versions.flatMap(({ stamps }) => stamps)).toHaveLength(3);
  });
});

describe('[U51] labels and words', () => {
  it('every field of the table has a label', () => {
    for (const [type, fields] of Object.entries(fieldTable))
      for (const pattern of Object.keys(fields))
        expect(labelOf(type, pattern.replace(/\*/g, 'x')), `${type} ${pattern}`).not.toMatch(
          /nieuwere versie/
        );
    expect(labelOf('visit', 'van-morgen')).toMatch(/nieuwere versie/);
    expect(
      labelOf('visit', 'remark/k/i', { person: () => 'Noor', item: () => 'Lacht terug' })
    ).toBe('Opmerking bij Van Wiechen: Lacht terug (Noor)');
  });

  it('says values as people do', () => {
    const words = (type: string, field: string, value: Json) => wordsOf(type, field, value, today);
    expect(words('visit', 'date', '2026-11-20')).toBe('vr 20 nov');
    expect(words('visit', 'present/x', true)).toBe('ja');
    expect(words('visit', 'observed/x/y', 'told')).toBe('Verteld door de ouder');
    expect(words('person', 'gestation', { weeks: 34, days: 1 })).toBe('34 weken en 1 dag');
    expect(words('family', 'programme', 'voorzorg')).toBe('VoorZorg');
    expect(words('visit', 'report/saw', null)).toBe('(leeg)');
    expect(words('visit', 'report/saw', 'open')).toBe('open');
    expect(words('visit', 'report/saw', '2026-11-20')).toBe('2026-11-20');
    expect(words('visit', 'instrument-date/x/y', '2026-11-20')).toBe('vr 20 nov');
  });

  it('writes days the Dutch way', () => {
    expect(dayWords('2026-11-24', today)).toBe('di 24 nov');
    expect(dayWords('2025-03-01', today)).toBe('za 1 mrt 2025');
    expect(nearDayWords('2026-11-23', today)).toBe('gisteren');
    expect(plainDayWords('1969-12-31')).toBe('31 december 1969');
    expect(dayWords('1969-12-31', today)).toBe('wo 31 dec 1969');
  });
});

describe('[U52] agreements', () => {
  it('lists what stands open, the first due on top, and not what is empty or done', () => {
    const one = (id: string, fields: Record<string, Json>) =>
      write(undefined, id, 'agreement', fields);
    expect(
      openAgreements([
        one('a', { what: 'bellen', state: 'open' }),
        one('b', { what: 'mailen', by: '2026-12-01' }),
        one('c', { what: 'x', state: 'kept' }),
        one('d', { state: 'open' })
      ]).map(({ id }) => id)
    ).toEqual(['b', 'a']);
  });
});
