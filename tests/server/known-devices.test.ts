/** A stranger who keeps guessing, on both databases: whom that keeps out, and whom not. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { networkOf } from '../../src/lib/server/accounts-guessing';
import { knownDevices } from '../../src/lib/server/known-devices';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';
import {
  accountsWorld,
  ATTEMPTS,
  headersOf,
  MINUTE,
  password,
  told,
  type AccountsWorld
} from './accounts-world';
import { SoftwarePasskey } from './software-passkey';

type Anna = Awaited<ReturnType<AccountsWorld['member']>>;

function knownContract(name: string, make: () => Promise<Addressed>): void {
  describe(`known devices on ${name}`, () => {
    let material: Addressed;
    let world: AccountsWorld;
    beforeAll(async () => {
      material = await make();
      world = await accountsWorld(material);
    });
    afterAll(() => world.close());

    const logIn = (who: Anna, tried: string, cookie?: string, client = world.from()) =>
      world.accounts.logIn({ email: who.email, password: tried }, client, cookie);
    /** Logs in whole; what makes the browser known, as it is sent back. */
    async function known(who: Anna): Promise<string> {
      const entry = await world.logIn(who);
      const half = await world.accounts.whoIs(headersOf(entry));
      expect(half?.cookies.join()).not.toContain('nabij-known');
      const asking = await world.asking(entry);
      const code = world.code(who);
      expect(told(await world.accounts.giveCode(asking, code, world.from()))).toBe('in');
      const found = await world.accounts.whoIs(headersOf(entry));
      const set = found?.cookies.find((cookie) => cookie.startsWith('nabij-known=')) ?? '';
      for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/'])
        expect(set.split('; ')).toContain(part);
      const cookie = set.split(';')[0] ?? '';
      const headers = headersOf(entry);
      headers.set('cookie', `${headers.get('cookie')}; ${cookie}`);
      expect((await world.accounts.whoIs(headers))?.cookies.join()).not.toContain('nabij-known');
      return cookie;
    }
    async function strangerGuesses(who: Anna): Promise<void> {
      for (let guess = 0; guess < 12; guess += 1) await logIn(who, 'fout');
      expect(told(await logIn(who, password))).toBe('too-often');
    }
    const stranger = async (who: Anna) => world.asking(await world.logIn(who));

    test('[S117] wrong passwords of a stranger keep nobody out of a browser that she was in before', async () => {
      const anna = await world.member();
      const cookie = await known(anna);
      await strangerGuesses(anna);
      expect(told(await logIn(anna, password, cookie))).toBe('second-factor');
      // Where all share an address as well, as without ADDRESS_HEADER.
      const client = world.from();
      for (let guess = 0; guess < ATTEMPTS; guess += 1)
        await world.logIn({ email: `${guess}@nergens.example` }, 'fout', client);
      expect(told(await logIn(anna, password, undefined, client))).toBe('too-often');
      expect(told(await logIn(anna, password, cookie, client))).toBe('second-factor');
      expect(told(await logIn(anna, password))).toBe('too-often');
    });

    test('[S117] nor do wrong codes of somebody who knows the password', async () => {
      const anna = await world.member();
      const cookie = await known(anna);
      const thief = await stranger(anna);
      for (let guess = 0; guess < 6; guess += 1)
        await world.accounts.giveCode(thief, 'nietgoedcode', world.from());
      const give = async (from?: string) => {
        const half = await stranger(anna);
        return told(
          await world.accounts.giveCode(half, world.code(anna), world.from(), from ?? null)
        );
      };
      expect(await give()).toBe('too-often');
      expect(await give(cookie)).toBe('in');
      expect(await give()).toBe('too-often');
    });

    test('[S117] nor out of proving again, in the session that she has', async () => {
      const anna = await world.member();
      await strangerGuesses(anna);
      const proof = { password, code: world.code(anna) };
      expect(told(await world.accounts.prove(anna.asking, proof, world.from()))).toBe('in');
    });

    test('[S117] nor the passkey of a browser that she was in before, behind one address', async () => {
      const anna = await world.member();
      const { passkeys } = world.accounts;
      const passkey = new SoftwarePasskey();
      const options = await passkeys.toMake(anna.asking);
      if (options.kind !== 'done') throw new Error(options.failure.failure);
      await passkeys.keep(anna.asking, { name: 'x', credential: passkey.make(options.answer) });
      const cookie = await known(anna);
      const client = world.from();
      for (let guess = 0; guess < ATTEMPTS; guess += 1)
        await passkeys.logIn(
          { credential: new SoftwarePasskey().use(await passkeys.toUse()) },
          client
        );
      const use = async () => ({ credential: passkey.use(await passkeys.toUse()) });
      expect(told(await passkeys.logIn(await use(), client))).toBe('too-often');
      expect(told(await passkeys.logIn(await use(), client, cookie))).toBe('in');
    });

    test('[S117] guesses there are counted too, and the cookie is good for its account alone', async () => {
      const [anna, bea] = [await world.member(), await world.member()];
      const cookie = await known(anna);
      const kinds: string[] = [];
      for (let guess = 0; guess < 12; guess += 1)
        kinds.push(told(await logIn(anna, 'fout', cookie)));
      expect(kinds).toEqual([
        ...Array<string>(10).fill('wrong-login'),
        ...['too-often', 'too-often']
      ]);
      expect(told(await logIn(anna, password, cookie))).toBe('too-often');
      // Elsewhere she is not held up by it.
      expect(told(await logIn(anna, password))).toBe('second-factor');
      await strangerGuesses(bea);
      const forged = `${cookie.slice(0, -2)}AA`;
      for (const other of [cookie, forged, 'nabij-known=x', 'nabij-known='])
        expect(told(await logIn(bea, password, other))).toBe('too-often');
      world.clock.now += 15 * MINUTE;
      expect(told(await logIn(anna, password, cookie))).toBe('second-factor');
    });

    test('[S117] a session makes one device, however often it asks', async () => {
      const anna = await world.member();
      const devices = knownDevices({ secret: 'x', secure: true });
      const set = devices.remember(null, anna.account, anna.asking.session) ?? '';
      expect(set).toMatch(/^__Host-nabij-known=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
      expect(devices.remember(null, anna.account, anna.asking.session)).toBe(set);
      const cookie = set.split(';')[0] ?? '';
      expect(devices.of(`a=b; ${cookie}`, anna.account)).toBe(
        devices.ofSession(anna.asking.session)
      );
      expect(devices.of(cookie, 'bea')).toBeUndefined();
      expect(knownDevices({ secret: 'y', secure: true }).of(cookie, anna.account)).toBeUndefined();
    });
  });
}

test('[S118] who has one address of IPv6 has all that begin so: they count as one', () => {
  const one = networkOf('2001:db8:1:2:3:4:5:6');
  expect(networkOf('2001:0db8:1:2::9')).toBe(one);
  expect(networkOf('2001:db8:1:3::9')).not.toBe(one);
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('iets anders')).toBe('iets anders');
});

knownContract('SQLite', sqliteMaterial);
const server = inject('postgres');
if ('url' in server) knownContract('PostgreSQL', () => postgresMaterial(server.url));
else describe.skip('known devices on PostgreSQL');
