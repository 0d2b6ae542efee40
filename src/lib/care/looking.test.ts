import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { familyIn, type Family } from './family';
import { lookingForward, observedAgeOn, promptsAtTable } from './looking';
import { nameAmong } from './person';
import { suggestionsFor } from './suggestions';

const today = '2026-11-24';
let counter = 0;
function record(id: string, type: string, fields: Record<string, Json>): RecordState {
  const registers = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: `d:${(counter += 1)}` as const, author: 'a', at: '2026-11-24T10:00:00Z' }]
    ])
  );
  return { id, family: 'f', type, registers };
}
function familyOf(children: Record<string, Record<string, Json>>): Family {
  const people = Object.entries(children).map(([id, fields]) =>
    record(id, 'person', { role: 'child', ...fields })
  );
  const mother = record('m', 'person', { role: 'parent', name: 'Samira' });
  const all = [record('f', 'family', { programme: 'voorzorg' }), mother, ...people];
  const family = familyIn(all, 'f');
  if (!family) throw new Error('no family');
  return family;
}
const atTable = (family: Family) =>
  promptsAtTable(family, today, ownEdition, 24).map(({ child, prompts }) => ({
    id: child.id,
    basis: prompts.basis,
    fitting: prompts.fitting.map(({ id }) => id),
    previous: prompts.previous.map(({ id }) => id),
    next: prompts.next.map(({ id }) => id)
  }));
const forward = (family: Family, present: string[] = []) =>
  lookingForward(family, present, today, ownEdition);
const suggested = (family: Family) =>
  suggestionsFor(family, today, ownEdition, 24).map(({ child, items }) => ({
    id: child.id,
    items: items.map(({ id }) => id)
  }));

/** 10 weeks old, born six weeks early: 4 weeks by corrected age. */
const preterm = { 'birth-date': '2026-09-15', gestation: { weeks: 34, days: 0 } };
const expected = { 'due-date': '2027-02-02' };

describe('[U78] at the table each child has its own, and one that is expected is looked forward to', () => {
  it('a preterm child gets what fits its corrected age, with the next one at hand', () => {
    const family = familyOf({ k: preterm });
    expect(atTable(family)).toEqual([
      { id: 'k', basis: 'corrected', fitting: ['vw-29'], previous: [], next: ['vw-30'] }
    ]);
    const [child] = family.people;
    expect(child && observedAgeOn(child, today, 24)).toEqual({ basis: 'corrected', days: 28 });
    expect(forward(family)).toBeUndefined();
  });

  it('twins each have their own, also while they have no name', () => {
    const family = familyOf({ one: preterm, two: preterm });
    expect(atTable(family).map(({ id, fitting }) => [id, fitting])).toEqual([
      ['one', ['vw-29']],
      ['two', ['vw-29']]
    ]);
    expect(family.people.slice(0, 2).map((one) => nameAmong(one, family.people, today))).toEqual([
      'Kindje zonder naam 1',
      'Kindje zonder naam 2'
    ]);
  });

  it('for a child that is expected: six elements and the themes around birth, in one voice for twins', () => {
    const alone = forward(familyOf({ k: expected }), ['m']);
    expect(alone?.elements).toHaveLength(6);
    expect(alone?.themes).toHaveLength(6);
    expect(alone?.names).toMatchObject({ unborn: true, siblings: [], parent: 'Samira' });
    const twins = forward(familyOf({ one: expected, two: expected }));
    expect(twins?.names).toMatchObject({ unborn: true, siblings: [''] });
    expect(atTable(familyOf({ k: expected }))).toMatchObject([{ basis: 'unborn', fitting: [] }]);
  });

  it('beside a child that is born only the one that is expected is spoken of', () => {
    const family = familyOf({ big: { name: 'Bo', 'birth-date': '2023-01-01' }, k: expected });
    expect(forward(family, ['big'])?.names).toMatchObject({
      child: '',
      siblings: [],
      unborn: true
    });
  });

  it('nothing for a child that died; its living twin keeps its own', () => {
    const family = familyOf({ one: { ...preterm, 'died-on': '2026-09-20' }, two: preterm });
    expect(atTable(family).map(({ id }) => id)).toEqual(['two']);
    const lost = familyOf({ k: { ...expected, 'died-on': '2026-11-01' } });
    expect(atTable(lost)).toEqual([]);
    expect(forward(lost)).toBeUndefined();
    expect(suggested(lost)).toEqual([]);
  });

  it('without any date nothing is guessed', () => {
    const family = familyOf({ k: { name: 'Noor' } });
    expect(atTable(family)).toMatchObject([{ basis: 'none', fitting: [] }]);
    expect(forward(family)).toBeUndefined();
  });
});

describe('[U79] what fits now is offered to take along', () => {
  it('tips for parents and the phase of development, by age', () => {
    const [found] = suggested(familyOf({ k: { 'birth-date': '2025-11-24' } }));
    expect(found?.items).toEqual([
      'tip-1',
      'tip-2',
      'tip-3',
      'tip-4',
      'tip-5',
      'phase-second-year'
    ]);
  });

  it('themes around birth while a child is expected and until half a year, no tips before birth', () => {
    const [unborn] = suggested(familyOf({ k: expected }));
    expect(unborn?.items).toContain('phase-prenatal');
    expect(unborn?.items.filter((id) => id.startsWith('tip-'))).toEqual([]);
    expect(unborn?.items.filter((id) => id.startsWith('topic-'))).toHaveLength(6);
    const at = (birth: string) => suggested(familyOf({ k: { 'birth-date': birth } }))[0]?.items;
    expect(at('2026-05-27')).toContain('topic-fear');
    expect(at('2026-05-26')).not.toContain('topic-fear');
  });

  it('each item once: twins share theirs, a brother or sister has what is their own', () => {
    expect(suggested(familyOf({ one: preterm, two: preterm })).map(({ id }) => id)).toEqual([
      'one'
    ]);
    const both = suggested(familyOf({ big: { 'birth-date': '2023-01-01' }, small: preterm }));
    expect(both.map(({ id }) => id)).toEqual(['big', 'small']);
    const all = both.flatMap(({ items }) => items);
    expect(new Set(all).size).toBe(all.length);
  });
});
