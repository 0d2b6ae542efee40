import { beforeEach, describe, expect, it } from 'vitest';
import { frontTypes } from '../care/kinds';
import { planIn } from '../care/plan';
import { datedVisits } from '../care/programme-visit';
import { valueIn } from '../care/reading';
import { inConflict } from '../care/versions';
import { visitsIn } from '../care/visit';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { addDays } from '../guideline/calendar-date';
import { afterDrafts } from './after-drafts';
import { addVisit } from './family-additions';
import { FamilyWatch } from './family-watch.svelte';
import { plannedAfter } from './next-visit';
import { addExtra, beginPlanned, decide, planDrafts } from './plan-drafts';
import { today } from './today.svelte';
import { VisitSheet } from './visit-sheet.svelte';

const FAMILY = 'f'.repeat(32);
const CHILD = 'c'.repeat(32);
const later = (ms: number, task: () => void) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};
const idOf = (added: { kind: string; id?: string }) => {
  if (added.id === undefined) throw new Error(added.kind);
  return added.id;
};
const on = (days: number) => addDays(today.date, days);
const typed = (date: string) => date.split('-').reverse().map(Number).join('-');

let serial = 0;
let watch: FamilyWatch;
beforeEach(async () => {
  const journal = await openJournal(
    openMemoryStore(new MemoryDisk()),
    sealer(new Uint8Array(32).fill(7), (length) => new Uint8Array(length).fill(++serial % 256)),
    {
      account: 'anna',
      now: () => '2026-11-24T10:00:00Z',
      randomId: () => (++serial).toString(16).padStart(32, '0'),
      front: frontTypes
    }
  );
  const edit = (record: string, type: string, values: Record<string, string>) => ({
    family: FAMILY,
    record,
    type,
    fields: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, seen: [] }])
    )
  });
  await journal.write([
    edit(FAMILY, 'family', { programme: 'voorzorg' }),
    edit(CHILD, 'person', { role: 'child', 'due-date': on(140) })
  ]);
  watch = new FamilyWatch(FAMILY, { journal, later });
  watch.start();
  await watch.refresh();
});

const family = () => watch.record(FAMILY) ?? { registers: {} };
const field = (name: string) => valueIn(family(), name);
const plan = () => planIn(watch.records, FAMILY, datedVisits(watch.records), today.date);
const entry = (key: string) => plan()?.entries.find((one) => one.key === key);
const isTorn = () => Object.values(family().registers).some(inConflict);
const first = `${CHILD}/pregnant-1`;
const second = `${CHILD}/pregnant-2`;

describe('[U227] what is decided of a planned visit', () => {
  it('[U227] skipping keeps its day and its reason, and is undone to what stood there', async () => {
    const done = await decide(watch, second, { date: on(7), notMade: 'skipped', reason: 'ziek' });
    expect(entry(second)).toMatchObject({ state: 'skipped', date: on(7), reason: 'ziek' });
    if (done.kind !== 'decided') throw new Error(done.sentence);
    await done.undo();
    expect(entry(second)).toMatchObject({ state: 'proposed' });
    expect(isTorn()).toBe(false);
  });

  it('[U227] typed, then moved, then typed again: one value, without waiting for a reading', async () => {
    const { date, time } = planDrafts(watch, second);
    date.type(typed(on(8)));
    time.type('9.30');
    await watch.flush();
    await watch.write([watch.over(FAMILY, 'family', { [`plan-date/${second}`]: on(15) })]);
    await watch.write([watch.over(FAMILY, 'family', { [`plan-date/${second}`]: on(16) })]);
    await watch.refresh();
    expect(isTorn()).toBe(false);
    expect(date.shown).toBe(typed(on(16)));
    date.type(typed(on(9)));
    await watch.flush();
    await watch.refresh();
    expect(isTorn()).toBe(false);
    expect(entry(second)).toMatchObject({ state: 'planned', date: on(9), time: '09:30' });
  });

  it('[U227] a visit beside the rhythm, and away again', async () => {
    const key = idOf(await addExtra(watch, on(3)));
    expect(entry(key)).toMatchObject({ state: 'planned', extra: true, date: on(3) });
    await decide(watch, key, { gone: true });
    expect(entry(key)).toBeUndefined();
  });

  it('[U227] begun from the plan, the visit is there and the plan knows it', async () => {
    const visit = idOf(await beginPlanned(watch, first, today.date, 'edition'));
    expect(visitsIn(watch.records).map(({ id }) => id)).toEqual([visit]);
    expect(field(`plan-visit/${first}`)).toBe(visit);
    expect(entry(first)).toMatchObject({ state: 'made', visit, number: 1 });
  });
});

describe('[U228] the next visit, noted after one, is in the plan by the same keystroke', () => {
  async function afterFirst() {
    const visit = idOf(await beginPlanned(watch, first, today.date, 'edition'));
    const sheet = new VisitSheet(watch, visit);
    return { sheet, drafts: afterDrafts(sheet) };
  }

  it('[U228] the first proposal after it gets that day and time, key by key', async () => {
    const { drafts } = await afterFirst();
    for (const text of [typed(on(6)), typed(on(9))]) drafts.nextVisit().type(text);
    drafts.nextVisitTime().type('1030');
    await watch.flush();
    await watch.refresh();
    expect(entry(second)).toMatchObject({ state: 'planned', date: on(9), time: '10:30' });
    expect(plan()?.entries.filter(({ state }) => state === 'planned')).toHaveLength(1);
    expect(isTorn()).toBe(false);
  });

  it('[U228] the time first is no matter, and a day that is taken back leaves the plan', async () => {
    const { drafts } = await afterFirst();
    drafts.nextVisitTime().type('9:00');
    await watch.flush();
    await watch.refresh();
    drafts.nextVisit().type(typed(on(8)));
    await watch.flush();
    await watch.refresh();
    expect(entry(second)).toMatchObject({ state: 'planned', date: on(8), time: '09:00' });
    drafts.nextVisit().type('');
    await watch.flush();
    await watch.refresh();
    expect(entry(second)).toMatchObject({ state: 'proposed' });
    drafts.nextVisit().type(typed(on(10)));
    await watch.flush();
    await watch.refresh();
    expect(entry(second)).toMatchObject({ date: on(10) });
  });

  it('[U228] what is planned already is moved; where nothing is proposed it stands by itself', async () => {
    const { sheet, drafts } = await afterFirst();
    const key = idOf(await addExtra(watch, on(4)));
    expect(plannedAfter(sheet)?.key).toBe(key);
    drafts.nextVisit().type(typed(on(5)));
    await watch.flush();
    await watch.refresh();
    expect(entry(key)).toMatchObject({ date: on(5) });

    await watch.write([watch.over(FAMILY, 'family', { programme: 'regulier' })]);
    await decide(watch, key, { gone: true });
    const other = idOf(await addVisit(watch, today.date, 'edition'));
    const beside = afterDrafts(new VisitSheet(watch, other));
    beside.nextVisit().type(typed(on(20)));
    await watch.flush();
    await watch.refresh();
    const planned = plan()?.entries.filter(({ state }) => state === 'planned');
    expect(planned?.map(({ date, extra }) => [date, extra])).toEqual([[on(20), true]]);
  });
});
