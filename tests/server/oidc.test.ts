/** Logging in at a real identity provider, on both databases: who gets in, who doesn't, and as what. */
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openAccounts, type Accounts } from '../../src/lib/server/accounts';
import type { Database } from '../../src/lib/server/database/database';
import { openOidc, type BeginSession, type Oidc } from '../../src/lib/server/oidc';
import type { OidcConfig } from '../../src/lib/server/oidc-config';
import { newId, newOrganisation } from '../contract/feed-world';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';
import {
  logInThere,
  startIdentityProvider,
  type IdentityProvider
} from '../identity-provider/identity-provider';

const origin = 'http://localhost:3000';
const secret = randomBytes(32).toString('base64');
const MINUTE = 60_000;

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider(`${origin}/api/oidc/callback`);
});
afterAll(() => provider.end());

function oidcContract(name: string, make: () => Promise<Addressed>): void {
  describe(`a log-in at the provider, on ${name}`, () => {
    let material: Addressed;
    let database: Database;
    let accounts: Accounts;
    let organisation: string;
    let clock = Date.now();
    const warned: string[] = [];
    const begun: { account: string; whole: boolean }[] = [];
    const beginSession: BeginSession = (account, { whole }) => {
      begun.push({ account, whole });
      return Promise.resolve({ next: whole ? 'in' : 'second-factor', cookies: ['session=1'] });
    };

    beforeAll(async () => {
      material = await make();
      database = await material.open();
      accounts = await openAccounts({
        database,
        origin,
        secure: false,
        secret,
        attempts: 10,
        newId
      } as Parameters<typeof openAccounts>[0]);
      organisation = await newOrganisation(database);
    });
    afterAll(async () => {
      await database.close();
      await material.remove();
    });

    const settings = (over: Partial<OidcConfig> = {}): OidcConfig => ({
      issuer: provider.issuer,
      clientId: 'nabij',
      clientSecret: provider.env.NABIJ_OIDC_CLIENT_SECRET ?? '',
      organisation,
      acr: [],
      amr: [],
      ...over
    });
    const open = (over: Partial<OidcConfig> = {}): Oidc =>
      openOidc(settings(over), {
        ...{ database, origin, secret, newId, beginSession, secure: false },
        now: () => new Date(clock),
        warn: (line) => warned.push(line)
      });
    const member = async (email: string, where = organisation): Promise<string> => {
      const made = await accounts.createMember({
        ...{ email, name: 'Anna', role: 'nurse', organisation: where },
        password: 'lantaarn wolk trap 7'
      });
      if (made.kind !== 'created') throw new Error(made.kind);
      return made.account;
    };
    const begin = async (oidc: Oidc) => {
      const step = await oidc.begin();
      if (!('address' in step)) throw new Error(step.outcome);
      const cookie = step.cookies.map((one) => one.split(';')[0]).join('; ');
      return { address: step.address, headers: new Headers({ cookie }) };
    };
    const finish = (oidc: Oidc, back: string, headers: Headers) =>
      oidc.finish(new URL(back).search, headers);
    /** All the way, as a browser goes it; what came of it and whose session began. */
    const logIn = async (oidc: Oidc, email: string, secondStep = true) => {
      begun.length = 0;
      const { address, headers } = await begin(oidc);
      const back = await logInThere(address, { email, secondStep });
      const { outcome } = await finish(oidc, back, headers);
      return { outcome, session: begun[0] };
    };
    const notes = async () =>
      (
        await database.kysely.selectFrom('audit').select(['act', 'detail', 'account']).execute()
      ).map(({ act, detail, account }) => [act, detail, account]);

    test('[S110] a member gets in by a verified address, and afterwards by who they are there', async () => {
      const oidc = open({ acr: ['two-steps'] });
      const account = await member('anna@voorbeeld.example');
      const whole = { outcome: 'in', session: { account, whole: true } };
      expect(await logIn(oidc, 'Anna@voorbeeld.example')).toEqual(whole);
      await database.kysely
        .updateTable('login_user' as never)
        .set({ email: 'anders@voorbeeld.example' } as never)
        .where('id' as never, '=', account as never)
        .execute();
      expect(await logIn(oidc, 'Anna@voorbeeld.example')).toEqual(whole);
    });

    test('[S110] who is unknown, of elsewhere, gone or unverified is refused alike', async () => {
      const oidc = open();
      const elsewhere = await newOrganisation(database);
      await member('elders@voorbeeld.example', elsewhere);
      await member('unverified@voorbeeld.example');
      const gone = await member('weg@voorbeeld.example');
      const refused = { outcome: 'unknown', session: undefined };
      expect((await logIn(oidc, 'weg@voorbeeld.example')).session?.account).toBe(gone);
      await database.kysely
        .updateTable('account_member')
        .set({ ended_at: new Date(clock).toISOString() })
        .where('account', '=', gone)
        .execute();
      for (const who of ['nobody', 'elders', 'unverified', 'weg'])
        expect(await logIn(oidc, `${who}@voorbeeld.example`)).toEqual(refused);
      expect((await notes()).slice(-1)).toEqual([['log-in-failed', 'oidc, unknown', null]]);
    });

    test("[S110] another person with a member's address doesn't get that account", async () => {
      const oidc = open();
      const account = await member('bo@voorbeeld.example');
      expect((await logIn(oidc, 'een|bo@voorbeeld.example')).session?.account).toBe(account);
      expect((await logIn(oidc, 'twee|bo@voorbeeld.example')).outcome).toBe('unknown');
      expect((await logIn(oidc, 'een|bo@voorbeeld.example')).session?.account).toBe(account);
    });

    test('[S111] what the organisation demands must have been met; else nobody gets in', async () => {
      await member('cor@voorbeeld.example');
      const tooWeak = { outcome: 'too-weak', session: undefined };
      for (const demand of [
        { acr: ['two-steps'] },
        { amr: ['otp', 'hwk'] },
        { acr: ['password'], amr: ['otp'] }
      ]) {
        expect(await logIn(open(demand), 'cor@voorbeeld.example', false)).toEqual(tooWeak);
      }
      for (const demand of [{ acr: ['other', 'two-steps'] }, { amr: ['hwk', 'otp'] }]) {
        const { outcome, session } = await logIn(open(demand), 'cor@voorbeeld.example');
        expect([outcome, session?.whole]).toEqual(['in', true]);
      }
      expect((await logIn(open({ acr: ['three-steps'] }), 'cor@voorbeeld.example')).outcome).toBe(
        'too-weak'
      );
    });

    test('[S111] where nothing is demanded it is half a log-in', async () => {
      await member('dirk@voorbeeld.example');
      const { outcome, session } = await logIn(open(), 'dirk@voorbeeld.example');
      expect([outcome, session?.whole]).toEqual(['second-factor', false]);
    });

    test('[S112] an answer is good once, in the browser that began, for ten minutes', async () => {
      const oidc = open();
      await member('els@voorbeeld.example');
      const failed = expect.objectContaining({ outcome: 'failed' }) as unknown;
      const there = { email: 'els@voorbeeld.example', secondStep: true };
      const one = await begin(oidc);
      const other = await begin(oidc);
      const back = await logInThere(one.address, there);
      begun.length = 0;
      // Without what was begun, with what another browser began, changed, and too late.
      expect(await finish(oidc, back, new Headers())).toEqual(failed);
      expect(await finish(oidc, back, other.headers)).toEqual(failed);
      const bent = new Headers({
        cookie: `${one.headers.get('cookie')}x`.replace(/.{9}x$/, 'aaaa')
      });
      expect(await finish(oidc, back, bent)).toEqual(failed);
      clock += 10 * MINUTE + 1;
      expect(await finish(oidc, back, one.headers)).toEqual(failed);
      clock -= 10 * MINUTE + 1;
      expect(await finish(oidc, `${back}&state=x`, one.headers)).toEqual(failed);
      const called = `${origin}/api/oidc/callback?error=access_denied&state=x`;
      expect(await finish(oidc, called, one.headers)).toEqual(failed);
      expect(begun).toEqual([]);

      const ended = await finish(oidc, back, one.headers);
      expect(ended.outcome).toBe('second-factor');
      expect(ended.cookies[0]).toMatch(/^nabij-oidc=; Max-Age=0;.*HttpOnly/);
      expect(await finish(oidc, back, one.headers)).toEqual(failed);
      expect(begun).toHaveLength(1);
    });

    test('[S113] without the provider the server goes on, says so once, and asks again', async () => {
      const port = await freePort();
      const issuer = `http://localhost:${port}`;
      warned.length = 0;
      const oidc = open({ issuer });
      expect(await oidc.begin()).toEqual({ outcome: 'unavailable' });
      expect(await oidc.begin()).toEqual({ outcome: 'unavailable' });
      expect(warned).toEqual([expect.stringMatching(/^The identity provider .*ECONNREFUSED/)]);
      const late = await startIdentityProvider(`${origin}/api/oidc/callback`, port);
      expect(await oidc.begin()).toMatchObject({
        cookies: [expect.stringMatching(/^nabij-oidc=/)]
      });
      await late.end();
    });

    test('[S113] it is offered where it is set up, by the name of the organisation', async () => {
      expect(await open().there()).toEqual({ kind: 'there', name: 'Proeftuin' });
      expect(await open({ organisation: newId() }).there()).toEqual({ kind: 'none' });
      expect(await openOidc(undefined, {} as never).there()).toEqual({ kind: 'none' });
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

oidcContract('SQLite', sqliteMaterial);
const postgres = inject('postgres');
if ('url' in postgres) oidcContract('PostgreSQL', () => postgresMaterial(postgres.url));
else describe.skip('a log-in at the provider, on PostgreSQL');
