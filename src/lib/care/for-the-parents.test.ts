import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { familyIn } from './family';
import { fieldTable } from './fields';
import {
  avoidedInAgreements,
  forTheParents,
  isEmpty,
  parentLanguages,
  type ParentsGround
} from './for-the-parents';

const DATE = '2026-11-24';
const record = (id: string, type: string, fields: Record<string, Json>): RecordState => ({
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
const items = (Object.values(ownEdition.modules) as GuidelineModule[]).flatMap(
  (module) => module.items as GuidelineItem[]
);
const find = (id: string) => items.find((item) => item.id === id);

function ground(
  visit: Record<string, Json>,
  others: RecordState[] = [],
  more: Partial<ParentsGround> = {}
): ParentsGround {
  const records = [record('f', 'family', { name: 'Klaproos' }), ...others];
  return {
    visit: record('v', 'visit', { date: DATE, ...visit }),
    visitId: 'v',
    family: familyIn(records, 'f'),
    records,
    item: find,
    names: {},
    language: 'nl',
    ...more
  };
}
const noor = record('k', 'person', { role: 'child', name: 'Noor', 'birth-date': '2026-09-01' });
const agreed = (id: string, fields: Record<string, Json>) =>
  record(id, 'agreement', { visit: 'v', state: 'open', ...fields });

describe('[U167] what the parents get of a visit', () => {
  it('[U167] picked tips in their order, agreements and the next visit', () => {
    const page = forTheParents(
      ground(
        {
          'tip/tip-3': true,
          'tip/leaflet-fault': true,
          'tip/tip-1': true,
          'tip/tip-2': false,
          'next-visit': '2026-12-08',
          'next-visit-time': '10:30'
        },
        [noor, agreed('a', { what: ' Samen zingen ', who: 'Anna', by: '2026-12-01' })]
      )
    );
    expect(page.tips.map(({ id }) => id)).toEqual(['tip-1', 'tip-3', 'leaflet-fault']);
    expect(page.tips[0]?.details).toContain('Troost je kind als het huilt.');
    expect(page).toMatchObject({
      children: ['Noor'],
      visitOn: DATE,
      agreements: [{ what: 'Samen zingen', who: 'Anna', by: '2026-12-01' }],
      next: { on: '2026-12-08', at: '10:30' }
    });
  });

  it('[U167] an agreement of another visit, a dropped one and an empty one are not on it', () => {
    const page = forTheParents(
      ground({}, [
        agreed('a', { what: 'x', visit: 'w' }),
        agreed('b', { what: 'y', state: 'dropped' }),
        agreed('c', { what: '  ' }),
        agreed('d', { what: 'z', state: 'kept' })
      ])
    );
    expect(page.agreements.map(({ what }) => what)).toEqual(['z']);
  });

  it('[U167] nothing is picked, agreed or planned: the page is empty', () => {
    expect(isEmpty(forTheParents(ground({}, [noor])))).toBe(true);
    expect(isEmpty(forTheParents(ground({ 'next-visit': '2026-12-01' })))).toBe(false);
  });

  it('[U167] a child that died isn’t named, a nameless one leaves no gap', () => {
    const died = record('l', 'person', { role: 'child', name: 'Finn', 'died-on': '2026-11-01' });
    const nameless = record('m', 'person', { role: 'child', 'due-date': '2027-01-01' });
    expect(forTheParents(ground({}, [noor, died, nameless])).children).toEqual(['Noor']);
    expect(forTheParents(ground({ date: null }, [noor])).children).toEqual([]);
  });

  it('[U167] in another language where there is one, each tip by itself', () => {
    const turkish = { title: 'Bak ve dinle', text: 'Çocuğunu izle.', details: ['Bir', 'İki'] };
    const item = (id: string) => {
      const found = find(id);
      return found && id === 'tip-1' ? { ...found, translations: { tr: turkish } } : found;
    };
    const picked = ground({ 'tip/tip-1': true, 'tip/tip-2': true }, [], { item, language: 'tr' });
    expect(parentLanguages(picked)).toEqual(['nl', 'tr']);
    expect(parentLanguages(ground({ 'tip/tip-1': true }))).toEqual(['nl']);
    expect(forTheParents(picked).tips).toMatchObject([
      { id: 'tip-1', language: 'tr', ...turkish },
      { id: 'tip-2', language: 'nl', title: 'Geef antwoord op je kind' }
    ]);
  });

  it('[U167] a word that the guideline asks not to use with parents is told, not changed', () => {
    const about = (what: string) => forTheParents(ground({}, [agreed('a', { what, who: 'Anna' })]));
    const page = about('Lezen over Hechting');
    expect(avoidedInAgreements(page, ownEdition)).toMatchObject({
      word: 'Hechting',
      better: ['Band', 'Contact', 'Relatie', 'Basisvertrouwen']
    });
    expect(page.agreements[0]?.what).toBe('Lezen over Hechting');
    for (const fine of ['Werken aan de band', 'De hechtingen laten nakijken'])
      expect(avoidedInAgreements(about(fine), ownEdition)).toBeUndefined();
  });
});

/** What may come along, field by field; all else is filled with a word that must not come out. */
const mayStand: Record<string, readonly string[]> = {
  visit: ['date', 'tip/*', 'next-visit', 'next-visit-time'],
  agreement: ['what', 'who', 'by', 'visit', 'state'],
  person: ['name', 'birth-date', 'due-date', 'died-on', 'role', 'gone'],
  family: []
};
const CANARY = 'kanarie';

const fieldsWithCanaries = (type: keyof typeof fieldTable): fc.Arbitrary<Record<string, Json>> => {
  const patterns = Object.keys(fieldTable[type]).filter(
    (pattern) => !mayStand[type]?.includes(pattern)
  );
  const name = fc.constantFrom(...patterns).chain((pattern) =>
    fc
      .array(fc.constantFrom('k', 'tip-1', 'next-outside', `${CANARY}-id`), {
        minLength: 3,
        maxLength: 3
      })
      .map((parts) => {
        let nr = -1;
        return pattern.replace(/\*/g, () => parts[(nr += 1)] ?? 'x');
      })
  );
  const value = fc.constantFrom<Json>(
    CANARY,
    true,
    '2026-11-22',
    'meldcode',
    { weeks: 34, note: CANARY },
    [CANARY]
  );
  return fc.dictionary(name, value, { maxKeys: 60 });
};

describe('[U166] nothing else of a visit leaks to the parents', () => {
  const unknown = fc.dictionary(
    fc.constantFrom('later-field', 'later/k', 'tips', 'next-visit/x', 'tip', 'agreement'),
    fc.constant<Json>(CANARY)
  );

  it('[U166] whatever any other field of a visit, family, person or agreement holds', () => {
    fc.assert(
      fc.property(
        fieldsWithCanaries('visit'),
        fieldsWithCanaries('family'),
        fieldsWithCanaries('person'),
        unknown,
        fc.subarray(items.map(({ id }) => id)),
        (visit, family, person, later, picked) => {
          const tips = Object.fromEntries(picked.map((id) => [`tip/${id}`, true]));
          const records = [
            record('f', 'family', { ...family, ...later }),
            record('k', 'person', { ...person, ...later, role: 'child', name: 'Noor' }),
            record('p', 'person', { ...person, role: 'parent', name: CANARY }),
            record('o', 'person', { ...person, role: 'other', name: CANARY }),
            record('g', 'person', { role: 'child', name: CANARY, gone: true }),
            record('w', 'visit', { 'report/saw': CANARY, 'next-visit': '2030-01-01' }),
            record('d', 'addendum', { visit: 'v', text: CANARY }),
            agreed('a', { ...later, what: 'Samen zingen', who: 'Anna' }),
            agreed('b', { visit: 'w', what: CANARY, who: CANARY }),
            agreed('c', { what: CANARY, state: 'dropped' })
          ];
          const page = forTheParents({
            ...ground({ ...visit, ...later, ...tips }),
            family: familyIn(records, 'f'),
            records
          });
          expect(JSON.stringify(page)).not.toContain(CANARY);
          expect(Object.keys(page).sort()).toEqual([
            'agreements',
            'children',
            'next',
            'tips',
            'visitOn'
          ]);
          expect(page.children).toEqual(['Noor']);
          for (const { id } of page.tips) expect(find(id)?.audience).toBe('parents');
          expect(page.tips).toHaveLength(
            picked.filter((id) => find(id)?.audience === 'parents').length
          );
        }
      ),
      { numRuns: 300 }
    );
  });

  it('[U166] the canary would sing: put where it may stand, it comes out', () => {
    const page = forTheParents(ground({}, [agreed('a', { what: CANARY })]));
    expect(JSON.stringify(page)).toContain(CANARY);
  });
});
