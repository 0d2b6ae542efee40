import { describe, expect, it } from 'vitest';
import { frontTypes } from '../care/kinds';
import { followUpIn } from '../care/follow-up';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { ownEdition } from '../guideline/edition';
import { afterDrafts } from './after-drafts';
import { addAddendum, addVisit, familyStarters } from './family-additions';
import { FamilyWatch } from './family-watch.svelte';
import { showForSigning, showVisitForSigning } from './signing';
import { today } from './today.svelte';
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
/** A visit of a day, on a phone of its own. */
async function visitOn(date: string) {
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
  const watch = new FamilyWatch(FAMILY, { journal, later });
  await journal.write(familyStarters(FAMILY).slice(0, 1));
  watch.start();
  const visit = idOf(await addVisit(watch, date, ownEdition.id));
  await watch.refresh();
  const sheet = new VisitSheet(watch, visit);
  const written = async () => {
    await watch.flush();
    await watch.refresh();
    return followUpIn(sheet.record ?? { registers: {} });
  };
  return { watch, visit, sheet, drafts: afterDrafts(sheet), written };
}

describe('[U162] what follows is written as it is read', () => {
  it('[U162] every field of it', async () => {
    const { drafts, written } = await visitOn(today.date);
    drafts.decision('refer').choose(true);
    drafts.decision('meldcode').choose(true);
    drafts.partner().type('Jeugd-GGZ');
    drafts.purpose().type('Slapen.\n');
    drafts.consent().choose('given');
    drafts.consentBy().type('moeder');
    drafts.consentOn().type('vandaag');
    drafts.consentFor().type('Dit verslag.');
    drafts.weighed('sharing-question-goal').type('Hulp.');
    drafts.letter().type('Beste collega,');
    drafts.meldcodeOn().type('vandaag');
    drafts.advice('aandachtsfunctionaris').choose(true);
    drafts.meldcodeDecision().type('Overlegd.');
    drafts.tip('tip-3').choose(true);
    drafts.nextVisit().type('overmorgen');
    drafts.nextVisitTime().type('9.30');
    expect(await written()).toMatchObject({
      decisions: ['refer', 'meldcode'],
      referral: {
        partner: 'Jeugd-GGZ',
        purpose: 'Slapen.\n',
        consent: 'given',
        consentBy: 'moeder',
        consentOn: today.date,
        consentFor: 'Dit verslag.',
        weighed: [{ question: 'sharing-question-goal', text: 'Hulp.' }],
        letter: 'Beste collega,'
      },
      meldcode: { on: today.date, advice: ['aandachtsfunctionaris'], decision: 'Overlegd.' },
      tips: ['tip-3'],
      nextVisitTime: '09:30'
    });
    drafts.nextVisitTime().leave();
    await written();
    expect(drafts.nextVisitTime().shown).toBe('9:30');
  });

  it('[U169] the next visit is measured by the day of this one, as it stands now', async () => {
    const { drafts, sheet, written } = await visitOn('2026-11-20');
    drafts.nextVisit().type('19-11-2026');
    expect(drafts.nextVisit().problem).toMatch(/voor dit bezoek van 20 november 2026/);
    sheet.dateDraft().type('18-11-2026');
    await written();
    drafts.nextVisit().type('19-11-2026');
    expect(drafts.nextVisit().problem).toBeUndefined();
    expect((await written()).nextVisit).toBe('2026-11-19');
  });
});

describe('[U161] signing a visit that is not right', () => {
  it('[U161] is refused in the future, and not the day itself', async () => {
    const { watch, visit, sheet } = await visitOn('2026-11-24');
    const on = (day: string) => showVisitForSigning(watch, visit, sheet.callings, day);
    expect(await on('2026-11-23')).toMatchObject({
      kind: 'not-right',
      problems: [{ field: 'date' }]
    });
    expect((await on('2026-11-24')).kind).toBe('ready');
  });

  it('[U161] is refused when it ended before it began', async () => {
    const { watch, visit, sheet } = await visitOn('2026-11-24');
    await watch.write([
      {
        family: FAMILY,
        record: visit,
        type: 'visit',
        fields: { begin: { value: '14:00', seen: [] }, end: { value: '13:00', seen: [] } }
      }
    ]);
    expect(await showVisitForSigning(watch, visit, sheet.callings, '2026-11-24')).toMatchObject({
      kind: 'not-right',
      problems: [{ field: 'end' }]
    });
  });

  it('[U161] and an addendum has no date to be wrong', async () => {
    const { watch, visit } = await visitOn('2030-01-01');
    const addendum = idOf(await addAddendum(watch, visit));
    expect((await showForSigning(watch, addendum, {})).kind).toBe('ready');
  });
});
