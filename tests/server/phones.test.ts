/** Phones on both databases: registering, their proof, their standing, removal, and what is noted of it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { RegisterPhoneRequest } from '../../src/lib/protocol/phone';
import type { Database } from '../../src/lib/server/database/database';
import type { Caller } from '../../src/lib/server/feed';
import type { Phones } from '../../src/lib/server/phones';
import { sqlPhones } from '../../src/lib/server/sql-phones';
import { newId, newOrganisation } from '../contract/feed-world';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';

const MINUTE = 60_000;

type Asking = Omit<RegisterPhoneRequest, 'version'>;
const aPhone = (over: Partial<Asking> = {}): Asking => ({
  phone: newId(),
  secret: newId() + newId(),
  credential: newId() + newId(),
  name: 'Android-telefoon',
  appVersion: '0.1.0+abc',
  unsent: 0,
  ...over
});
const proofOf = ({ phone, secret }: Asking) => `${phone}.${secret}`;

function phonesContract(name: string, make: () => Promise<Addressed>): void {
  describe(`phones on ${name}`, () => {
    let material: Addressed;
    let database: Database;
    let phones: Phones;
    let organisation: string;
    let clock: number;

    beforeAll(async () => {
      material = await make();
      database = await material.open();
      phones = sqlPhones(database, { now: () => new Date(clock), newId });
      // better-auth's own, of which only the id matters here.
      await sql`create table login_session (id text primary key)`.execute(database.kysely);
    });
    afterAll(async () => {
      await database.close();
      await material.remove();
    });
    beforeEach(async () => {
      organisation = await newOrganisation(database);
      clock = Date.parse('2026-11-03T10:00:00Z');
    });

    const now = () => new Date(clock).toISOString();
    async function logIn(
      account: string,
      of = organisation
    ): Promise<Required<Omit<Caller, 'phone' | 'rule'>>> {
      const session = newId();
      await sql`insert into login_session (id) values (${session})`.execute(database.kysely);
      const row = { organisation: of, session, account, made_at: now(), proved_at: now() };
      await database.kysely
        .insertInto('account_session')
        .values({ ...row, last_used: now(), way: 'totp', whole: 1 })
        .execute();
      return { organisation: of, account, session };
    }
    async function member(role = 'nurse', of = organisation) {
      const account = newId();
      await database.kysely
        .insertInto('account_member')
        .values({ account, organisation: of, role, name: 'Anna' })
        .execute();
      return logIn(account, of);
    }
    const check = (caller: Caller, header: string | null) =>
      database.read((trx) => phones.check(trx, caller, header));
    const sessionsLeft = async (session: string) => {
      const found = await sql<{
        id: string;
      }>`select id from login_session where id = ${session}`.execute(database.kysely);
      return found.rows.length;
    };
    const acts = async () =>
      (
        await database.kysely
          .selectFrom('audit')
          .select(['act', 'subject'])
          .where('organisation', '=', organisation)
          .orderBy('at')
          .execute()
      ).map(({ act, subject }) => `${act} ${subject}`);

    test('[S80] a phone is registered by who proved themselves within ten minutes; again is the same', async () => {
      const anna = await member();
      const phone = aPhone({ unsent: 3 });
      clock += 10 * MINUTE;
      expect(await phones.register(anna, phone)).toBe('log-in-first');
      clock -= 1;
      expect(await phones.register(anna, phone)).toBe('registered');
      expect(await phones.register(anna, phone)).toBe('registered');
      expect(await phones.list(anna, 'own')).toMatchObject([
        { id: phone.phone, name: 'Android-telefoon', unsent: 3, since: now() }
      ]);
      expect(await acts()).toEqual([`phone-registered ${phone.phone}`]);
      // The same id with another secret, or by somebody else.
      expect(await phones.register(anna, { ...aPhone(), phone: phone.phone })).toBe('taken');
      expect(await phones.register(await member(), phone)).toBe('taken');
    });

    test('[S81] its proof counts for its owner alone; any other is answered alike, and no secret is kept', async () => {
      const anna = await member();
      const phone = aPhone();
      await phones.register(anna, phone);
      expect(await check(anna, proofOf(phone))).toBe('known');
      const elsewhere = await newOrganisation(database);
      const wrong: [Caller, string | null][] = [
        [await member(), proofOf(phone)],
        [await member('administrator'), proofOf(phone)],
        [{ ...anna, organisation: elsewhere }, proofOf(phone)],
        [anna, proofOf({ ...phone, secret: newId() + newId() })],
        [anna, proofOf(aPhone())],
        [anna, proofOf({ ...phone, secret: phone.credential })],
        [anna, null],
        [anna, 'x'.repeat(97)]
      ];
      for (const [caller, header] of wrong) {
        expect(await check(caller, header)).toBe('unknown');
        expect(await phones.meet(caller, header)).toBe('unknown');
      }
      const kept = await material.dump();
      expect(kept.includes(phone.phone)).toBe(true);
      for (const secret of [phone.secret, phone.credential])
        expect(kept.includes(secret)).toBe(false);
    });

    test('[S82] removing ends its sessions at once; its proof then says so', async () => {
      const anna = await member();
      const [lost, other] = [aPhone(), aPhone()];
      await phones.register(anna, lost);
      const second = await logIn(anna.account);
      await phones.register(second, other);
      const third = await logIn(anna.account);
      // A later session is on the phone that proves itself in it.
      await phones.meet(third, proofOf(lost));

      expect(await phones.remove(second, lost.phone)).toBe('changed');
      expect(await phones.remove(second, lost.phone)).toBe('changed');
      expect(await check(anna, proofOf(lost))).toBe('removed');
      expect(await phones.meet(anna, proofOf(lost))).toBe('removed');
      expect(await check(second, proofOf(other))).toBe('known');
      expect(
        await Promise.all([anna, second, third].map(({ session }) => sessionsLeft(session)))
      ).toEqual([0, 1, 0]);
      // Nobody registers it once more.
      expect(await phones.register(second, lost)).toBe('taken');
      expect((await acts()).filter((act) => act === `phone-removed ${lost.phone}`)).toHaveLength(1);
    });

    test("[S83] one's own phones, an administrator all of the organisation; others and missing ones alike", async () => {
      const [anna, bea, boss, lead] = [
        await member(),
        await member(),
        await member('administrator'),
        await member('team-lead')
      ];
      const elsewhere = await member('administrator', await newOrganisation(database));
      const phone = aPhone();
      await phones.register(anna, phone);
      for (const caller of [bea, lead, elsewhere]) {
        expect(await phones.list(caller, 'own')).toEqual([]);
        expect(await phones.list(caller, 'all')).toEqual([]);
        for (const id of [phone.phone, newId()]) {
          expect(await phones.rename(caller, id, 'Mijn')).toBe('not-there');
          expect(await phones.remove(caller, id)).toBe('not-there');
        }
      }
      expect(await phones.rename(boss, phone.phone, 'Telefoon van Anna')).toBe('changed');
      expect(await phones.list(boss, 'all')).toMatchObject([
        { account: anna.account, name: 'Telefoon van Anna' }
      ]);
      expect(await phones.remove(boss, phone.phone)).toBe('changed');
      expect(await phones.list(anna, 'own')).toMatchObject([
        { removedBy: boss.account, removedAt: now() }
      ]);
    });

    test('[S84] by its credential a phone asks how it stands; that is contact, and nothing else opens by it', async () => {
      const anna = await member();
      const phone = aPhone();
      await phones.register(anna, phone);
      clock += 60 * MINUTE;
      expect(await phones.standing(phone)).toBe('ok');
      const [listed] = await phones.list(anna, 'own');
      expect(listed?.lastContact).toBe(now());
      for (const credential of [phone.secret, newId() + newId()])
        expect(await phones.standing({ phone: phone.phone, credential })).toBe('unknown');
      expect(await phones.standing({ ...phone, phone: newId() })).toBe('unknown');
      await phones.remove(anna, phone.phone);
      expect(await phones.standing(phone)).toBe('removed');
      const proved = await database.read((trx) => phones.proved(trx, phone));
      expect(proved).toEqual({
        id: phone.phone,
        organisation,
        account: anna.account,
        removed: true
      });
    });

    test('[S85] a phone tells how much is unsent and with which version; for no other phone', async () => {
      const anna = await member();
      const [phone, foreign] = [aPhone(), aPhone()];
      await phones.register(anna, phone);
      await phones.register(await member(), foreign);
      const told = { unsent: 7, appVersion: '0.2.0' };
      expect(await phones.tell(anna, told)).toBe('not-there');
      expect(await phones.tell({ ...anna, phone: foreign.phone }, told)).toBe('not-there');
      expect(await phones.tell({ ...anna, phone: phone.phone }, told)).toBe('changed');
      expect(await phones.list(anna, 'own')).toMatchObject([told]);
    });

    test('[S86] that a phone is empty is noted once, for one that was removed and one that its owner left', async () => {
      const anna = await member();
      const [removed, left] = [aPhone({ unsent: 2 }), aPhone()];
      for (const phone of [removed, left]) await phones.register(anna, phone);
      await phones.remove(anna, removed.phone);
      const other = { ...left, credential: newId() + newId() };
      expect(await phones.emptied(other)).toBe('not-there');
      const at = now();
      for (const phone of [removed, left]) expect(await phones.emptied(phone)).toBe('changed');
      clock += MINUTE;
      expect(await phones.emptied(left)).toBe('changed');
      const again = await logIn(anna.account);
      expect(await phones.list(again, 'own')).toMatchObject([
        { emptiedAt: at, unsent: 0, removedAt: at },
        { emptiedAt: at, unsent: 0, removedAt: at, removedBy: anna.account }
      ]);
      expect(await check(anna, proofOf(left))).toBe('removed');
      expect((await acts()).filter((act) => act.startsWith('phone-emptied'))).toHaveLength(2);
    });
  });
}

phonesContract('SQLite', sqliteMaterial);
const server = inject('postgres');
if ('url' in server) phonesContract('PostgreSQL', () => postgresMaterial(server.url));
else
  describe('phones on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
