import { describe, expect, it } from 'vitest';
import {
  addition,
  bringing,
  FILE,
  known,
  point,
  problemsIn,
  problemsOf,
  tip,
  whole,
  type Loose
} from '../../../tests/editions/documents';
import { ownEdition } from './edition';
import { itemsOf } from './edition-items';

const WHOLE = 'het hele bestand';
const document = (more: object) => ({ id: 'org-b', title: 'Boek', kind: 'organisation', ...more });
const withDocument = (more: object) => {
  const made = addition();
  made.documents.push(document(more));
  return made;
};
/** A whole edition with one thing changed. */
const withChanged = (edit: (made: Loose) => void) => whole(edit);

describe('[G16] a bad document is refused with file, place and reason', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['a list', [], WHOLE, /groep velden/],
    ['no form', addition({ format: undefined }), WHOLE, /"format" ontbreekt/],
    ['a newer form', { format: 2 }, 'format', /nieuwere versie van Nabij.*werk eerst de app bij/],
    ['an old form', addition({ format: 0 }), WHOLE, /"format" moet zijn: 1/],
    ['an unknown field', addition({ extra: 1 }), WHOLE, /"extra" hoort hier niet/],
    ['no name', addition({ name: undefined }), WHOLE, /"name" ontbreekt/],
    ['an id with capitals', addition({ id: 'GGD' }), WHOLE, /"id" mag alleen kleine letters/],
    ['what isn’t a date', addition({ date: 'december' }), WHOLE, /"date" moet een datum zijn/],
    ['a day that doesn’t exist', addition({ date: '2026-02-30' }), 'date', /die dag bestaat niet/],
    [
      'modules as a number',
      addition({ modules: 3 }),
      WHOLE,
      /"modules" moet een groep velden zijn/
    ],
    ['an unknown module', bringing('spel'), 'modules', /"spel" hoort hier niet/],
    ['an own guideline', withDocument({ kind: 'guideline' }), 'org-b', /moet zijn: "organisation"/],
    ['a known document', withDocument({ id: 'ella' }), 'ella', /twee keer|beginnen met "org-"/],
    ['no sign of its own', withDocument({ id: 'boek' }), 'boek', /beginnen met "org-"/],
    [
      'the app’s id',
      { ...ownEdition, name: 'Anders' },
      'id',
      /andere inhoud; geef haar een eigen id/
    ],
    ['no tips', withChanged((made) => delete made.modules.tips), 'modules', /"tips" ontbreekt/],
    ['no guideline', withChanged((made) => (made.basedOn = 'ella')), 'basedOn', /geen richtlijn/],
    [
      'a day of no month',
      withChanged((made) => (made.authorised = '2021-02-30')),
      'authorised',
      /die dag bestaat niet/
    ],
    [
      'a changed meaning',
      withChanged((made) => (made.modules.signs.items[0].leaning = 'problematic')),
      'sign-safe-seeks',
      /ander veld "leaning"/
    ],
    [
      'a share that runs back',
      withChanged((made) => {
        const share = { from: 70, to: 60 };
        const { source } = ownEdition.modules.continuum.items[0] ?? {};
        const item = known('continuum-safe', { id: 'continuum-new', share, source });
        made.modules.continuum.items.push(item);
      }),
      'continuum-new',
      /"share" loopt terug/
    ],
    [
      'a step that is gone',
      withChanged((made) => made.modules['conversation-guide'].steps.pop()),
      'guide-4a',
      /stap die er niet is/
    ]
  ])('%s', (_, made, item, reason) => {
    const [problem, ...others] = problemsOf(made);
    expect(problem).toMatchObject({ file: FILE, item });
    expect(problem?.reason).toMatch(reason);
    for (const other of others) expect(other.reason).toMatch(reason);
  });

  it('no module at all is an addition that is fine', () => {
    expect(problemsOf(addition({ modules: undefined }))).toEqual([]);
    expect(problemsOf(withDocument({}))).toEqual([]);
  });
});

describe('[G16] what isn’t JSON is refused', () => {
  const place = (text: string) => problemsIn(text)[0]?.reason.match(/regel \d+, teken \d+/)?.[0];

  it.each([
    ['{\n  "id": "a",\n}', 'regel 3, teken 1'],
    ['{ "id": \u201ca\u201d }', 'regel 1, teken 9'],
    ['{ "id": "a" "b": 1 }', 'regel 1, teken 13'],
    ['{ "id": "a\nb" }', 'regel 1, teken 11'],
    ['{ "id": tru }', 'regel 1, teken 9'],
    ['{ "id": "a" } x', 'regel 1, teken 15'],
    ['{ "id": "\\q" }', 'regel 1, teken 10'],
    ['{ "id": 01 }', 'regel 1, teken 10'],
    ['{ "id": [1,] }', 'regel 1, teken 12'],
    ['{ id: 1 }', 'regel 1, teken 3'],
    ['{ "id": "a', 'regel 1, teken 11'],
    ['{', 'regel 1, teken 2'],
    ['', 'regel 1, teken 1'],
    ['['.repeat(100_000), 'regel 1, teken 21']
  ])('%.20s: at line and column', (text, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(place(text)).toBe(expected);
  });

  it.each(['[]', ' {"a":[1,-2.5e3,true,null,"\\u00e9\\n"]} ', '"a"', '0', '{"a":{}}'])(
    '%s is JSON, whatever else is wrong with it',
    (text) => {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(place(text)).toBeUndefined();
    }
  );

  it('nor is a field that stands twice, which JSON would drop in silence', () => {
    expect(problemsIn('{ "id": "a",\n  "id": "b" }')).toEqual([
      {
        file: FILE,
        item: WHOLE,
        reason: 'Het veld "id" staat er bij regel 2, teken 3 voor de tweede keer; haal er één weg.'
      }
    ]);
  });

  it('nor is more than 2 MB, counted in bytes', () => {
    const reason = (sign: string, times: number) =>
      problemsIn(`"${sign.repeat(times)}"`)[0]?.reason;
    expect(reason('a', 1_999_999)).toContain('groter dan 2 MB');
    expect(reason('é', 1_000_000)).toContain('groter dan 2 MB');
    expect(reason('a', 1_999_998)).toContain('groep velden');
  });
});

describe('[G16] all problems that can be found are listed', () => {
  it('also beside an item that has no right form', () => {
    const made = bringing('tips', tip(), tip({ id: 'org-b', text: 'Over hechting.' }));
    made.modules.tips.items.push(tip({ id: 'org-c', number: 'x' }));
    made.modules['van-wiechen'] = { items: [point({ number: 31 })] };
    expect(problemsOf(made).map(({ item }) => item)).toEqual(['org-c', 'org-b', 'org-vw-52']);
  });

  it('fifty at most', () => {
    const items = Array.from({ length: 80 }, (_, i) =>
      tip({ id: `org-tip-${i}`, text: 'Over hechting.' })
    );
    expect(problemsOf(bringing('tips', ...items))).toHaveLength(50);
  });

  it('by place, where an item has no id', () => {
    const made = bringing('tips', tip(), tip({ id: undefined, number: 'x' }));
    expect(problemsOf(made).map(({ item, reason }) => [item, reason])).toEqual([
      ['modules.tips.items[2]', 'Het veld "id" ontbreekt; vul het in.'],
      ['modules.tips.items[2]', 'Het veld "number" moet een heel getal zijn.']
    ]);
  });

  it('the app itself uses no id that is kept for organisations', () => {
    const ids = [...itemsOf(ownEdition), ...ownEdition.documents].map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('org-'))).toEqual([]);
  });
});
