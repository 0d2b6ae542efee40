import { describe, expect, it } from 'vitest';
import { frontTypes } from '../care/kinds';
import { textIn } from '../care/reading';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { ownEdition } from '../guideline/edition';
import { isIntact } from '../history/signature';
import { WIRE_VERSION } from '../protocol/version';
import { addAddendum, addAgreement, addPerson, addVisit, familyStarters } from './family-additions';
import { FamilyWatch } from './family-watch.svelte';
import { agreementDrafts, personDrafts } from './family-drafts';
import { showForSigning, signAsShown } from './signing';
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

let serial = 0;
async function openPhone(disk = new MemoryDisk(), account = 'anna') {
  const journal = await openJournal(
    openMemoryStore(disk),
    sealer(new Uint8Array(32).fill(7), (length) => new Uint8Array(length).fill(++serial % 256)),
    {
      account,
      now: () => '2026-11-24T10:00:00Z',
      randomId: () => (++serial).toString(16).padStart(32, '0'),
      front: frontTypes
    }
  );
  return { disk, journal, watch: new FamilyWatch(FAMILY, { journal, later }) };
}

/** A family with a preterm child of 10 weeks, corrected 4, and a visit of today. */
async function atTheTable() {
  const phone = await openPhone();
  await phone.journal.write(familyStarters(FAMILY).slice(0, 1));
  const { watch } = phone;
  watch.start();
  const child = idOf(await addPerson(watch, 'child'));
  const drafts = personDrafts(watch, child);
  drafts.name.type('Mila');
  drafts.birthDate.type('15-9-2026');
  drafts.gestation.type('34');
  const visit = idOf(await addVisit(watch, '2026-11-24', ownEdition.id));
  await watch.flush();
  await watch.refresh();
  const sheet = new VisitSheet(watch, visit);
  sheet.edition = ownEdition;
  return { ...phone, child, visit, sheet };
}

describe('[U66] a visit at the table', () => {
  it('shows the prompts that fit, and notes the age that they were chosen by', async () => {
    const { sheet, child, watch, journal, visit } = await atTheTable();
    expect(sheet.prompts[0]?.prompts.basis).toBe('corrected');
    expect(sheet.prompts[0]?.prompts.fitting.map(({ id }) => id)).toEqual(['vw-29']);
    expect(sheet.names).toMatchObject({ child: 'Mila', unborn: false });
    sheet.observed(child, 'vw-29').choose('seen');
    await watch.flush();
    await watch.refresh();
    expect(sheet.visit?.observations).toMatchObject([
      { item: 'vw-29', answer: 'seen', age: { basis: 'corrected', days: 28 } }
    ]);
    const waiting = await journal.waiting();
    expect(waiting.filter(({ change }) => change.record === visit)).toHaveLength(1);
  });

  it('the noted ages move with the date of the visit', async () => {
    const { sheet, child, watch } = await atTheTable();
    sheet.observed(child, 'vw-29').choose('told');
    await watch.flush();
    await watch.refresh();
    sheet.dateDraft().type('20-11-2026');
    await watch.flush();
    await watch.refresh();
    expect(sheet.date).toBe('2026-11-20');
    expect(sheet.visit?.observations[0]?.age).toEqual({ basis: 'corrected', days: 24 });
    sheet.observed(child, 'vw-29').choose(undefined);
    await watch.flush();
    await watch.refresh();
    expect(sheet.visit?.observations).toEqual([]);
    expect(sheet.conflicts).toEqual([]);
  });

  it('has nothing to look for once the child has died', async () => {
    const { sheet, child, watch } = await atTheTable();
    personDrafts(watch, child).diedOn.type('1-10-2026');
    await watch.flush();
    await watch.refresh();
    expect(sheet.prompts).toEqual([]);
    expect(sheet.names).toBeUndefined();
  });

  it('holds its agreements, which are records of their own', async () => {
    const { sheet, watch, visit, journal } = await atTheTable();
    const id = idOf(await addAgreement(watch, visit));
    agreementDrafts(watch, id).what.type('bellen');
    agreementDrafts(watch, id).by.type('1 dec');
    await watch.flush();
    await watch.refresh();
    expect(sheet.agreements).toMatchObject([{ what: 'bellen', by: '2026-12-01', state: 'open' }]);
    expect(sheet.whereabouts).toBe('phone');
    expect((await journal.front()).some((record) => record.id === id)).toBe(true);
  });
});

describe('[U67] signing', () => {
  it('signs exactly what was shown; what comes after is a proposal', async () => {
    const { sheet, watch, visit } = await atTheTable();
    sheet.report('saw').type('Mila lacht.');
    const shown = await showForSigning(watch, visit, sheet.callings);
    if (shown.kind !== 'ready') throw new Error(shown.kind);
    expect(textIn(shown.fields, 'report/saw')).toBe('Mila lacht.');
    sheet.report('saw').type('Mila lacht niet.');
    await watch.flush();
    expect(await signAsShown(watch, visit, shown.signature)).toEqual({ kind: 'signed' });
    expect(sheet.signed).toHaveLength(1);
    expect(textIn(sheet.signed[0]?.fields ?? { registers: {} }, 'report/saw')).toBe('Mila lacht.');
    expect(sheet.proposals).toMatchObject([{ field: 'report/saw', value: 'Mila lacht niet.' }]);
    expect(isIntact(shown.signature)).toBe(true);
  });

  it('waits until two versions are one', async () => {
    const { sheet, watch, visit, disk } = await atTheTable();
    const other = await openPhone(disk);
    other.watch.start();
    await other.watch.refresh();
    sheet.report('saw').type('een');
    new VisitSheet(other.watch, visit).report('saw').type('twee');
    await Promise.all([watch.flush(), other.watch.flush()]);
    const shown = await showForSigning(watch, visit, sheet.callings);
    expect(shown.kind === 'in-conflict' && shown.conflicts.map(({ label }) => label)).toEqual([
      'Wat ik zag'
    ]);
    expect(sheet.conflicts).toHaveLength(1);
    sheet.report('saw').resolve('een en twee');
    expect((await showForSigning(watch, visit, sheet.callings)).kind).toBe('ready');
  });

  it('does not sign what could not be written down, and says so', async () => {
    const { sheet, watch, visit, disk } = await atTheTable();
    disk.full = true;
    sheet.report('saw').type('Mila');
    const shown = await showForSigning(watch, visit, sheet.callings);
    expect(shown.kind === 'not-now' && shown.sentence).toMatch(/vol/);
    disk.full = false;
    expect((await showForSigning(watch, visit, sheet.callings)).kind).toBe('ready');
  });

  it('is not called safe while a field could not keep its words', async () => {
    const { sheet, watch, journal, disk } = await atTheTable();
    const { device, cursor } = await journal.identity();
    for (let sent = await journal.offer(); sent.length > 0; sent = await journal.offer()) {
      const answers = sent.map(({ id, counter }) => {
        return { id, counter, result: { kind: 'accepted' as const, position: cursor + counter } };
      });
      const { counter } = await journal.identity();
      await journal.settle({ version: WIRE_VERSION, epoch: device, highest: counter, answers });
    }
    await watch.refresh();
    expect(sheet.whereabouts).toBe('safe');
    disk.full = true;
    sheet.report('saw').type('Mila');
    await expect(watch.flush()).rejects.toThrow();
    expect(sheet.whereabouts).toBe('phone');
    disk.full = false;
    await watch.flush();
  });

  it('keeps a field open in which she is, also when it is signed elsewhere', async () => {
    const { sheet, watch, visit } = await atTheTable();
    const draft = sheet.report('saw');
    draft.focused = true;
    const shown = await showForSigning(watch, visit, sheet.callings);
    if (shown.kind !== 'ready') throw new Error(shown.kind);
    await signAsShown(watch, visit, shown.signature);
    expect(sheet.busy).toBe(true);
    draft.type('nog even dit');
    draft.leave();
    expect(sheet.busy).toBe(false);
    await watch.flush();
    await watch.refresh();
    expect(sheet.proposals).toMatchObject([{ value: 'nog even dit' }]);
  });

  it('an addendum is a record of its own, signed as well', async () => {
    const { sheet, watch, visit } = await atTheTable();
    const id = idOf(await addAddendum(watch, visit));
    sheet.addendumText(id).type('Moeder belde.');
    const shown = await showForSigning(watch, id, {});
    if (shown.kind !== 'ready') throw new Error(shown.kind);
    expect(await signAsShown(watch, id, shown.signature)).toEqual({ kind: 'signed' });
    expect(sheet.addenda.map(({ id }) => id)).toEqual([id]);
    expect(sheet.signed).toEqual([]);
  });
});
