/** Promises of the demo organisation: see the head of demo.ts. */
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../guideline/calendar-date';
import { ownEdition } from '../../guideline/edition';
import { promptsForVisit } from '../../guideline/prompts';
import { hashOfChange, stampOfChange, type Change } from '../../history/change';
import { fingerprint, type Json } from '../../history/json';
import { apply, distinct, only, type RecordState } from '../../history/register';
import { isIntact, proposals, signaturesOf } from '../../history/signature';
import { fieldRules, patternOf } from '../fields';
import { programmes, type Programme } from '../kinds';
import { moments, scenes } from './choosing';
import { demo, type Demo } from './demo';
import { isWorkday } from './rhythm';

/** A Sunday, a leap day, a Thursday after a leap day, New Year's Day, and a plain Wednesday. */
const days = ['2026-11-22', '2028-02-29', '2024-03-28', '2027-01-01', '2026-06-17'];
const demos = new Map(days.map((today) => [today, demo(today)]));
const made = (today: string) => demos.get(today) as Demo;

function fold(changes: readonly Change[]): RecordState[] {
  const states = new Map<string, RecordState>();
  for (const change of changes) states.set(change.record, apply(states.get(change.record), change));
  return [...states.values()];
}
const folded = new Map(days.map((today) => [today, fold(made(today).changes)]));
const records = (today: string, type: string) =>
  (folded.get(today) ?? []).filter((state) => state.type === type);
const value = (state: RecordState, field: string) => only(state.registers[field]);

/** Every string that a person would read. */
function texts(json: Json): string[] {
  if (typeof json === 'string') return [json];
  if (json === null || typeof json !== 'object') return [];
  return Object.values(json).flatMap(texts);
}
const written = (today: string) =>
  made(today).changes.flatMap(({ fields }) =>
    Object.entries(fields)
      .filter(([field]) => field !== 'signature')
      .flatMap(([, write]) => texts(write.value))
  );

describe('the demo as a whole', () => {
  it('[D1] the same day gives the same demo, change by change', () => {
    const again = demo('2026-11-22');
    const first = made('2026-11-22');
    expect(fingerprint(again.changes.map(hashOfChange))).toBe(
      fingerprint(first.changes.map(hashOfChange))
    );
    expect(again.members).toEqual(first.members);
  });

  it('[D2] two nurses, a team lead and an administrator log in at a reserved domain', () => {
    const { members, organisation } = made('2026-11-22');
    expect(members.map(({ role }) => role)).toEqual([
      'nurse',
      'nurse',
      'team-lead',
      'administrator'
    ]);
    expect(organisation.name).toContain('verzonnen');
    for (const { email, password } of members) {
      expect(email).toMatch(/@demo\.example$/);
      expect(password.length).toBeGreaterThanOrEqual(12);
    }
    expect(new Set(members.map(({ email }) => email)).size).toBe(4);
  });

  it('[D3] every family is known by whoever writes in it', () => {
    const { members, changes } = made('2026-11-22');
    const families = new Map(members.map(({ key, families }) => [key, new Set(families)]));
    for (const { author, family } of changes) expect(families.get(author)?.has(family)).toBe(true);
  });
});

describe.each(days)('the demo on %s', (today) => {
  it('[D4] thirty families over all programmes, with some hundreds of visits', () => {
    expect(records(today, 'family')).toHaveLength(30);
    const kinds = new Set(records(today, 'family').map((state) => value(state, 'programme')));
    expect(kinds).toEqual(new Set(programmes));
    const visits = records(today, 'visit').length;
    expect(visits).toBeGreaterThan(400);
    expect(visits).toBeLessThan(500);
  });

  it('[D5] the situations that the app must serve are there', () => {
    const children = records(today, 'person').filter((state) => value(state, 'role') === 'child');
    const born = children.filter((state) => value(state, 'birth-date') !== undefined);
    const dates = (state: RecordState) => String(value(state, 'birth-date'));
    expect(children.length - born.length).toBeGreaterThanOrEqual(5);
    expect(born.some((state) => value(state, 'name') === undefined)).toBe(true);
    expect(children.filter((state) => value(state, 'died-on') !== undefined)).toHaveLength(1);
    const early = born.filter((state) => dates(state) === addDays(today, -70));
    expect(early.map((state) => value(state, 'gestation'))).toEqual([{ weeks: 34, days: 0 }]);
    const pairs = born.map((state) => `${state.family} ${dates(state)}`);
    expect(pairs.length - new Set(pairs).size).toBe(1);
    const families = records(today, 'family');
    const homes = records(today, 'household');
    expect(homes).toHaveLength(1);
    const apart = families.find(({ id }) => id === homes[0]?.family);
    expect(apart && value(apart, 'address-secret')).toBe(true);
    const visits = records(today, 'visit');
    const confided = visits.filter((state) => value(state, 'confidence/parent'));
    expect(confided.map(({ family }) => family)).toEqual([apart?.id]);
    const at = visits.filter(({ family }) => family === apart?.id);
    expect(new Set(at.map((state) => value(state, 'household'))).size).toBe(2);
    expect(families.some((state) => value(state, 'interpreter') === true)).toBe(true);
    expect(families.filter((state) => value(state, 'safety-note')).length).toBeGreaterThan(2);
  });

  it('[D6] every field is one that the table of fields accepts', () => {
    const refused: string[] = [];
    for (const { type, fields } of made(today).changes)
      for (const [field, write] of Object.entries(fields))
        if (!patternOf(type, field) || fieldRules.refuses(type, field, write.value))
          refused.push(`${type} ${field}`);
    expect(refused).toEqual([]);
  });

  it('[D7] counters rise by one, ids are unique, a family begins with itself', () => {
    const { changes } = made(today);
    const last = new Map<string, number>();
    const known = new Set<string>();
    for (const change of changes) {
      expect(change.counter).toBe((last.get(change.device) ?? 0) + 1);
      last.set(change.device, change.counter);
      if (!known.has(change.family))
        expect([change.type, change.record]).toEqual(['family', change.family]);
      known.add(change.family);
      expect(change.device + change.id + change.record + change.family).toMatch(/^[0-9a-f]{128}$/);
    }
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    expect(last.size).toBe(2);
  });

  it('[D8] what is replaced stood there, and no conflict is left', () => {
    const states = new Map<string, RecordState>();
    const wrong: string[] = [];
    for (const change of made(today).changes) {
      const before = states.get(change.record);
      for (const [field, { replaces }] of Object.entries(change.fields)) {
        const held = (before?.registers[field] ?? []).map(({ stamp }) => stamp);
        const right = replaces.join() === held.join() && !held.includes(stampOfChange(change));
        if (!right) wrong.push(`${change.author}:${change.counter} ${field}`);
      }
      states.set(change.record, apply(before, change));
    }
    for (const { id, registers } of states.values())
      for (const [field, register] of Object.entries(registers))
        if (distinct(register).length !== 1) wrong.push(`${id} ${field}`);
    expect(wrong).toEqual([]);
  });

  it('[D9] all but three visits are signed, and a signature holds all that was written', () => {
    const visits = records(today, 'visit');
    const unsigned = visits.filter((state) => signaturesOf(state).length === 0);
    expect(unsigned).toHaveLength(3);
    for (const state of unsigned)
      expect(dayNumber(today) - dayNumber(String(value(state, 'date')))).toBeLessThan(8);
    for (const state of [...visits, ...records(today, 'addendum')])
      for (const { signature } of signaturesOf(state)) {
        expect(isIntact(signature)).toBe(true);
        expect(proposals(state, signature)).toEqual({});
      }
    expect(records(today, 'addendum').length).toBeGreaterThan(3);
  });

  it('[D10] two families have two authors, and one corrected the other', () => {
    const authors = new Map<string, Set<string>>();
    for (const { family, author } of made(today).changes)
      authors.set(family, (authors.get(family) ?? new Set()).add(author));
    expect([...authors.values()].filter(({ size }) => size === 2)).toHaveLength(2);
    const device = new Map(made(today).changes.map(({ device, author }) => [author, device]));
    const corrected = made(today).changes.filter(({ author, fields }) =>
      Object.values(fields).some(({ replaces }) =>
        replaces.some((stamp) => !stamp.startsWith(device.get(author) ?? ''))
      )
    );
    expect(corrected.length).toBeGreaterThanOrEqual(3);
  });

  it('[D11] nothing happened after today, and visits were on working days', () => {
    for (const { at, fields } of made(today).changes) {
      expect(at.slice(0, 10) < today).toBe(true);
      expect(at).toMatch(/T(0[789]|1[0-6]):/);
      for (const field of ['date', 'birth-date', 'died-on']) {
        const on = fields[field]?.value;
        if (on !== undefined) expect(String(on) <= at.slice(0, 10)).toBe(true);
      }
    }
    const perDay = new Map<string, number>();
    for (const state of records(today, 'visit')) {
      const date = String(value(state, 'date'));
      expect(isWorkday(dayNumber(date))).toBe(true);
      const key = `${state.registers.date?.[0]?.author} ${date}`;
      perDay.set(key, (perDay.get(key) ?? 0) + 1);
    }
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(4);
  });

  it('[D12] prompts fit the age on that day, and the age beside them is that age', () => {
    const programmeOf = new Map(
      records(today, 'family').map((state) => [state.id, value(state, 'programme') as Programme])
    );
    const children = new Map(records(today, 'person').map((state) => [state.id, state]));
    let looked = 0;
    for (const visit of records(today, 'visit'))
      for (const [field, register] of Object.entries(visit.registers)) {
        const [head, child = '', item] = field.split('/');
        if (head !== 'observed-age') continue;
        looked += 1;
        const state = children.get(child) as RecordState;
        const gestation = value(state, 'gestation') as { weeks: number; days: number };
        const birthDate = String(value(state, 'birth-date'));
        const date = String(value(visit, 'date'));
        const programme = programmeOf.get(visit.family) ?? 'regulier';
        const dates = { birthDate, gestation };
        const { basis, fitting } = promptsForVisit(dates, date, programme, ownEdition);
        expect(fitting.map(({ id }) => id)).toContain(item);
        const early = basis === 'corrected' ? 280 - gestation.weeks * 7 - gestation.days : 0;
        const age = dayNumber(date) - dayNumber(birthDate) - early;
        expect(only(register)).toEqual({ basis, days: age });
        expect(visit.registers[`observed/${child}/${item}`]).toBeDefined();
        expect(value(visit, `present/${child}`)).toBe(true);
      }
    expect(looked).toBeGreaterThan(30);
  });

  it('[D17] what is ticked of the relation names items of the content; before birth nothing was seen', () => {
    const modules = ownEdition.modules;
    const items = [...modules['six-elements'].items, ...modules.factors.items].map(({ id }) => id);
    const born = new Map(
      records(today, 'person').map((state) => [state.id, value(state, 'birth-date')])
    );
    let seen = 0;
    for (const visit of records(today, 'visit'))
      for (const field of Object.keys(visit.registers)) {
        const [head, child = '', item] = field.split('/');
        if (head === 'factor') expect(items).toContain(child);
        if (head !== 'element') continue;
        expect(items).toContain(item);
        if (value(visit, field) !== 'seen') continue;
        seen += 1;
        expect(String(born.get(child)) <= String(value(visit, 'date'))).toBe(true);
      }
    expect(seen).toBeGreaterThan(100);
  });

  it('[D13] agreements belong to a visit of their family; some are open, most are settled', () => {
    const visits = new Map(records(today, 'visit').map((state) => [state.id, state.family]));
    const agreements = records(today, 'agreement');
    for (const state of agreements)
      expect(visits.get(String(value(state, 'visit')))).toBe(state.family);
    const count = (kind: string) => agreements.filter((one) => value(one, 'state') === kind).length;
    expect(count('open')).toBeGreaterThan(5);
    expect(count('dropped')).toBeGreaterThan(5);
    expect(count('kept')).toBeGreaterThan(count('open') + count('dropped'));
  });

  it('[D14] no text holds a word that a parent should not read, or an unfilled one', () => {
    const banned =
      /hechting|lastig|slecht|onverantwoord|zielig|verwaarlo|agressi|manipul|hysteri|ongeschikt|probleemgezin|[{}]|undefined|\bNaN\b|\s\s|\.\.|\s[.,;]/i;
    expect(written(today).filter((text) => banned.test(text))).toEqual([]);
  });

  it('[D15] neighbouring visits of a family differ under every heading that carries content', () => {
    for (const family of records(today, 'family')) {
      const visits = records(today, 'visit')
        .filter((state) => state.family === family.id)
        .sort((a, b) => (String(value(a, 'date')) < String(value(b, 'date')) ? -1 : 1));
      for (const heading of ['report/saw', 'report/discussed']) {
        const said = visits
          .map((state) => value(state, heading))
          .filter((text) => text !== undefined);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });
});

describe('the parts that the notes are made of', () => {
  const all = [...scenes.pregnant, ...scenes.born];

  it('[D16] ids of scenes are unique and windows are sound', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { weeks } of [...all, ...moments.pregnant, ...moments.born])
      expect(weeks[0]).toBeLessThan(weeks[1]);
  });
});
