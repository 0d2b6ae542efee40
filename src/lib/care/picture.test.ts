import { describe, expect, it } from 'vitest';
import type { Edition } from '../guideline/edition';
import { ownEdition } from '../guideline/edition';
import type { Change } from '../history/change';
import type { Json } from '../history/json';
import { apply, type RecordState } from '../history/register';
import { sign } from '../history/signature';
import { editionsUsed, pictureOf } from './picture';
import type { FactorLine } from './picture-factors';

const today = '2026-11-24';
let counter = 0;
function write(
  state: RecordState | undefined,
  id: string,
  type: string,
  fields: Record<string, Json>,
  author = 'a'
): RecordState {
  counter += 1;
  const change = {
    id: `c${counter}`,
    family: 'f',
    record: id,
    type,
    fields: Object.fromEntries(
      Object.entries(fields).map(([k, value]) => [k, { value, replaces: [] }])
    ),
    device: 'd',
    counter,
    author,
    at: '2026-11-24T10:00:00Z'
  } as Change;
  return apply(state, change);
}

const family = write(undefined, 'f', 'family', { name: 'Zonnedauw' });
const child = (id: string, fields: Record<string, Json>) =>
  write(undefined, id, 'person', { role: 'child', ...fields });
const noor = child('noor', { name: 'Noor', 'birth-date': '2026-03-01' });
const visit = (id: string, date: string, fields: Record<string, Json>) =>
  write(undefined, id, 'visit', { date, edition: ownEdition.id, ...fields });
const picture = (records: RecordState[], editions: Edition[] = [ownEdition], months = 24) =>
  pictureOf([family, ...records], 'f', { editions, today, correctUntilMonths: months });

describe('[U250] the six elements over the visits', () => {
  const may = visit('b', '2026-05-12', {
    'element/noor/element-touch': 'seen',
    'element/noor/element-care': 'talked',
    'element-note/noor/element-care': ' de fles '
  });
  const march = visit('a', '2026-03-10', { 'element/noor/element-fun': 'seen' });

  it('has all six in the guideline’s order and a column for each visit that noted any, the oldest first', () => {
    const [only] = picture([
      noor,
      may,
      march,
      visit('c', '2026-06-01', { 'report/saw': 'Kijkt.' })
    ]).children;
    expect(only).toMatchObject({ name: 'Noor' });
    expect(only?.elements?.items.map(({ id }) => id)).toEqual(
      ownEdition.modules['six-elements'].items.map(({ id }) => id)
    );
    expect(only?.elements?.columns.map(({ visit: { date } }) => date)).toEqual([
      '2026-03-10',
      '2026-05-12'
    ]);
    expect(only?.elements?.columns[1]?.noted).toEqual([
      { item: 'element-care', marks: ['talked'], words: ['de fles'], twofold: false },
      { item: 'element-touch', marks: ['seen'], words: [], twofold: false }
    ]);
  });

  it('has a part for each child, and none for one of whom nothing was noted', () => {
    const bo = child('bo', { name: 'Bo', 'birth-date': '2024-03-01' });
    const sam = child('sam', { name: 'Sam', 'birth-date': '2022-03-01' });
    const both = visit('a', '2026-03-10', {
      'element/noor/element-fun': 'seen',
      'element/bo/element-fun': 'talked'
    });
    expect(picture([noor, bo, sam, both]).children.map(({ name }) => name)).toEqual(['Bo', 'Noor']);
  });

  it('gives a word without a tick, and what only another edition knows, or none', () => {
    const older = structuredClone(ownEdition);
    older.modules['six-elements'].items = older.modules['six-elements'].items
      .slice(0, 1)
      .map((item) => ({ ...item, id: 'element-old', title: 'Van vroeger' }));
    const odd = visit('a', '2026-03-10', {
      'element-note/noor/element-old': 'op schoot',
      'element/noor/element-lost': 'seen'
    });
    const [only] = picture([noor, odd], [ownEdition, older]).children;
    expect(only?.elements?.items.slice(6).map(({ title }) => title)).toEqual([
      'Van vroeger',
      'Een onderdeel uit een andere editie'
    ]);
    expect(only?.elements?.columns[0]?.noted.map(({ marks }) => marks)).toEqual([
      ['word'],
      ['seen']
    ]);
  });
});

describe('[U251] two versions and mistakes', () => {
  const field = 'element/noor/element-fun';

  it('shows both values of a field in conflict, also where one took it away', () => {
    const both = write(visit('a', '2026-03-10', { [field]: 'talked' }), 'a', 'visit', {
      [field]: 'seen'
    });
    const emptied = write(visit('b', '2026-04-10', { [field]: 'talked' }), 'b', 'visit', {
      [field]: null
    });
    const [only] = picture([noor, both, emptied]).children;
    expect(only?.elements?.columns.map(({ noted }) => noted[0])).toEqual([
      { item: 'element-fun', marks: ['seen', 'talked'], words: [], twofold: true },
      { item: 'element-fun', marks: ['talked'], words: [], twofold: true }
    ]);
  });

  it('leaves out a visit that was a mistake, and keeps one of which two people say otherwise', () => {
    const mistake = visit('a', '2026-03-10', { mistaken: true, [field]: null });
    expect(picture([noor, mistake]).children).toEqual([]);
    const disputed = write(
      visit('b', '2026-03-10', { mistaken: true, [field]: 'seen' }),
      'b',
      'visit',
      { mistaken: false }
    );
    expect(picture([noor, disputed]).children).toHaveLength(1);
  });

  it('takes of a signed visit only what was signed, by either of two who signed', () => {
    const begun = visit('a', '2026-03-10', { [field]: 'seen' });
    const attempt = sign(begun);
    const other = sign(write(begun, 'a', 'visit', { 'element/noor/element-care': 'talked' }));
    if (attempt.kind !== 'signed' || other.kind !== 'signed') throw new Error('in conflict');
    let signed = write(begun, 'a', 'visit', { signature: attempt.signature });
    signed = write(signed, 'a', 'visit', { 'element/noor/element-touch': 'seen' });
    const shown = (record: RecordState) =>
      picture([noor, record]).children[0]?.elements?.columns[0]?.noted.map(({ item }) => item);
    expect(shown(signed)).toEqual(['element-fun']);
    signed = write(signed, 'a', 'visit', { signature: other.signature }, 'b');
    expect(shown(signed)).toEqual(['element-care', 'element-fun']);
  });
});

describe('[U252] protective beside hindering factors', () => {
  const when = (lines: FactorLine[] | undefined) => lines?.map((line) => line.when);
  const partner = 'factor/protective-around-partner';

  it('stands in the guideline’s order on both sides, with its level', () => {
    const { factors } = picture([
      visit('a', '2026-05-12', {
        'factor/hindering-child-preterm': 'holds',
        'factor/hindering-parent-stress': 'holds',
        'factor/protective-child-healthy': 'holds',
        [partner]: 'holds',
        'factor/of-another-time': 'holds'
      })
    ]);
    const titles = (lines: FactorLine[] | undefined) =>
      lines?.map(({ item }) => [item.group, item.title]);
    expect(titles(factors?.protective)).toEqual([
      ['omstandigheden', 'Steun van de partner'],
      ['kind', 'Geen medische zorgen']
    ]);
    expect(titles(factors?.hindering)).toEqual([
      ['ouder', 'Stress'],
      ['kind', 'Te vroeg geboren']
    ]);
    expect(titles(factors?.unknown)).toEqual([['', 'Een onderdeel uit een andere editie']]);
  });

  it('says since when, whether it still holds, and when it came back', () => {
    const records = [
      visit('a', '2025-12-01', { [partner]: 'holds' }),
      visit('b', '2026-02-01', { [partner]: 'holds', 'factor-note/protective-around-partner': 'x' })
    ];
    expect(when(picture(records).factors?.protective)).toEqual(['sinds december 2025']);
    records.push(visit('c', '2026-05-12', { [partner]: 'no-longer' }));
    expect(when(picture(records).factors?.protective)).toEqual([
      'sinds december 2025, speelt niet meer sinds mei 2026'
    ]);
    records.push(visit('d', '2026-06-12', { [partner]: 'holds' }));
    const back = picture(records).factors?.protective;
    expect(when(back)).toEqual([
      'sinds december 2025, speelde niet sinds mei 2026, weer sinds juni 2026'
    ]);
    expect(back?.[0]?.words).toEqual(['x']);
  });

  it('tells two versions, a word alone, and one that was only said to be over', () => {
    const field = 'factor/hindering-parent-stress';
    const both = write(visit('a', '2026-05-12', { [field]: 'holds' }), 'a', 'visit', {
      [field]: 'no-longer'
    });
    const { factors } = picture([
      both,
      visit('b', '2026-06-12', {
        'factor-note/hindering-parent-mental': 'huilt veel',
        'factor/hindering-child-illness': 'no-longer'
      })
    ]);
    expect(when(factors?.hindering)).toEqual([
      'in mei 2026 twee versies: speelt mee en speelt niet meer',
      'een woord van juni 2026',
      'speelt niet mee, genoteerd in juni 2026'
    ]);
    expect(factors?.hindering[0]?.said[0]).toMatchObject({ twofold: true });
  });
});

describe('[U253] Van Wiechen along the age', () => {
  const early = child('noor', {
    name: 'Noor',
    'birth-date': '2026-03-01',
    gestation: { weeks: 34, days: 0 }
  });
  const looked = visit('a', '2026-05-10', {
    'observed/noor/vw-29': 'seen',
    'observed-age/noor/vw-29': { basis: 'corrected', days: 28 },
    'remark/noor/vw-29': 'draait zich om'
  });

  it('stands at the calendar age, with the corrected one beside it and the age that was used', () => {
    const looks = picture([early, looked]).children[0]?.looks;
    expect(looks?.looks).toMatchObject([
      {
        marks: ['seen'],
        days: 70,
        used: { basis: 'corrected', days: 28 },
        words: ['draait zich om']
      }
    ]);
    expect(looks?.corrected).toEqual({ from: 42, until: 731 });
    expect(looks?.items).toMatchObject([
      { title: '29. Reageert op toespreken door ouder', aside: '4 weken' }
    ]);
  });

  it('has no corrected age for a child born in time, or where the organisation corrects none', () => {
    expect(picture([noor, looked]).children[0]?.looks?.corrected).toBeUndefined();
    expect(picture([early, looked], [ownEdition], 0).children[0]?.looks?.corrected).toBeUndefined();
  });

  it('has no axis for an unborn child, and keeps what has no known age in the list', () => {
    const unborn = child('noor', { 'due-date': '2027-01-01' });
    const looks = picture([unborn, looked]).children[0]?.looks;
    expect(looks?.born).toBeUndefined();
    expect(looks?.looks).toMatchObject([{ marks: ['seen'], days: undefined }]);
  });

  it('takes the recorded age where the visit has no date', () => {
    const undated = write(undefined, 'a', 'visit', {
      'observed/noor/vw-29': 'told',
      'observed-age/noor/vw-29': { basis: 'corrected', days: 28 }
    });
    expect(picture([early, undated]).children[0]?.looks?.looks[0]?.days).toBe(70);
    expect(picture([noor, undated]).children[0]?.looks?.looks[0]?.days).toBeUndefined();
  });
});

describe('[U254] children who are no longer there', () => {
  const seen = visit('a', '2026-03-10', { 'element/noor/element-fun': 'seen' });

  it('keeps what was seen of a child that died, and asks nothing new', () => {
    const died = child('noor', {
      name: 'Noor',
      'birth-date': '2026-03-01',
      'died-on': '2026-04-01'
    });
    const shown = picture([died, seen]);
    expect(shown.children).toMatchObject([{ name: 'Noor', line: 'overleden op 1 april 2026' }]);
    expect(shown.canLook).toBe(false);
    const lost = child('noor', { loss: 'miscarriage' });
    expect(picture([lost, seen])).toMatchObject({ canLook: false, children: [{ id: 'noor' }] });
    expect(picture([noor, seen]).canLook).toBe(true);
    expect(picture([]).canLook).toBe(true);
  });

  it('keeps what was noted of a child that was taken out of the family', () => {
    const gone = write(noor, 'noor', 'person', { gone: true });
    expect(picture([gone, seen]).children).toMatchObject([
      { name: 'Noor', line: 'staat niet meer bij dit gezin' }
    ]);
    expect(picture([seen]).children[0]?.name).toBe('Iemand die niet meer bij dit gezin staat');
  });
});

describe('[U255] the editions that the visits were made with', () => {
  it('are each named once, the latest first', () => {
    const of = (id: string, date: string, edition: string) =>
      write(undefined, id, 'visit', { date, edition });
    expect(
      editionsUsed([
        of('a', '2026-01-01', 'x'),
        of('b', '2026-02-01', 'y'),
        of('c', '2026-03-01', 'y')
      ])
    ).toEqual(['y', 'x']);
  });
});

it('[U256] a picture of 64 visits with everything ticked is made within a tenth of a second', () => {
  const ids = ownEdition.modules['six-elements'].items.map(({ id }) => id);
  const factors = ownEdition.modules.factors.items.map(({ id }) => id);
  const records = Array.from({ length: 64 }, (_, index) =>
    visit(`v${index}`, `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 10}`, {
      ...Object.fromEntries(ids.map((id) => [`element/noor/${id}`, 'seen'])),
      ...Object.fromEntries(factors.map((id) => [`factor/${id}`, 'holds']))
    })
  );
  const fastest = Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const begin = performance.now();
      expect(picture([noor, ...records]).children[0]?.elements?.columns).toHaveLength(64);
      return performance.now() - begin;
    })
  );
  expect(fastest).toBeLessThan(100);
});
