import { beforeEach, describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '../care/field-values';
import { frontTypes } from '../care/kinds';
import { dayOf } from '../care/date-words';
import { partsIn, textIn } from '../care/reading';
import type { Journal } from '../device/journal';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { ownEdition } from '../guideline/edition';
import type { Change } from '../history/change';
import { WIRE_VERSION } from '../protocol/version';
import { addPerson, addVisit, familyStarters } from './family-additions';
import { personDrafts } from './family-drafts';
import { FamilyWatch } from './family-watch.svelte';
import { ReportDrafting } from './report-drafting.svelte';
import { showForSigning, signAsShown } from './signing';
import { undoOffer } from './undo.svelte';
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
const today = dayOf(new Date());

let serial = 0;
async function openPhone(account = 'anna') {
  const journal = await openJournal(
    openMemoryStore(new MemoryDisk()),
    sealer(new Uint8Array(32).fill(7), (length) => new Uint8Array(length).fill(++serial % 256)),
    {
      account,
      now: () => new Date().toISOString(),
      randomId: () => (++serial).toString(16).padStart(32, '0'),
      front: frontTypes
    }
  );
  const watch = new FamilyWatch(FAMILY, { journal, later });
  return { journal, watch };
}
type Phone = Awaited<ReturnType<typeof openPhone>>;

function openSheet({ watch }: Phone, visit: string) {
  const sheet = new VisitSheet(watch, visit);
  sheet.edition = ownEdition;
  return { sheet, drafting: new ReportDrafting(sheet) };
}

/** A visit of today with a child of some weeks and one tick. */
async function afterTable(date = today) {
  const phone = await openPhone();
  const { watch } = phone;
  await phone.journal.write(familyStarters(FAMILY).slice(0, 1));
  watch.start();
  const child = idOf(await addPerson(watch, 'child'));
  personDrafts(watch, child).name.type('Mila');
  const visit = idOf(await addVisit(watch, date, ownEdition.id));
  await watch.flush();
  await watch.refresh();
  const { sheet, drafting } = openSheet(phone, visit);
  sheet.observed(child, 'vw-30').choose('seen');
  await watch.flush();
  return { ...phone, sheet, drafting, child, visit };
}

async function kept({ watch, visit }: { watch: FamilyWatch; visit: string }) {
  await watch.flush();
  await watch.refresh();
  const record = watch.record(visit);
  if (!record) throw new Error('gone');
  return {
    record,
    saw: textIn(record, 'report/saw'),
    flags: partsIn(record, 'drafted/saw').length
  };
}

/** The other nurse's phone, with all that this one has sent. */
async function secondPhone(first: Phone): Promise<Phone> {
  await sent(first.journal);
  const records = await first.journal.family(FAMILY);
  const phone = await openPhone('bea');
  await phone.journal.applyPage({
    after: 0,
    upTo: 1,
    entries: [{ kind: 'granted', position: 1, family: FAMILY }],
    more: false
  });
  expect(await phone.journal.applySnapshot(FAMILY, 1, records)).toBe(true);
  phone.watch.start();
  await phone.watch.refresh();
  return phone;
}

/** What waits on a phone is accepted by the server; the answer is what was sent. */
async function sent(journal: Journal): Promise<Change[]> {
  const changes = await journal.offer();
  const { cursor, counter } = await journal.identity();
  const at = (index: number) => cursor + index + 1;
  const answers = changes.map(({ id, counter: own }, index) => ({
    id,
    counter: own,
    result: { kind: 'accepted' as const, position: at(index) }
  }));
  await journal.settle({ version: WIRE_VERSION, epoch: 'd'.repeat(32), highest: counter, answers });
  const entries = changes.map(({ id, counter: own, family }, index) => ({
    kind: 'own' as const,
    position: at(index),
    counter: own,
    id,
    family
  }));
  await journal.applyPage({ after: cursor, upTo: at(entries.length - 1), entries, more: false });
  return changes;
}

async function arrive(changes: readonly Change[], on: Journal): Promise<void> {
  const { cursor } = await on.identity();
  const entries = changes.map((change, index) => ({
    kind: 'change' as const,
    position: cursor + index + 1,
    change
  }));
  const upTo = cursor + entries.length;
  const outcome = await on.applyPage({ after: cursor, upTo, entries, more: false });
  expect(outcome.kind).toBe('applied');
}

beforeEach(() => undoOffer.dismiss());

describe('[U123] a draft lands in a heading that is empty, once', () => {
  it('when Verslag is opened, with its facts, in one change', async () => {
    const at = await afterTable();
    await at.drafting.open();
    const { saw, flags } = await kept(at);
    expect(saw).toBe('Mila lachte terug.');
    expect(flags).toBe(1);
    expect(at.drafting.hasDrafted).toBe(true);
    expect(at.drafting.offers('saw')).toEqual([]);
    const written = (await at.journal.waiting()).map(({ change }) => change);
    const withText = written.filter(({ fields }) => 'report/saw' in fields);
    expect(withText).toHaveLength(1);
    expect(Object.keys(withText[0]?.fields ?? {}).some((name) => name.startsWith('drafted/'))).toBe(
      true
    );
  });

  it('what she edits is hers: opening again changes nothing, also when she emptied it', async () => {
    const at = await afterTable();
    await at.drafting.open();
    at.sheet.report('saw').type('Mila lachte. Eigen woorden.');
    await at.drafting.open();
    expect((await kept(at)).saw).toBe('Mila lachte. Eigen woorden.');
    at.sheet.report('saw').type('');
    await at.watch.flush();
    const again = openSheet(at, at.visit);
    await again.drafting.open();
    expect((await kept(at)).saw).toBe('');
    expect(again.drafting.hasDrafted).toBe(false);
    expect(again.drafting.offers('saw')).toEqual([]);
  });

  it('never over her own words: those facts are offered', async () => {
    const at = await afterTable();
    at.sheet.report('saw').type('Al geschreven.');
    await at.drafting.open();
    expect((await kept(at)).saw).toBe('Al geschreven.');
    expect(at.drafting.offers('saw').map(({ text }) => text)).toEqual(['Mila lachte terug.']);
  });

  it('never while she is in the field', async () => {
    const at = await afterTable();
    at.sheet.report('saw').focused = true;
    expect(at.drafting.isTyping).toBe(true);
    await at.drafting.open();
    expect((await kept(at)).saw).toBe('');
    expect(at.drafting.offers('saw')).toHaveLength(1);
  });

  it('never in a visit to come, begun by mistake, or signed', async () => {
    const ahead = await afterTable('2999-01-01');
    await ahead.drafting.open();
    expect((await kept(ahead)).saw).toBe('');
    expect(ahead.drafting.offers('saw')).toEqual([]);

    const mistaken = await afterTable();
    mistaken.sheet.mistaken().choose(true);
    await mistaken.drafting.open();
    expect((await kept(mistaken)).saw).toBe('');

    const signed = await afterTable();
    const shown = await showForSigning(signed.watch, signed.visit, {});
    if (shown.kind !== 'ready') throw new Error(shown.kind);
    await signAsShown(signed.watch, signed.visit, shown.signature);
    await signed.drafting.open();
    expect((await kept(signed)).saw).toBe('');
    expect(signed.drafting.offers('saw')).toEqual([]);
    signed.drafting.add('saw', [{ heading: 'saw', key: 'k', text: 'Nee.', paragraph: '' }]);
    expect((await kept(signed)).saw).toBe('');
  });
});

describe('[U124] what is noted later is offered below, and added only when she asks', () => {
  async function later() {
    const at = await afterTable();
    await at.drafting.open();
    at.sheet.report('saw').type('Eigen woorden');
    at.sheet.observed(at.child, 'vw-31').choose('seen');
    at.sheet.remark(at.child, 'vw-31').type('zacht');
    await kept(at);
    at.drafting.look();
    return at;
  }

  it('below her words, on a line of its own, and offered no more', async () => {
    const at = await later();
    const [fact, remark] = at.drafting.offers('saw');
    expect([fact?.text, remark?.text]).toEqual([
      'Mila maakte geluiden terug.',
      'Maakt geluiden terug (Mila): Zacht.'
    ]);
    if (!fact) throw new Error('nothing offered');
    at.drafting.add('saw', [fact]);
    // At once, before anything was written or read.
    expect(at.drafting.offers('saw')).toEqual([remark]);
    const { record, saw, flags } = await kept(at);
    expect(saw).toBe('Eigen woorden\nMila maakte geluiden terug.');
    expect(flags).toBe(2);
    expect(openSheet(at, at.visit).sheet.drafted.has('saw', fact.key, record)).toBe(true);
  });

  it('all at once, joined as a draft is', async () => {
    const at = await later();
    at.drafting.add('saw', at.drafting.offers('saw'));
    expect((await kept(at)).saw).toBe('Eigen woorden\nMila maakte geluiden terug. Zacht.');
    expect(at.drafting.offers('saw')).toEqual([]);
  });

  it('left out for good, unless she takes that back', async () => {
    const at = await later();
    const [fact] = at.drafting.offers('saw');
    if (!fact) throw new Error('nothing offered');
    at.drafting.leaveOut('saw', fact);
    expect(at.drafting.offers('saw').map(({ key }) => key)).not.toContain(fact.key);
    expect((await kept(at)).saw).toBe('Eigen woorden');
    const again = openSheet(at, at.visit);
    await again.drafting.open();
    expect(again.drafting.offers('saw').map(({ key }) => key)).not.toContain(fact.key);
    undoOffer.take();
    expect(at.drafting.offers('saw').map(({ key }) => key)).toContain(fact.key);
    at.drafting.add('saw', [fact]);
    expect((await kept(at)).saw).toBe('Eigen woorden\nMila maakte geluiden terug.');
    expect(at.drafting.offers('saw').map(({ key }) => key)).not.toContain(fact.key);
  });

  it('a fact that changed is another one', async () => {
    const at = await later();
    at.drafting.add('saw', at.drafting.offers('saw'));
    await kept(at);
    at.sheet.observed(at.child, 'vw-31').choose('not-seen');
    await kept(at);
    at.drafting.look();
    expect(at.drafting.offers('saw').map(({ text }) => text)).toEqual([
      'Dat Mila geluiden terug maakt, heb ik nu niet gehoord.'
    ]);
  });

  it('nothing that would not fit, with a sentence', async () => {
    const at = await later();
    const long = 'a'.repeat(TEXT_LIMIT - 3);
    at.sheet.report('saw').type(long);
    at.drafting.add('saw', at.drafting.offers('saw'));
    expect(at.drafting.problems.saw).toMatch(/past niet meer/);
    const { saw } = await kept(at);
    expect(saw === long).toBe(true);
    expect(at.drafting.offers('saw')).toHaveLength(2);
  });
});

describe('[U125] two phones', () => {
  it('that know the same draft the same: no conflict, whoever was first', async () => {
    const first = await afterTable();
    const second = await secondPhone(first);
    const other = openSheet(second, first.visit);
    await first.drafting.open();
    await other.drafting.open();
    await second.watch.flush();
    const changes = await sent(first.journal);
    await arrive(changes, second.journal);
    const there = await kept({ watch: second.watch, visit: first.visit });
    expect(there.record.registers['report/saw']).toHaveLength(2);
    expect(other.sheet.conflicts).toEqual([]);
    expect(there.saw).toBe('Mila lachte terug.');
    expect(there.flags).toBe(1);
  });

  it('one opens Verslag where the other has drafted and edited: nothing is written', async () => {
    const first = await afterTable();
    await first.drafting.open();
    first.sheet.report('saw').type('Zo staat het goed.');
    await first.watch.flush();
    const second = await secondPhone(first);
    const other = openSheet(second, first.visit);
    await other.drafting.open();
    expect(await second.journal.waiting()).toEqual([]);
    expect(other.drafting.offers('saw')).toEqual([]);
    expect(other.sheet.report('saw').shown).toBe('Zo staat het goed.');
  });

  it('a field that holds two versions is left alone until she has chosen', async () => {
    const first = await afterTable();
    const second = await secondPhone(first);
    first.sheet.report('saw').type('Van de een.');
    await first.watch.flush();
    const other = openSheet(second, first.visit);
    other.sheet.report('saw').type('Van de ander.');
    await second.watch.flush();
    await arrive(await sent(first.journal), second.journal);
    await second.watch.refresh();
    await other.drafting.open();
    expect(other.sheet.report('saw').inConflict).toBe(true);
    expect(other.drafting.offers('saw')).toEqual([]);
    other.drafting.add('saw', [{ heading: 'saw', key: 'k', text: 'Nee.', paragraph: '' }]);
    expect((await kept({ watch: second.watch, visit: first.visit })).flags).toBe(0);
    other.sheet.report('saw').resolve('Samen.');
    await kept({ watch: second.watch, visit: first.visit });
    expect(other.drafting.offers('saw')).toHaveLength(1);
  });
});
