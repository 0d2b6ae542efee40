import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownEdition, type Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { familyIn, namesAtTable } from './family';
import { fieldTable } from './fields';
import { momentPeople } from './moment-people';
import { readingTogether, type TogetherGround } from './reading-together';
import { momentsOf } from './suggestions';

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
const child = (id: string, name: string, more: Record<string, Json> = {}) =>
  record(id, 'person', { role: 'child', name, 'birth-date': '2026-09-01', ...more });
const mother = record('p', 'person', { role: 'parent', name: 'Sanne', relation: 'moeder' });

function itemsOf(edition: Edition): GuidelineItem[] {
  return (Object.values(edition.modules) as GuidelineModule[]).flatMap(
    (module) => module.items as GuidelineItem[]
  );
}

function ground(
  visit: Record<string, Json>,
  people: RecordState[],
  edition: Edition = ownEdition,
  others: RecordState[] = []
): TogetherGround {
  const records = [record('f', 'family', { name: 'Klaproos' }), ...people, ...others];
  const family = familyIn(records, 'f');
  if (!family) throw new Error('no family');
  const items = itemsOf(edition);
  return {
    visit: record('v', 'visit', { date: DATE, ...visit }),
    visitId: 'v',
    family,
    records,
    item: (id) => items.find((item) => item.id === id),
    names: namesAtTable(family, [], DATE) ?? {},
    language: 'nl',
    edition,
    moments: momentsOf(family, DATE, 24)
  };
}

describe('[U194] what parent and nurse read together', () => {
  it('[U194] the ticked points in words for the parent, with the child’s name', () => {
    const page = readingTogether(
      ground(
        { 'step/guide-1b-4': 'done', 'step/guide-1b-7': 'done', 'step/guide-1b-1': 'skipped' },
        [child('k', 'Noor')]
      )
    );
    expect(page.heading).toBe('Samen kijken naar Noor');
    expect(page.seen).toEqual(['Jullie kijken elkaar vaak aan.', 'Je praat met warmte over Noor.']);
  });

  it('[U194] an element that was seen, for the child it was seen with; one talked about isn’t', () => {
    const twins = [child('k', 'Noor'), child('l', 'Finn')];
    const of = (fields: Record<string, Json>) => readingTogether(ground(fields, twins)).seen;
    expect(of({ 'element/k/element-calming': 'seen' })).toEqual([
      'Bij jou wordt Noor weer rustig.'
    ]);
    expect(
      of({ 'element/k/element-calming': 'seen', 'element/l/element-calming': 'seen' })
    ).toEqual(['Bij jou worden Finn en Noor weer rustig.']);
    expect(of({ 'element/k/element-calming': 'talked' })).toEqual([]);
    expect(of({ 'element/gone/element-calming': 'seen' })).toEqual([]);
  });

  it('[U194] the heading is right for twins, the unborn and the nameless', () => {
    const heading = (...people: RecordState[]) => readingTogether(ground({}, people)).heading;
    const expected = { 'birth-date': null, 'due-date': '2027-01-10' };
    expect(heading(child('k', 'Noor'), child('l', 'Finn'))).toBe('Samen kijken naar Finn en Noor');
    expect(heading(child('k', '', expected))).toBe('Samen kijken naar je baby');
    expect(heading(child('k', ''), child('l', ''))).toBe('Samen kijken naar je kindjes');
    expect(heading(mother)).toBe('Samen kijken naar je kindje');
  });

  it('[U194] picked tips; without them a few that fit the age, in short', () => {
    const people = [child('k', 'Noor')];
    const picked = readingTogether(ground({ 'tip/tip-12': true }, people));
    expect(picked.picked).toBe(true);
    expect(picked.tips.map(({ id }) => id)).toEqual(['tip-12']);
    const fitting = readingTogether(ground({}, people));
    expect(fitting.picked).toBe(false);
    expect(fitting.tips.map(({ id }) => id)).toContain('tip-1');
    expect(fitting.tips.length).toBeLessThanOrEqual(5);
    expect(fitting.tips.flatMap(({ details }) => details)).toEqual([]);
  });

  it('[U194] after the death of an only child it offers nothing about a child', () => {
    const died = child('k', 'Noor', { 'died-on': '2026-10-01' });
    const page = readingTogether(ground({ 'element/k/element-fun': 'seen' }, [died]));
    expect(page).toMatchObject({ seen: [], tips: [] });
  });
});

describe('[U194] nothing for the professional alone is on it', () => {
  const CANARY = 'kanarie';

  /** Every text of the professional's items sings, but for what is meant to be said to parents. */
  function singing(value: unknown, hers: boolean): unknown {
    if (Array.isArray(value)) return value.map((one) => singing(one, hers));
    if (value === null || typeof value !== 'object') return value;
    const { audience } = value as { audience?: string };
    const own = audience === undefined ? hers : audience === 'professional';
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key === 'say') return [key, inner];
        const isText = typeof inner === 'string' && texts.has(key);
        if (isText && own) return [key, `${CANARY} ${inner}`];
        return [
          key,
          Array.isArray(inner) && own ? inner.map((one) => sung(one)) : singing(inner, own)
        ];
      })
    );
  }
  const texts = new Set([
    'title',
    'text',
    'intro',
    'aboutChild',
    'aboutParent',
    'remark',
    'warning'
  ]);
  const sung = (one: unknown) =>
    typeof one === 'string' ? `${CANARY} ${one}` : singing(one, true);
  const edition = {
    ...ownEdition,
    modules: singing(ownEdition.modules, true) as Edition['modules']
  };
  const ids = itemsOf(ownEdition).map(({ id }) => id);
  const points = ownEdition.modules['conversation-guide'].items.flatMap(({ points }) => points);

  /** Fields whose words may come out: what was agreed, when, and which items were ticked. */
  const mayStand = new Set(['date', 'next-visit', 'next-visit-time', 'tip/*', 'step/*']);
  const fieldOf = fc
    .constantFrom(...Object.keys(fieldTable.visit).filter((pattern) => !mayStand.has(pattern)))
    .chain((pattern) =>
      fc
        .array(fc.constantFrom('k', 'tip-1', 'element-fun', 'look-lead', 'guide-3a', CANARY), {
          minLength: 3,
          maxLength: 3
        })
        .map((parts) => {
          let nr = -1;
          return pattern.replace(/\*/g, () => parts[(nr += 1)] ?? 'x');
        })
    );
  const anything = fc.dictionary(
    fieldOf,
    fc.constantFrom<Json>(CANARY, true, 'seen', 'holds', 'done', 'meldcode', [CANARY]),
    { maxKeys: 80 }
  );

  it('[U194] whatever is ticked, and whatever any other field holds', () => {
    fc.assert(
      fc.property(
        anything,
        fc.subarray(ids),
        fc.subarray(points.map(({ id }) => id)),
        (fields, tips, ticked) => {
          const visit = {
            ...fields,
            ...Object.fromEntries(tips.map((id) => [`tip/${id}`, true])),
            ...Object.fromEntries(ticked.map((id) => [`step/${id}`, 'done']))
          };
          const others = [
            record('w', 'visit', { 'report/saw': CANARY, 'meldcode-decision': CANARY }),
            record('d', 'addendum', { visit: 'v', text: CANARY }),
            record('a', 'agreement', { visit: 'v', what: 'Samen zingen', who: 'Sanne' }),
            record('b', 'agreement', { visit: 'w', what: CANARY })
          ];
          const people = [
            child('k', 'Noor', { phone: CANARY, household: CANARY }),
            record('q', 'person', { role: 'other', name: CANARY, relation: CANARY })
          ];
          const page = readingTogether(ground(visit, people, edition, others));
          expect(JSON.stringify(page)).not.toContain(CANARY);
          expect(Object.keys(page).sort()).toEqual(
            ['agreements', 'heading', 'next', 'picked', 'seen', 'tips'].sort()
          );
        }
      ),
      { numRuns: 200 }
    );
  });

  it('[U194] a concern of step 3 isn’t on it, though it is said aloud', () => {
    const ticked = Object.fromEntries(points.map(({ id }) => [`step/${id}`, 'done']));
    const page = readingTogether(ground(ticked, [child('k', 'Noor')]));
    expect(page.seen).toHaveLength(7);
  });

  it('[U194] the canary would sing: it is in the content and comes out where it may', () => {
    expect(JSON.stringify(edition.modules.signs)).toContain(CANARY);
    expect(JSON.stringify(edition.modules.tips.items)).not.toContain(CANARY);
    const agreed = [record('a', 'agreement', { visit: 'v', what: CANARY })];
    const page = readingTogether(ground({}, [child('k', 'Noor')], edition, agreed));
    expect(JSON.stringify(page.agreements)).toContain(CANARY);
  });
});

describe('[U190] whom a moment may be about', () => {
  const called = (present: string[], ...people: RecordState[]) => {
    const family = familyIn([record('f', 'family', {}), ...people], 'f');
    return family && momentPeople(family, present, DATE).map(({ id }) => id);
  };
  const oma = record('o', 'person', { role: 'other', name: 'Oma' });

  it('[U190] who is ticked as there, also somebody else; nobody ticked: children and parents', () => {
    const people = [child('k', 'Noor'), mother, oma];
    expect(called([], ...people)).toEqual(['k', 'p']);
    expect(called(['k', 'o'], ...people)).toEqual(['k', 'o']);
  });

  it('[U190] a child that died isn’t asked about', () => {
    const died = child('l', 'Finn', { 'died-on': '2026-11-01' });
    expect(called([], child('k', 'Noor'), died)).toEqual(['k']);
    expect(called(['l'], child('k', 'Noor'), died)).toEqual(['k']);
    expect(called([])).toEqual([]);
  });
});
