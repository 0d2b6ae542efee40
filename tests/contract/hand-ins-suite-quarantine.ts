/** What waits for the team lead: of a phone that was removed, of somebody who works here no longer. */
import { describe, expect, test } from 'vitest';
import { stampOfChange } from '../../src/lib/history/change';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { write } from './feed-world';
import type { Office } from './hand-ins-world';

export function quarantine(office: () => Promise<Office>): void {
  describe('quarantine', () => {
    async function removedPhone() {
      const place = await office();
      const lead = await place.person('team-lead');
      const anna = await place.person('nurse');
      const phone = await place.phoneOf(anna);
      const family = await phone.newFamily();
      await place.remove(phone);
      const record = 'e'.repeat(31) + family.slice(0, 1);
      const visit = { record: family.slice(0, 16) + record.slice(16) };
      const first = phone.change(family, { note: write('a') }, visit);
      const second = phone.change(family, { note: write('b', stampOfChange(first)) }, visit);
      return { place, lead, anna, phone, family, first, second };
    }

    test('[S96] from a removed phone it waits, and is placed only when the team lead says so', async () => {
      const { place, lead, anna, phone, family, first, second } = await removedPhone();
      const sealed = await phone.seal([first, second]);
      expect(await place.fromPhone(phone, sealed)).toEqual({
        kind: 'waiting',
        kept: 2,
        refused: 0
      });
      expect(await place.fromPhone(phone, sealed)).toEqual({ kind: 'known', kept: 2, refused: 0 });
      expect(await place.entries(family)).toHaveLength(1);
      const [waits] = await place.waiting(lead);
      expect(waits).toMatchObject({
        account: anna.account,
        phone: 'Telefoon',
        way: 'removed',
        changes: 2,
        state: 'quarantined'
      });
      const hash = waits?.hash ?? '';
      const read = await place.handIns.read(lead, { version: WIRE_VERSION, hash });
      expect(read).toMatchObject({
        kind: 'done',
        answer: { changes: [{ id: first.id }, { id: second.id }] }
      });
      expect(await place.decide(lead, hash, 'accept')).toMatchObject({ kind: 'decided', kept: 2 });

      const entries = await place.entries(family);
      expect(entries.map(({ account }) => account)).toEqual(Array(3).fill(anna.account));
      expect(entries.slice(1).map(({ counter }) => counter)).toEqual([1, 2]);
      expect(entries[1]?.device).not.toBe(phone.device);
      const reader = await place.phoneOf(anna);
      const { records } = await reader.snapshot();
      const note = records.find(({ id }) => id === first.record)?.registers['note'];
      expect(note?.map(({ value }) => value)).toEqual(['b']);
      expect((await place.waiting(lead))[0]).toMatchObject({ state: 'accepted' });
      expect(await place.decide(lead, hash, 'accept')).toMatchObject({ kind: 'gone' });
      expect(await place.acts()).toEqual(
        expect.arrayContaining(['quarantined', 'quarantine-accepted'])
      );
    });

    test('[S119] who reads it stands in the log, and who may not read it reads nothing', async () => {
      const { place, lead, anna, phone, first } = await removedPhone();
      await place.fromPhone(phone, await phone.seal([first]));
      const hash = (await place.waiting(lead))[0]?.hash ?? '';
      const readings = async () =>
        place.database.kysely
          .selectFrom('audit')
          .select(['account', 'subject', 'detail'])
          .where('organisation', '=', place.organisation)
          .where('act', '=', 'quarantine-read')
          .execute();
      const other = await place.person('team-lead', 'Zuid');
      expect((await place.handIns.read(other, { version: WIRE_VERSION, hash })).kind).toBe(
        'failed'
      );
      expect(await readings()).toEqual([]);
      await place.handIns.read(lead, { version: WIRE_VERSION, hash });
      expect(await readings()).toEqual([
        { account: lead.account, subject: anna.account, detail: null }
      ]);
    });

    test('[S97] what the feed had already is not placed again, and what follows still replaces it', async () => {
      const { place, lead, phone, family, first, second } = await removedPhone();
      await phone.accepted(first);
      await place.fromPhone(phone, await phone.seal([first, second]));
      const hash = (await place.waiting(lead))[0]?.hash ?? '';
      await place.decide(lead, hash, 'accept');
      expect(await place.entries(family)).toHaveLength(3);
      const { records } = await phone.snapshot();
      const note = records.find(({ id }) => id === first.record)?.registers['note'];
      expect(note?.map(({ value }) => value)).toEqual(['b']);
    });

    test('[S97] accepted after access ended it is marked late; what can’t be placed waits on', async () => {
      const { place, lead, anna, phone, family, first } = await removedPhone();
      const foreign = phone.change('0'.repeat(32), { note: write('x') });
      await place.feed.end(place.organisation, family, anna.account);
      await place.fromPhone(phone, await phone.seal([first, foreign]));
      const hash = (await place.waiting(lead))[0]?.hash ?? '';
      const decided = await place.decide(lead, hash, 'accept');
      expect(decided).toMatchObject({ kind: 'left', kept: 1, refused: [{ id: foreign.id }] });
      expect((await place.entries(family)).map(({ late }) => late)).toEqual([0, 1]);
      const read = await place.handIns.read(lead, { version: WIRE_VERSION, hash });
      expect(read).toMatchObject({ answer: { changes: [{ id: foreign.id }] } });
      expect(await place.decide(lead, hash, 'accept')).toMatchObject({ kind: 'left', kept: 1 });
      expect(await place.entries(family)).toHaveLength(2);
    });

    test('[S98] rejected it is never placed, and its words are gone', async () => {
      const { place, lead, phone, family, first } = await removedPhone();
      await place.fromPhone(phone, await phone.seal([first]));
      const hash = (await place.waiting(lead))[0]?.hash ?? '';
      expect(await place.decide(lead, hash, 'reject')).toMatchObject({ kind: 'decided' });
      expect(await place.entries(family)).toHaveLength(1);
      const row = await place.database.kysely
        .selectFrom('hand_in')
        .select(['sealed', 'state'])
        .where('hash', '=', hash)
        .executeTakeFirst();
      expect(row).toEqual({ sealed: null, state: 'rejected' });
      expect(await place.decide(lead, hash, 'accept')).toMatchObject({ kind: 'gone' });
    });

    test('[S98] only the team lead of the author’s team sees it and decides; to all others there is nothing', async () => {
      const { place, lead, anna, phone, first } = await removedPhone();
      await place.fromPhone(phone, await phone.seal([first]));
      const hash = (await place.waiting(lead))[0]?.hash ?? '';
      const far = await office();
      const others = [
        await place.person('team-lead', 'Zuid'),
        await place.person('administrator'),
        anna,
        await far.person('team-lead')
      ];
      for (const other of others) {
        expect(await place.waiting(other)).toEqual([]);
        expect((await place.handIns.read(other, { version: WIRE_VERSION, hash })).kind).toBe(
          'failed'
        );
        expect((await place.decide(other, hash, 'accept')).kind).toBe('gone');
      }
      expect((await place.waiting(lead))[0]?.state).toBe('quarantined');
    });

    test('[S96] of somebody who works here no longer it waits, and so does a file from a removed phone', async () => {
      const { place, lead, anna, phone, first, second } = await removedPhone();
      expect(await place.fromFile(anna, await phone.seal([first]))).toMatchObject({
        kind: 'waiting'
      });
      const other = await place.phoneOf(anna);
      await place.database.kysely
        .updateTable('account_member')
        .set({ ended_at: new Date().toISOString() })
        .where('account', '=', anna.account)
        .execute();
      expect(await place.fromPhone(other, await other.seal([second]))).toMatchObject({
        kind: 'waiting'
      });
      expect((await place.waiting(lead)).map(({ way }) => way).sort()).toEqual(['file', 'removed']);
    });
  });
}
