/** Accounts on both databases: the first run, log-in and its limits, sessions, members. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openAccounts, type Accounts } from '../../src/lib/server/accounts';
import type { Entry } from '../../src/lib/server/accounts-entering';
import { openWelcome, type Welcome } from '../../src/lib/server/accounts-welcome';
import type { Database } from '../../src/lib/server/database/database';
import { atRest } from '../../src/lib/server/at-rest';
import { dataKey, newId, newOrganisation } from '../contract/feed-world';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';

const origin = 'http://localhost:3000';
const secret = randomBytes(32).toString('base64');
const password = 'een goed lang wachtwoord';
const ATTEMPTS = 5;
const HOUR = 3_600_000;

/** The cookies that an answer sets, as a browser sends them back. */
function cookiesOf(entry: Entry): Headers {
  const pairs = setBy(entry).map((cookie) => cookie.split(';')[0] ?? '');
  return new Headers({ cookie: pairs.join('; '), origin });
}

const setBy = (entry: Entry) => (entry.kind === 'entered' ? entry.cookies : []);
const failureOf = (entry: Entry) => (entry.kind === 'failed' ? entry.failure.failure : 'none');

function accountsContract(name: string, make: () => Promise<Addressed>): void {
  describe(`accounts on ${name}`, () => {
    let material: Addressed;
    let database: Database;
    let accounts: Accounts;
    let clock: number;
    let welcome: Welcome;

    const open = (on: Database, secure = false, signedWith = secret) =>
      openAccounts({
        database: on,
        origin: secure ? 'https://nabij.example' : origin,
        secure,
        secret: signedWith,
        attempts: ATTEMPTS,
        atRest: atRest([dataKey]),
        // What comes after the password is in accounts-factors.test.ts.
        factorFree: true,
        now: () => new Date(),
        randomBytes,
        newId
      });
    beforeAll(async () => {
      material = await make();
      database = await material.open();
      accounts = await open(database);
      const now = () => new Date(clock);
      welcome = openWelcome({ database, accounts, now, randomBytes, newId });
      clock = Date.parse('2026-11-03T10:00:00Z');
    });
    afterAll(async () => {
      await database.close();
      await material.remove();
    });

    let addresses = 0;
    const from = () => `10.0.0.${(addresses += 1)}`;
    /** Each from an address of its own, unless one is given. */
    const logIn = (email: string, tried = password, client = from()) =>
      accounts.logIn({ email, password: tried }, client);
    const newcomer = async (role: 'nurse' | 'team-lead' = 'nurse') => {
      const organisation = await newOrganisation(database);
      const email = `${newId()}@voorbeeld.example`;
      const member = { email, password, name: 'Anna', role, organisation };
      const made = await accounts.createMember(member);
      if (made.kind !== 'created') throw new Error(made.kind);
      return { ...member, account: made.account };
    };
    const first = {
      name: 'Beheer',
      email: 'beheer@voorbeeld.example',
      password,
      organisationName: 'JGZ Voorbeeld'
    };
    const spent = { kind: 'failed', failure: { failure: 'link-spent' } };

    test('[S10] a link is good for 72 hours, once, and spends the others', async () => {
      const old = (await welcome.invite()) ?? '';
      clock += 72 * HOUR;
      expect(await welcome.accept({ ...first, token: old }, from())).toEqual(spent);
      const one = (await welcome.invite()) ?? '';
      const other = (await welcome.invite()) ?? '';
      clock += 72 * HOUR - 1;
      expect(await welcome.accept({ ...first, token: 'x'.repeat(43) }, from())).toEqual(spent);
      expect(await welcome.accept({ ...first, token: one }, from())).toMatchObject({
        kind: 'entered'
      });
      for (const token of [one, other])
        expect(await welcome.accept({ ...first, token }, from())).toEqual(spent);
      expect(await welcome.invite()).toBeUndefined();
      const who = await accounts.whoIs(cookiesOf(await logIn(first.email)));
      expect(who?.member).toMatchObject({
        name: 'Beheer',
        role: 'administrator',
        organisationName: 'JGZ Voorbeeld'
      });
    });

    test('a member logs in, however the address is spelled, and is known by the cookie', async () => {
      const anna = await newcomer('team-lead');
      const answer = await logIn(anna.email.toUpperCase());
      const who = await accounts.whoIs(cookiesOf(answer));
      expect(who?.member).toMatchObject({
        account: anna.account,
        organisation: anna.organisation,
        email: anna.email,
        role: 'team-lead'
      });
      expect(anna.account).toMatch(/^[\w-]{1,64}$/);
    });

    test('[S9] an unknown address and a wrong password are answered alike', async () => {
      const anna = await newcomer();
      const wrong = await logIn(anna.email, 'een ander lang wachtwoord');
      const unknown = await logIn('niemand@voorbeeld.example');
      expect(failureOf(wrong)).toBe('wrong-login');
      expect(wrong).toEqual(unknown);
    });

    test('[S8] attempts are counted in the database, for each address', async () => {
      const anna = await newcomer();
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1)
        expect(failureOf(await logIn(anna.email, 'fout', '10.9.9.9'))).toBe('wrong-login');
      expect(failureOf(await logIn(anna.email, password, '10.9.9.9'))).toBe('too-often');
      const restarted = await open(database);
      const again = { email: anna.email, password };
      expect(failureOf(await restarted.logIn(again, '10.9.9.9'))).toBe('too-often');
      expect((await logIn(anna.email)).kind).toBe('entered');
    });

    test('[S5] the cookie is closed to scripts and other sites, and bound to the host on https', async () => {
      const anna = await newcomer();
      const [plain = ''] = setBy(await logIn(anna.email));
      expect(plain).toMatch(/^nabij-session=/);
      expect(plain).toMatch(/; HttpOnly/);
      expect(plain).toMatch(/; SameSite=Lax/);
      expect(plain).not.toMatch(/Secure|Domain/);

      const behindTls = await open(database, true);
      const answer = await behindTls.logIn({ email: anna.email, password }, '10.1.1.1');
      const [secure = ''] = setBy(answer);
      expect(secure).toMatch(/^__Host-nabij-session=/);
      for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/'])
        expect(secure.split('; ')).toContain(part);
      expect(secure).not.toMatch(/Domain/);
      expect((await behindTls.whoIs(cookiesOf(answer)))?.member.account).toBe(anna.account);
    });

    test('[S25] a session outlives a restart, but not a change of the log-in secret', async () => {
      const anna = await newcomer();
      const session = cookiesOf(await logIn(anna.email));
      const restarted = await open(database);
      expect((await restarted.whoIs(session))?.member.account).toBe(anna.account);
      const other = await open(database, false, randomBytes(32).toString('base64'));
      expect(await other.whoIs(session)).toBeUndefined();
    });

    test('[S11] log-out ends the session itself and no other', async () => {
      const anna = await newcomer();
      const one = cookiesOf(await logIn(anna.email));
      const other = cookiesOf(await logIn(anna.email));
      const gone = (await accounts.logOut(one, '10.1.1.2')).join();
      expect(gone).toMatch(/^nabij-session=;/);
      expect(gone).toMatch(/nabij-known=; Max-Age=0;/);
      expect(await accounts.whoIs(one)).toBeUndefined();
      expect((await accounts.whoIs(other))?.member.account).toBe(anna.account);
    });

    test('[S24] who is no longer a member is nobody from the next request on', async () => {
      const anna = await newcomer();
      const session = cookiesOf(await logIn(anna.email));
      const tables = database.kysely;
      await tables.deleteFrom('account_member').where('account', '=', anna.account).execute();
      expect(await accounts.whoIs(session)).toBeUndefined();
    });

    test('[S24] colleagues are those of the own organisation', async () => {
      const [anna, stranger] = [await newcomer(), await newcomer()];
      const bea = { ...anna, email: `${newId()}@voorbeeld.example`, name: 'Bea' };
      await accounts.createMember(bea);
      const names = (await accounts.colleaguesOf(anna.organisation)).map(({ name }) => name);
      expect(names.sort()).toEqual(['Anna', 'Bea']);
      expect(await accounts.colleaguesOf(stranger.organisation)).toHaveLength(1);
    });

    test('one e-mail address is one account', async () => {
      const anna = await newcomer();
      const again = { ...anna, email: ` ${anna.email.toUpperCase()} ` };
      expect(await accounts.createMember(again)).toEqual({ kind: 'email-taken' });
    });

    test('[S29] a member is made whole or not at all', async () => {
      const organisation = await newOrganisation(database);
      const email = `${newId()}@voorbeeld.example`;
      const member = { email, password, name: 'Anna', role: 'nurse', organisation } as const;
      const cutOff = database.write(async (trx) => {
        expect((await accounts.within(trx).createMember(member)).kind).toBe('created');
        throw new Error('cut off');
      });
      await expect(cutOff).rejects.toThrow('cut off');
      expect(failureOf(await logIn(email))).toBe('wrong-login');
      expect((await accounts.createMember(member)).kind).toBe('created');
      expect((await logIn(email)).kind).toBe('entered');
    });

    test('[S29] the first administrator is made whole or not at all, and of two only one', async () => {
      const empty = await make();
      const fresh = await empty.open();
      const fewer = await open(fresh);
      const there = openWelcome({
        database: fresh,
        accounts: fewer,
        now: () => new Date(),
        randomBytes,
        newId
      });
      const tables = fresh.kysely;
      const counted = async () =>
        (await tables.selectFrom('organisation').select('id').execute()).length;
      const [one = '', two = ''] = [await there.invite(), await there.invite()];
      // Somebody who may log in and belongs nowhere: that address is taken.
      await fewer.createOrganisation({ id: newId(), name: 'Eerder' });
      const [{ id }] = (await tables.selectFrom('organisation').select('id').execute()) as [
        { id: string }
      ];
      await fewer.createMember({ ...first, role: 'nurse', organisation: id });
      await tables.deleteFrom('account_member').execute();
      expect(await there.accept({ ...first, token: one }, from())).toEqual({
        kind: 'failed',
        failure: { failure: 'email-taken' }
      });
      expect(await counted()).toBe(1);
      const both = await Promise.all([
        there.accept({ ...first, email: 'a@voorbeeld.example', token: one }, from()),
        there.accept({ ...first, email: 'b@voorbeeld.example', token: two }, from())
      ]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['entered', 'failed']);
      expect(await counted()).toBe(2);
      await fresh.close();
      await empty.remove();
    });

    test('[S28] neither password nor link stands in the database as it is', async () => {
      const link = await sqliteMaterial();
      const fresh = await link.open();
      const parts = {
        database: fresh,
        accounts: await open(fresh),
        now: () => new Date(),
        randomBytes,
        newId
      };
      const token = await openWelcome(parts).invite();
      expect(token).toMatch(/^[\w-]{43}$/);
      await fresh.close();
      expect((await link.dump()).includes(token ?? '')).toBe(false);
      await link.remove();
      await newcomer();
      expect((await material.dump()).includes(password)).toBe(false);
    });

    // Several processes on one database are for PostgreSQL.
    if (name === 'PostgreSQL')
      test('[S27] processes that start at once all start', async () => {
        const empty = await make();
        const handles = await Promise.all([empty.open(), empty.open(), empty.open()]);
        const opened = await Promise.all(handles.map((handle) => open(handle)));
        for (const each of opened) expect(await each.hasMembers()).toBe(false);
        for (const handle of handles) await handle.close();
        await empty.remove();
      });
  });
}

accountsContract('SQLite', sqliteMaterial);
const server = inject('postgres');
if ('url' in server) accountsContract('PostgreSQL', () => postgresMaterial(server.url));
else
  describe('accounts on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
