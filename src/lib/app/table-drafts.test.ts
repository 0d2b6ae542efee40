import { describe, expect, it } from 'vitest';
import { dayOf } from '../care/date-words';
import { frontTypes } from '../care/kinds';
import { momentsIn, factorsIn, elementsIn, aspectsIn } from '../care/seen-in-visit';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { ownEdition } from '../guideline/edition';
import type { RecordState } from '../history/register';
import { addPerson, addVisit, familyStarters } from './family-additions';
import { FamilyWatch } from './family-watch.svelte';
import { noteMoment, tableDrafts } from './table-drafts';
import { VisitSheet } from './visit-sheet.svelte';

const FAMILY = 'f'.repeat(32);
const later = (ms: number, task: () => void) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};
const idOf = (added: { kind: string; id?: string }) => {
  if (added.id === undefined) throw new Error(added.kind);
  return added.id;
};
const now = new Date(2026, 10, 24, 14, 5, 30);
let serial = 0;

async function atTheTable() {
  const disk = new MemoryDisk();
  const open = async () => {
    const store = openMemoryStore(disk);
    const journal = await openJournal(
      store,
      sealer(new Uint8Array(32).fill(7), (length) => new Uint8Array(length).fill(++serial % 256)),
      {
        account: 'anna',
        now: () => '2026-11-24T13:05:00Z',
        randomId: () => (++serial).toString(16).padStart(32, '0'),
        front: frontTypes
      }
    );
    const watch = new FamilyWatch(FAMILY, { journal, later });
    watch.start();
    return { store, journal, watch };
  };
  const { store, journal, watch } = await open();
  await journal.write(familyStarters(FAMILY).slice(0, 1));
  const child = idOf(await addPerson(watch, 'child'));
  const visit = idOf(await addVisit(watch, dayOf(now), ownEdition.id));
  await watch.refresh();
  const sheet = new VisitSheet(watch, visit);
  const read = async () => {
    await watch.flush();
    await watch.refresh();
    return sheet.record ?? { registers: {} };
  };
  return { disk, open, store, journal, watch, child, visit, sheet, read };
}

describe('[U190] a moment is stored at the second tap', () => {
  it('[U190] with its time and its person, by one write that a dead phone keeps', async () => {
    const { sheet, child, store, open, visit } = await atTheTable();
    const id = noteMoment(sheet, { who: child, now, isToday: true });
    const draft = tableDrafts(sheet).momentTime(id);
    await draft.flush();
    store.kill();
    const again = await open();
    await again.watch.refresh();
    const record = again.watch.record(visit);
    expect(record && momentsIn(record)).toEqual([
      { id, time: '14:05', who: child, item: '', text: '' }
    ]);
    const { journal } = again;
    const waiting = (await journal.waiting()).filter(({ change }) => change.record === visit);
    expect(waiting).toHaveLength(1);
  });

  it('[U190] time and person are in one transaction: either both are kept or nothing', async () => {
    const { sheet, child, disk, read } = await atTheTable();
    disk.full = true;
    const id = noteMoment(sheet, { who: child, now, isToday: true });
    const draft = tableDrafts(sheet).momentTime(id);
    await expect(draft.flush()).rejects.toThrow();
    expect(draft.problem).toMatch(/vol/);
    disk.full = false;
    expect(momentsIn(await read())).toMatchObject([{ time: '14:05', who: child }]);
  });

  it('[U190] without a name, and of another day without a time', async () => {
    const { sheet, child, read } = await atTheTable();
    const nameless = noteMoment(sheet, { who: undefined, now, isToday: true });
    noteMoment(sheet, { who: child, now, isToday: false });
    expect(momentsIn(await read())).toMatchObject([
      { id: nameless, time: '14:05', who: '' },
      { time: '', who: child }
    ]);
  });

  it('[U190] those of one minute stay in the order in which they were noted', async () => {
    const { sheet, read } = await atTheTable();
    const instants = [0, 1, 2, 3, 4].map((ms) => new Date(now.getTime() + ms));
    const ids = instants.map((at) => noteMoment(sheet, { who: undefined, now: at, isToday: true }));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(momentsIn(await read()).map(({ id }) => id)).toEqual(ids);
  });

  it('[U191] worked out later: words, point, person and time, typed as people type it', async () => {
    const { sheet, child, read } = await atTheTable();
    const id = noteMoment(sheet, { who: child, now, isToday: true });
    await read();
    const drafts = tableDrafts(sheet);
    drafts.momentText(id).type('Lacht naar oma 👵');
    drafts.momentItem(id).choose('vw-30');
    drafts.momentWho(id).choose('');
    drafts.momentTime(id).type('1407');
    expect(momentsIn(await read())).toEqual([
      { id, time: '14:07', who: '', item: 'vw-30', text: 'Lacht naar oma 👵' }
    ]);
    drafts.momentTime(id).type('kwart over twee');
    expect(drafts.momentTime(id).problem).toMatch(/^Dit is geen tijd/);
    expect(momentsIn(await read())[0]?.time).toBe('14:07');
    expect(sheet.conflicts).toEqual([]);
  });

  it('[U191] taken away and brought back', async () => {
    const { sheet, child, read } = await atTheTable();
    const id = noteMoment(sheet, { who: child, now, isToday: true });
    tableDrafts(sheet).momentGone(id).choose(true);
    expect(momentsIn(await read())).toEqual([]);
    tableDrafts(sheet).momentGone(id).choose(false);
    expect(momentsIn(await read())).toHaveLength(1);
  });

  it('[U191] five hundred of them', async () => {
    const { sheet, child, read } = await atTheTable();
    for (let nr = 0; nr < 500; nr += 1)
      noteMoment(sheet, { who: child, now: new Date(now.getTime() + nr), isToday: true });
    expect(momentsIn(await read())).toHaveLength(500);
  });
});

describe('[U192] ticks are written as they stand', () => {
  it('[U192] an element, an aspect and a factor, with a word; and taken back', async () => {
    const { sheet, child, read } = await atTheTable();
    const drafts = tableDrafts(sheet);
    drafts.element(child, 'element-fun').choose('seen');
    drafts.elementNote(child, 'element-fun').type('kiekeboe');
    drafts.aspect(child, 'look-lead').choose(true);
    drafts.factor('protective-parent-help').choose('holds');
    const record = await read();
    expect(elementsIn(record)).toEqual([
      { child, item: 'element-fun', state: 'seen', note: 'kiekeboe' }
    ]);
    expect(aspectsIn(record)).toMatchObject([{ child, item: 'look-lead', seen: true }]);
    expect(factorsIn(record)).toMatchObject([{ item: 'protective-parent-help', state: 'holds' }]);
    drafts.element(child, 'element-fun').choose(undefined);
    drafts.aspect(child, 'look-lead').choose(false);
    drafts.factor('protective-parent-help').choose(undefined);
    const after = await read();
    expect(elementsIn(after)).toMatchObject([{ state: undefined, note: 'kiekeboe' }]);
    expect(aspectsIn(after)).toEqual([]);
    expect(factorsIn(after)).toEqual([]);
  });

  it('[U193] that something was spoken of, and when it began and ended', async () => {
    const { sheet, read } = await atTheTable();
    const drafts = tableDrafts(sheet);
    drafts.cameBack('0'.repeat(32)).choose(true);
    drafts.begin().type('9.05');
    drafts.end().type('1010');
    const { registers } = await read();
    const held: RecordState['registers'] = registers;
    const values = (field: string) => held[field]?.map(({ value }) => value);
    expect(values(`came-back/${'0'.repeat(32)}`)).toEqual([true]);
    expect(values('begin')).toEqual(['09:05']);
    expect(values('end')).toEqual(['10:10']);
    drafts.begin().leave();
    await expect.poll(() => drafts.begin().shown).toBe('9:05');
  });
});
