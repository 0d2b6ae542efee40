import { beforeEach, describe, expect, it } from 'vitest';
import { frontTypes } from '../care/kinds';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { ownEdition } from '../guideline/edition';
import { addVisit, familyStarters } from './family-additions';
import { FamilyWatch } from './family-watch.svelte';
import { openVisit } from './open-visit';
import { showForSigning, signAsShown } from './signing';
import { VisitSheet } from './visit-sheet.svelte';

const FAMILY = 'f'.repeat(32);
let serial = 0;
let watch: FamilyWatch;

beforeEach(async () => {
  openVisit.place = undefined;
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
  await journal.write(familyStarters(FAMILY).slice(0, 1));
  const later = (ms: number, task: () => void) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  };
  watch = new FamilyWatch(FAMILY, { journal, later });
  watch.start();
  await watch.refresh();
});

async function newSheet(): Promise<VisitSheet> {
  const added = await addVisit(watch, '2026-11-24', ownEdition.id);
  if (added.kind !== 'added') throw new Error(added.sentence);
  return new VisitSheet(watch, added.id);
}

async function sign(sheet: VisitSheet): Promise<void> {
  const shown = await showForSigning(watch, sheet.id, sheet.callings);
  if (shown.kind !== 'ready') throw new Error(shown.kind);
  await signAsShown(watch, sheet.id, shown.signature);
  await watch.refresh();
}

describe('[U116] the open visit is the last one on screen that can still be written in', () => {
  it('the last of two; one that was not read yet is none', async () => {
    const [one, two] = [await newSheet(), await newSheet()];
    openVisit.meet(one);
    openVisit.meet(two);
    openVisit.meet(new VisitSheet(watch, 'e'.repeat(32)));
    expect(openVisit.place).toEqual({ family: FAMILY, visit: two.id });
  });

  it('looking at a signed or mistaken one does not take its place', async () => {
    const [open, old, wrong] = [await newSheet(), await newSheet(), await newSheet()];
    await sign(old);
    wrong.mistaken().choose(true);
    await watch.flush();
    await watch.refresh();
    for (const sheet of [open, old, wrong]) openVisit.meet(sheet);
    expect(openVisit.place?.visit).toBe(open.id);
  });

  it('is none any more once it was signed', async () => {
    const sheet = await newSheet();
    openVisit.meet(sheet);
    await sign(sheet);
    openVisit.meet(sheet);
    expect(openVisit.place).toBeUndefined();
  });
});
