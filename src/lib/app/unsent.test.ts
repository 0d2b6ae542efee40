/** What waits and what was refused, as a list to read; over a real journal. */
import { beforeEach, expect, test } from 'vitest';
import { frontTypes } from '../care/kinds';
import type { Journal } from '../device/journal';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import type { Json } from '../history/json';
import { sign } from '../history/signature';
import type { Refusal } from '../protocol/push';
import { WIRE_VERSION } from '../protocol/version';
import { Conflicts } from './conflicts.svelte';
import { openConflictsIn } from './open-conflicts';
import { readUnsent, resend } from './unsent';

const FAMILY = 'f'.repeat(32);
const VISIT = 'e'.repeat(32);
const now = new Date('2026-11-24T15:00:00');
let serial = 0;
let journal: Journal;

const value = (text: string) => ({ value: text, seen: [] });

beforeEach(async () => {
  serial = 0;
  journal = await openJournal(
    openMemoryStore(new MemoryDisk()),
    sealer(new Uint8Array(32).fill(7), (length) => new Uint8Array(length).fill(serial)),
    {
      account: 'anna',
      now: () => '2026-11-24T10:00:00.000Z',
      randomId: () => (++serial).toString(16).padStart(32, '0'),
      front: frontTypes
    }
  );
  const family = { family: FAMILY, record: FAMILY, type: 'family' };
  const visit = { family: FAMILY, record: VISIT, type: 'visit' };
  await journal.write([
    { ...family, fields: { name: value('De Boer') } },
    { ...visit, fields: { date: value('2026-11-24'), 'report/saw': value('Noor lacht.') } }
  ]);
});

async function refuse(refusal: Refusal): Promise<void> {
  const offered = await journal.offer();
  const { device, counter: highest } = await journal.identity();
  expect(offered.every((change) => change.device === device)).toBe(true);
  await journal.settle({
    version: WIRE_VERSION,
    epoch: 'a'.repeat(32),
    highest,
    answers: offered.map(({ id, counter, type }, index) => ({
      id,
      counter,
      result:
        type === 'visit' ? { kind: 'refused', refusal } : { kind: 'accepted', position: index + 1 }
    }))
  });
}

test('[U9] what waits is listed with family, what it is, since when and its words', async () => {
  const [family, visit] = await readUnsent(journal, now);
  expect(family).toMatchObject({ familyName: 'De Boer', what: 'Gegevens van het gezin' });
  expect(visit).toMatchObject({ familyName: 'De Boer', state: 'new', canResend: false });
  expect(visit?.what).toBe('Bezoek van di 24 nov');
  expect(visit?.since).toMatch(/^vandaag om \d\d:\d\d$/);
  expect(visit?.text).toContain('Wat ik zag: Noor lacht.');
});

test('[U9] a refused change says why and what to do, and keeps its words', async () => {
  await refuse({ reason: 'no-access' });
  const [visit, ...others] = await readUnsent(journal, now);
  expect(others).toEqual([]);
  expect(visit).toMatchObject({ state: 'refused', canResend: true });
  expect(visit?.reason).toMatch(/geen toegang/);
  expect(visit?.text).toContain('Noor lacht.');
});

test('[U9] a refused field is named by its label', async () => {
  await refuse({ reason: 'invalid-field', field: 'report/saw', detail: 'expected string' });
  const [visit] = await readUnsent(journal, now);
  expect(visit?.reason).toContain('‘Wat ik zag’');
  expect(visit?.canResend).toBe(false);
});

test('[U10] sending again makes a new change with the same words and lets go of the refused one', async () => {
  await refuse({ reason: 'no-access' });
  const [visit] = await readUnsent(journal, now);
  expect(await resend(journal, visit?.counter ?? 0)).toBe('again');
  const list = await readUnsent(journal, now);
  expect(list).toHaveLength(1);
  expect(list[0]).toMatchObject({ state: 'new' });
  expect(list[0]?.counter).not.toBe(visit?.counter);
  const record = await journal.record(VISIT);
  expect(record?.registers['report/saw']?.map((held) => held.value)).toEqual(['Noor lacht.']);
});

test('[U10] of two refused texts, one typed over the other, the last alone is sent again', async () => {
  const field = 'report/saw';
  const place = { family: FAMILY, record: VISIT, type: 'visit' };
  await refuse({ reason: 'no-access' });
  const before = (await journal.record(VISIT))?.registers[field];
  const seen = (before ?? []).map(({ stamp }) => stamp);
  await journal.write([{ ...place, fields: { [field]: { value: 'Noor lacht veel.', seen } } }]);
  await refuse({ reason: 'no-access' });
  for (const { change } of await journal.waiting()) await resend(journal, change.counter);
  const again = (await journal.waiting()).filter(({ change }) => field in change.fields);
  expect(again.map(({ change }) => change.fields[field]?.value)).toEqual(['Noor lacht veel.']);
  const record = await journal.record(VISIT);
  expect(record?.registers[field]?.map((held) => held.value)).toEqual(['Noor lacht veel.']);
  expect(record?.registers['date']?.map((held) => held.value)).toEqual(['2026-11-24']);
});

test('[U10] a refused signature sent again is one that the server takes', async () => {
  const record = await journal.record(VISIT);
  const attempt = record && sign(record);
  if (attempt?.kind !== 'signed') throw new Error('not signed');
  const signature = { value: attempt.signature as unknown as Json, seen: [] };
  await journal.write([{ family: FAMILY, record: VISIT, type: 'visit', fields: { signature } }]);
  await refuse({ reason: 'no-access' });
  for (const { change } of await journal.waiting()) await resend(journal, change.counter);
  const again = (await journal.waiting()).filter(({ change }) => 'signature' in change.fields);
  expect(again.map(({ state }) => state)).toEqual(['new']);
  expect(again[0]?.change.fields['signature']?.replaces).toEqual([]);
  const signed = await journal.record(VISIT);
  expect(signed?.registers['signature']).toHaveLength(1);
});

/** A colleague wrote in the same field without having seen it. */
async function colleagueWrites(text: string): Promise<void> {
  const { cursor } = await journal.identity();
  await journal.applyPage({
    after: cursor,
    upTo: cursor + 1,
    more: false,
    entries: [
      {
        kind: 'change',
        position: cursor + 1,
        change: {
          id: 'c'.repeat(32),
          family: FAMILY,
          record: VISIT,
          type: 'visit',
          fields: { 'report/saw': { value: text, replaces: [] } },
          device: 'b'.repeat(32),
          counter: 1,
          author: 'bo',
          at: '2026-11-24T09:00:00.000Z'
        }
      }
    ]
  });
}

test('[U11] two versions are found with family, visit, field, both texts, who and when', async () => {
  await colleagueWrites('Noor kijkt rond.');
  const found = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    familyName: 'De Boer',
    where: 'Bezoek van di 24 nov',
    label: 'Wat ik zag',
    isText: true
  });
  expect(found[0]?.texts).toEqual(['Noor kijkt rond.', 'Noor lacht.']);
  expect(found[0]?.versions.map(({ author }) => author)).toEqual(['bo', 'anna']);
});

test('[U11] one value then takes the place of both', async () => {
  await colleagueWrites('Noor kijkt rond.');
  const conflicts = new Conflicts(journal, () => now);
  const [found] = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  if (!found) throw new Error('no conflict');
  await conflicts.resolve(found, 'Noor kijkt rond en lacht.', found.versions);
  const records = await journal.family(FAMILY);
  expect(openConflictsIn(records, FAMILY, now)).toEqual([]);
  const held = records.find(({ id }) => id === VISIT)?.registers['report/saw'];
  expect(held?.map((one) => one.value)).toEqual(['Noor kijkt rond en lacht.']);
});

test('[U11] a version that arrives while she chooses is not replaced unseen', async () => {
  const conflicts = new Conflicts(journal, () => now);
  await colleagueWrites('Noor kijkt rond.');
  const [found] = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  const own = found?.versions.find(({ author }) => author === 'anna');
  if (!found || !own) throw new Error('no conflict');
  await conflicts.resolve(found, 'Noor lacht.', [own]);
  const [left] = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  expect(left?.texts).toEqual(['Noor kijkt rond.', 'Noor lacht.']);
});

test('[U11] words that another tab typed under a version she saw are not replaced unseen', async () => {
  const conflicts = new Conflicts(journal, () => now);
  await colleagueWrites('Noor kijkt rond.');
  const [found] = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  const own = found?.versions.find(({ author }) => author === 'anna');
  if (!found || !own) throw new Error('no conflict');
  const more = { value: 'Noor lacht en zwaait.', seen: own.stamps, was: ['Noor lacht.'] };
  await journal.write([
    { family: FAMILY, record: VISIT, type: 'visit', fields: { 'report/saw': more } }
  ]);
  await conflicts.resolve(found, 'Noor kijkt rond en lacht.', found.versions);
  const [left] = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  expect(left?.texts.toSorted()).toEqual(['Noor kijkt rond en lacht.', 'Noor lacht en zwaait.']);
});

test('[U71] a combined text that cannot be kept is not taken for kept', async () => {
  await colleagueWrites('Noor kijkt rond.');
  const conflicts = new Conflicts(journal, () => now);
  const [found] = openConflictsIn(await journal.family(FAMILY), FAMILY, now);
  if (!found) throw new Error('no conflict');
  const elsewhere = { ...found, family: '9'.repeat(32) };
  await expect(conflicts.resolve(elsewhere, 'Samen.', found.versions)).rejects.toThrow(/Kopieer/);
});

test('[U11] a date or a choice can be chosen, not combined', async () => {
  const records = await journal.family(FAMILY);
  const visit = records.find(({ id }) => id === VISIT);
  const date = visit?.registers['date']?.[0];
  if (!visit || !date) throw new Error('no visit');
  const stamp = `${'d'.repeat(32)}:1` as const;
  visit.registers['date'] = [date, { ...date, stamp, value: '2026-11-25' }];
  expect(openConflictsIn(records, FAMILY, now)[0]).toMatchObject({
    isText: false,
    texts: ['di 24 nov', 'wo 25 nov']
  });
});
