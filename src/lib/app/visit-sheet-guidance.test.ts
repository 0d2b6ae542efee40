/** What the guideline offers on a visit, as drafts: ticks, two voices, instruments and their conflicts. */
import { describe, expect, it } from 'vitest';
import { frontTypes } from '../care/kinds';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { ownEdition } from '../guideline/edition';
import { addPerson, addVisit, familyStarters } from './family-additions';
import { FamilyWatch } from './family-watch.svelte';
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

async function openPhone(disk = new MemoryDisk()) {
  const journal = await openJournal(
    openMemoryStore(disk),
    sealer(new Uint8Array(32).fill(7), (length) => new Uint8Array(length).fill(++serial % 256)),
    {
      account: 'anna',
      now: () => '2026-11-24T10:00:00Z',
      randomId: () => (++serial).toString(16).padStart(32, '0'),
      front: frontTypes
    }
  );
  const watch = new FamilyWatch(FAMILY, { journal, later });
  return { disk, journal, watch };
}

async function atVisit() {
  const phone = await openPhone();
  await phone.journal.write(familyStarters(FAMILY).slice(0, 1));
  const { watch } = phone;
  watch.start();
  const child = idOf(await addPerson(watch, 'child'));
  const visit = idOf(await addVisit(watch, '2026-11-24', ownEdition.id));
  await watch.refresh();
  const sheet = new VisitSheet(watch, visit);
  sheet.edition = ownEdition;
  const kept = async () => {
    await watch.flush();
    await watch.refresh();
  };
  return { ...phone, child, visit, sheet, kept };
}
const LSVG = 'instrument-lsvg';
const CONSENT = 'instrument-condition-consent';

describe('[U81] what the guideline offers on a visit keeps itself like all other words', () => {
  it('ticks, both voices and an instrument stand in the record', async () => {
    const { sheet, child, kept } = await atVisit();
    sheet.topic('tip-2').choose(true);
    sheet.help('next-outside-not-enough').choose(true);
    sheet.together('nurse', child).type('Rustig samen.');
    sheet.together('parents', child).type('Het gaat.');
    sheet.instrumentCondition(child, LSVG, CONSENT).choose(true);
    sheet.instrumentDate(child, LSVG).type('20-11-2026');
    sheet.instrumentBy(child, LSVG).type('moeder');
    sheet.instrumentResult(child, LSVG).type('zie formulier');
    await kept();
    expect(sheet.visit).toMatchObject({
      topics: ['tip-2'],
      help: ['next-outside-not-enough'],
      together: [{ child, nurse: 'Rustig samen.', parents: 'Het gaat.' }],
      instruments: [{ child, item: LSVG, conditions: [CONSENT], date: '2026-11-20', by: 'moeder' }]
    });
    sheet.instrumentCondition(child, LSVG, CONSENT).choose(false);
    await kept();
    expect(sheet.visit?.instruments).toMatchObject([{ conditions: [], result: 'zie formulier' }]);
  });

  it('a day to come gets a sentence, and what stood there stays', async () => {
    const { sheet, child, kept } = await atVisit();
    const date = sheet.instrumentDate(child, LSVG);
    date.type('20-11-2026');
    await kept();
    date.type('20-11-2099');
    expect(date.problem).toMatch(/toekomst/);
    await kept();
    expect(sheet.visit?.instruments[0]?.date).toBe('2026-11-20');
  });

  it('two versions of what was estimated both stay, by the name of the child', async () => {
    const { sheet, child, visit, disk, watch, kept } = await atVisit();
    const other = await openPhone(disk);
    other.watch.start();
    await other.watch.refresh();
    sheet.together('nurse', child).type('een');
    new VisitSheet(other.watch, visit).together('nurse', child).type('twee');
    await Promise.all([watch.flush(), other.watch.flush()]);
    await watch.refresh();
    expect(sheet.conflicts.map(({ label }) => label)).toEqual([
      'Samen ingeschat: wat ik zie: Kindje zonder naam'
    ]);
    sheet.together('nurse', child).resolve('een en twee');
    await kept();
    expect(sheet.conflicts).toEqual([]);
    expect(sheet.visit?.together).toMatchObject([{ nurse: 'een en twee' }]);
  });

  it('what was taken along is known by its name, also when it is newer than the visit', async () => {
    const { sheet } = await atVisit();
    expect(sheet.item('tip-2')?.audience).toBe('parents');
    const tips = ownEdition.modules.tips;
    const newer = { ...tips, items: tips.items.map((tip) => ({ ...tip, id: `${tip.id}-new` })) };
    sheet.newest = { ...ownEdition, modules: { ...ownEdition.modules, tips: newer } };
    expect(sheet.item('tip-2-new')?.title).toBe(sheet.item('tip-2')?.title);
    expect(sheet.callings.item?.('tip-2-new')).toBe(sheet.item('tip-2')?.title);
    expect(sheet.callings.item?.('unknown')).toBeUndefined();
  });
});
