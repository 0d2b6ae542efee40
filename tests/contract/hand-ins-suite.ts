/** The contract of handing in, run against every database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../src/lib/history/change';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { makeKeys } from '../../src/lib/server/keys';
import type { Database } from '../../src/lib/server/database/database';
import { familiesOfTeam } from '../../src/lib/server/sql-assignment-people';
import { newId, write, type Material } from './feed-world';
import { Office } from './hand-ins-world';
import { quarantine } from './hand-ins-suite-quarantine';

export function handInsContract(name: string, make: () => Promise<Material>): void {
  describe(`handing in on ${name}`, () => {
    let material: Material;
    let database: Database;
    beforeAll(async () => {
      material = await make();
      database = await material.open();
    });
    afterAll(async () => {
      await database.close();
      await material.remove();
    });
    const office = () => Office.on(database);

    async function visit() {
      const place = await office();
      const anna = await place.person('nurse');
      const phone = await place.phoneOf(anna);
      const family = await phone.newFamily();
      return { place, anna, phone, family };
    }

    test('[S90] a locked phone hands in: placed as its own push, and a later push is known already', async () => {
      const { place, phone, family } = await visit();
      const change = phone.change(family, { note: write('a') });
      const sealed = await phone.seal([change]);
      expect(await place.fromPhone(phone, sealed)).toEqual({ kind: 'placed', kept: 1, refused: 0 });
      expect((await phone.results(change))[0]?.kind).toBe('already-known');
      expect(await place.entries(family)).toHaveLength(2);
      expect(await place.acts()).toContain('handed-in');
    });

    test('[S91] the same package twice changes nothing, and what was pushed before is kept once', async () => {
      const { place, phone, family } = await visit();
      const change = phone.change(family, { note: write('a') });
      const sealed = await phone.seal([change]);
      await phone.accepted(change);
      expect(await place.fromPhone(phone, sealed)).toEqual({ kind: 'placed', kept: 1, refused: 0 });
      expect(await place.fromPhone(phone, sealed)).toEqual({ kind: 'known', kept: 1, refused: 0 });
      expect(await place.entries(family)).toHaveLength(2);
    });

    test('[S92] each change is judged on its own: one that is refused, or has no shape, holds up none', async () => {
      const { place, phone, family } = await visit();
      const foreign = phone.change('0'.repeat(32), { note: write('a') });
      const odd = { ...phone.change(family, { note: write('b') }), at: 'gisteren' };
      const good = phone.change(family, { note: write('c') });
      const sealed = await phone.seal([foreign, odd, good]);
      expect(await place.fromPhone(phone, sealed)).toEqual({ kind: 'placed', kept: 1, refused: 2 });
      expect(await place.entries(family)).toHaveLength(2);
    });

    test('[S93] an unknown phone, a wrong credential, an altered package and one in another name are answered alike', async () => {
      const { place, anna, phone, family } = await visit();
      const bram = await place.person('nurse');
      const change = phone.change(family, { note: write('a') });
      const sealed = await phone.seal([change]);
      const stranger = await place.phoneOf(anna, false);
      const altered = { ...sealed, at: '2026-11-04T10:00:00.000Z' };
      const otherServer = await phone.seal([change], { key: makeKeys().handIn.publicKey });
      const otherName = await phone.seal([change], { account: bram.account });
      const bramsPhone = await place.phoneOf(bram);
      const answers = [
        await place.fromPhone(stranger, await stranger.seal([change])),
        await place.fromPhone(phone, sealed, stranger.credential),
        await place.fromPhone(phone, altered),
        await place.fromPhone(phone, otherServer),
        await place.fromPhone(phone, otherName),
        await place.fromPhone(bramsPhone, { ...sealed, phone: bramsPhone.id })
      ];
      expect(new Set(answers)).toEqual(new Set(['forbidden']));
      expect(await place.entries(family)).toHaveLength(1);
    });

    test('[S93] a device of another person is handed in by nobody', async () => {
      const { place, phone, family } = await visit();
      const bramsPhone = await place.phoneOf(await place.person('nurse'));
      const change = phone.change(family, { note: write('a') });
      Object.assign(bramsPhone, { device: phone.device });
      expect(await place.fromPhone(bramsPhone, await bramsPhone.seal([change]))).toBe('forbidden');
    });

    test('[S94] a rescue file is taken once from whoever made it, with its own stamps', async () => {
      const { place, anna, phone, family } = await visit();
      const change = phone.change(family, { note: write('a') });
      const sealed = await phone.seal([change]);
      expect(await place.fromFile(anna, sealed)).toEqual({ kind: 'placed', kept: 1, refused: 0 });
      expect(await place.fromFile(anna, sealed)).toEqual({ kind: 'known', kept: 1, refused: 0 });
      expect((await phone.results(change))[0]?.kind).toBe('already-known');
    });

    test('[S94] altered, or another person’s, it is refused, and nothing is placed', async () => {
      const { place, anna, phone, family } = await visit();
      const bram = await place.person('nurse');
      const other = await office();
      const elsewhere = await other.person('nurse');
      const sealed = await phone.seal([phone.change(family, { note: write('a') })]);
      const bytes = Buffer.from(sealed.sealed, 'base64');
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      const altered = { ...sealed, sealed: bytes.toString('base64') };
      expect((await place.fromFile(anna, altered)).kind).toBe('altered');
      expect((await place.fromFile(bram, sealed)).kind).toBe('not-yours');
      expect((await other.fromFile(elsewhere, sealed)).kind).toBe('not-yours');
      expect(await place.entries(family)).toHaveLength(1);
      expect((await place.fromFile(anna, sealed)).kind).toBe('placed');
    });

    test('[S94] of a phone that she left herself, by logging out there, it is placed at once', async () => {
      const { place, anna, phone, family } = await visit();
      const sealed = await phone.seal([phone.change(family, { note: write('a') })]);
      await place.remove(phone, anna);
      expect((await place.fromFile(anna, sealed)).kind).toBe('placed');
    });

    test('[S95] what is handed in after access ended is placed and marked late', async () => {
      const { place, anna, phone, family } = await visit();
      const sealed = await phone.seal([phone.change(family, { note: write('a') })]);
      await place.feed.end(place.organisation, family, anna.account);
      expect((await place.fromPhone(phone, sealed)) as object).toMatchObject({
        kind: 'placed',
        kept: 1
      });
      expect((await place.entries(family)).map(({ late }) => late)).toEqual([0, 1]);
    });

    test('[S95] so is what the phone wrote under a new device id, and what it pushes after that', async () => {
      const { place, anna, phone, family } = await visit();
      const named = { ...anna, phone: phone.id };
      const push = (device: string, change: Change) =>
        place.feed.push(named, {
          ...{ version: WIRE_VERSION, counter: phone.counter, device },
          changes: [change]
        });
      await push(phone.device, phone.change(family, { note: write('a') }));
      await place.feed.end(place.organisation, family, anna.account);
      const device = newId();
      const sealed = await phone.seal([phone.change(family, { note: write('b') }, { device })], {
        device
      });
      expect(await place.fromPhone(phone, sealed)).toMatchObject({ kind: 'placed', kept: 1 });
      await push(device, phone.change(family, { note: write('c') }, { device }));
      expect((await place.entries(family)).map(({ late }) => late)).toEqual([0, 0, 1, 1]);
    });

    test('[S75] who has no families any more still sends what she wrote before; a family that she had just made is nobody’s', async () => {
      for (const way of ['push', 'locked', 'accepted'] as const) {
        const { place, anna, phone, family } = await visit();
        const lead = await place.person('team-lead');
        const note = phone.change(family, { note: write('a') });
        const made = phone.birth();
        const first = phone.change(made.family, { note: write('b') });
        await place.feed.end(place.organisation, family, anna.account);
        await place.turnInto(anna, 'administrator');
        if (way === 'push')
          expect((await phone.results(note, made, first)).map(({ kind }) => kind)).toEqual(
            Array(3).fill('accepted')
          );
        else {
          if (way === 'accepted') await place.remove(phone);
          const sealed = await phone.seal([note, made, first]);
          expect(await place.fromPhone(phone, sealed)).toMatchObject({ kept: 3, refused: 0 });
          if (way === 'accepted')
            for (const { hash } of await place.waiting(lead))
              expect(await place.decide(lead, hash, 'accept')).toMatchObject({ kept: 3 });
        }
        expect((await place.entries(family)).map(({ late }) => late)).toEqual([0, 1]);
        expect((await place.entries(made.family)).map(({ late }) => late)).toEqual([1, 1]);
        expect(await place.openTo(anna)).toEqual([]);
        const { organisation } = place;
        const ours = await database.read((trx) =>
          familiesOfTeam(trx, organisation, 'Noord', new Date())
        );
        expect(ours).toEqual([family, made.family].sort());
      }
    });

    quarantine(office);

    test('[S99] nothing that was handed in lies readable in the database', async () => {
      const { place, phone, family } = await visit();
      const marked = 'leesbaar-woord-7731';
      await place.remove(phone);
      await place.fromPhone(
        phone,
        await phone.seal([phone.change(family, { note: write(marked) })])
      );
      expect((await material.dump()).includes(marked)).toBe(false);
    });
  });
}
