/** The second step of logging in, on both databases: codes, recovery codes, passkeys, proving again. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { codeAt, stepAt } from '../../src/lib/server/totp';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';
import {
  accountsWorld,
  ATTEMPTS,
  headersOf,
  MINUTE,
  password,
  setUp,
  told,
  type AccountsWorld
} from './accounts-world';
import { SoftwarePasskey } from './software-passkey';

function factorContract(name: string, make: () => Promise<Addressed>): void {
  describe(`the second factor on ${name}`, () => {
    let material: Addressed;
    let world: AccountsWorld;
    beforeAll(async () => {
      material = await make();
      world = await accountsWorld(material);
    });
    afterAll(() => world.close());

    /** A passkey for whoever asks. */
    const passkeyOf = async (
      asking: Parameters<AccountsWorld['accounts']['passkeys']['keep']>[0]
    ) => {
      const passkey = new SoftwarePasskey();
      const options = await world.accounts.passkeys.toMake(asking);
      if (options.kind !== 'done') throw new Error(options.failure.failure);
      const credential = passkey.make(options.answer);
      const kept = await world.accounts.passkeys.keep(asking, { name: 'Telefoon', credential });
      expect(kept).toEqual({ kind: 'done' });
      return passkey;
    };

    test('[S62] a right password is half-way, for a quarter of an hour, until the code is given', async () => {
      const anna = await world.member();
      const entry = await world.logIn(anna);
      expect(told(entry)).toBe('second-factor');
      const who = await world.accounts.whoIs(headersOf(entry));
      expect(who?.session.whole).toBe(false);
      const asking = await world.asking(entry);
      expect(told(await world.accounts.giveCode(asking, '000000', world.from()))).toBe(
        'wrong-code'
      );
      const code = world.code(anna);
      expect(
        told(
          await world.accounts.giveCode(
            asking,
            ` ${code.slice(0, 3)} ${code.slice(3)}`,
            world.from()
          )
        )
      ).toBe('in');
      expect((await world.accounts.whoIs(headersOf(entry)))?.session.whole).toBe(true);
      const slow = await world.logIn(anna);
      world.clock.now += 15 * MINUTE;
      expect(await world.accounts.whoIs(headersOf(slow))).toBeUndefined();
      expect((await world.accounts.whoIs(headersOf(entry)))?.session.whole).toBe(true);
    });

    test('[S61] a code that was used is not taken again, whoever has it', async () => {
      const anna = await world.member();
      const code = world.code(anna);
      const [one, two] = [
        await world.asking(await world.logIn(anna)),
        await world.asking(await world.logIn(anna))
      ];
      const both = await Promise.all(
        [one, two].map((asking) => world.accounts.giveCode(asking, code, world.from()))
      );
      expect(both.map(told).sort()).toEqual(['in', 'wrong-code']);
    });

    test('[S63] half-way a second factor is set up where there is none, and never replaced', async () => {
      const anna = await world.someone();
      const first = await world.logIn(anna);
      expect(told(first)).toBe('set-up');
      const asking = await world.asking(first);
      expect(await world.accounts.factor.confirm(asking, '123456')).toMatchObject({
        failure: { failure: 'not-begun' }
      });
      const { secret } = await setUp(world, asking);
      expect((await world.accounts.whoIs(headersOf(first)))?.session.whole).toBe(true);
      const thief = await world.asking(await world.logIn(anna));
      for (const tried of [
        world.accounts.factor.begin(thief),
        world.accounts.passkeys.toMake(thief),
        world.accounts.factor.newRecovery(thief),
        world.accounts.factor.remove(thief, { kind: 'totp' })
      ])
        expect(told(await tried)).toBe('not-logged-in');
      const code = world.code({ ...anna, secret, recovery: [] });
      expect(told(await world.accounts.giveCode(thief, code, world.from()))).toBe('in');
    });

    test('[S63] the second factor is changed with a fresh proof alone, and the last one stays', async () => {
      const anna = await world.member();
      const { factor } = world.accounts;
      world.clock.now += 5 * MINUTE;
      expect(told(await factor.begin(anna.asking))).toBe('prove-again');
      expect(told(await factor.remove(anna.asking, { kind: 'totp' }))).toBe('prove-again');
      await world.accounts.prove(anna.asking, { password, code: world.code(anna) }, world.from());
      expect(told(await factor.remove(anna.asking, { kind: 'totp' }))).toBe('last-factor');
      const passkey = await passkeyOf(anna.asking);
      expect(told(await factor.remove(anna.asking, { kind: 'totp' }))).toBe('done');
      const id = passkey.id.toString('base64url');
      expect(told(await factor.remove(anna.asking, { kind: 'passkey', id }))).toBe('last-factor');
      expect(await factor.of(anna.asking)).toMatchObject({
        totp: false,
        recoveryLeft: 0,
        passkeys: [{ id }]
      });
    });

    test('[S120] setting up another second factor renews no proof', async () => {
      const anna = await world.member();
      const { factor, passkeys } = world.accounts;
      world.clock.now += 4 * MINUTE;
      await setUp(world, anna.asking);
      await passkeyOf(anna.asking);
      world.clock.now += MINUTE;
      expect(told(await factor.begin(anna.asking))).toBe('prove-again');
      expect(told(await passkeys.toMake(anna.asking))).toBe('prove-again');
    });

    test('[S64] each of ten recovery codes is good once, and new ones make the old void', async () => {
      const anna = await world.member();
      expect(new Set(anna.recovery).size).toBe(10);
      const [one = '', two = ''] = anna.recovery;
      const give = async (code: string) =>
        told(
          await world.accounts.giveCode(
            await world.asking(await world.logIn(anna)),
            code,
            world.from()
          )
        );
      expect(await give(one.toUpperCase().replaceAll('-', ' '))).toBe('in');
      expect(await give(one)).toBe('wrong-code');
      expect((await world.accounts.factor.of(anna.asking))?.recoveryLeft).toBe(9);
      const fresh = await world.accounts.factor.newRecovery(anna.asking);
      expect(await give(two)).toBe('wrong-code');
      expect(fresh.kind === 'done' && (await give(fresh.recovery[0] ?? ''))).toBe('in');
    });

    test('[S64] neither the secret of an app nor a recovery code stands in the database as it is', async () => {
      const asking = await world.asking(await world.logIn(await world.someone()));
      const begun = await world.accounts.factor.begin(asking);
      if (begun.kind !== 'done') throw new Error('not begun');
      const { recovery } = await world.member();
      const stored = (await material.dump()).toString('latin1');
      for (const word of [
        begun.answer.secret,
        ...recovery,
        ...recovery.map((code) => code.replaceAll('-', ''))
      ])
        expect(stored.includes(word)).toBe(false);
    });

    test('[S65] five wrong codes and the account waits, also for the right one, from wherever', async () => {
      const anna = await world.member();
      const asking = await world.asking(await world.logIn(anna));
      for (let guess = 0; guess < 5; guess += 1)
        expect(told(await world.accounts.giveCode(asking, 'nietgoedcode', world.from()))).toBe(
          'wrong-code'
        );
      const code = world.code(anna);
      expect(await world.accounts.giveCode(asking, code, world.from())).toMatchObject({
        failure: { failure: 'too-often' }
      });
      world.clock.now += 15 * MINUTE;
      const later = await world.asking(await world.logIn(anna));
      expect(told(await world.accounts.giveCode(later, world.code(anna), world.from()))).toBe('in');
    });

    test('[S65] in a session that is whole no code takes wrong guesses off', async () => {
      const anna = await world.member();
      const prove = (code: string) =>
        world.accounts.prove(anna.asking, { password, code }, world.from());
      for (let guess = 0; guess < 5; guess += 1) {
        expect(told(await prove('nietgoedcode'))).toBe('wrong-code');
        expect(told(await world.accounts.giveCode(anna.asking, 'x', world.from()))).toBe('in');
      }
      expect(await prove(world.code(anna))).toMatchObject({ failure: { failure: 'too-often' } });
    });

    test('[S65] 10,000 tries to log in are throttled, of known and unknown accounts alike', async () => {
      const [anna, nobody] = [await world.someone(), { email: 'niemand@nergens.example' }];
      const counts: Record<string, number>[] = [];
      for (const who of [anna, nobody]) {
        const answers: Record<string, number> = {};
        for (let guess = 0; guess < 2_500; guess += 1) {
          const answer = JSON.stringify(await world.logIn(who, 'fout', world.from()));
          answers[answer] = (answers[answer] ?? 0) + 1;
        }
        counts.push(answers);
      }
      expect(counts[0]).toEqual(counts[1]);
      expect(Object.values(counts[0] ?? {}).sort((a, b) => a - b)).toEqual([10, 2_490]);
      // From one address, at whoever it may be.
      const client = world.from();
      const kinds: Record<string, number> = {};
      for (let guess = 0; guess < 5_000; guess += 1) {
        const kind = told(
          await world.logIn({ email: `${guess % 50}@nergens.example` }, 'fout', client)
        );
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      }
      expect(kinds).toEqual({ 'wrong-login': ATTEMPTS, 'too-often': 5_000 - ATTEMPTS });
      world.clock.now += 15 * MINUTE;
      expect(told(await world.logIn(anna))).toBe('set-up');
    }, 120_000);

    test('[S65] an unknown address costs the time of a wrong password', async () => {
      const times: number[][] = [[], []];
      for (let round = 0; round < 5; round += 1) {
        const anna = await world.someone();
        for (const [index, email] of [anna.email, `${round}@nergens.example`].entries()) {
          const begun = performance.now();
          expect(told(await world.logIn({ email }, 'fout'))).toBe('wrong-login');
          times[index]?.push(performance.now() - begun);
        }
      }
      const [known = 0, unknown = 0] = times.map((of) => Math.min(...of));
      // Without the hash of a password that nobody has it would be a fiftieth.
      expect(unknown).toBeGreaterThan(known / 4);
    });

    test('[S66] a passkey that verified its user is a whole log-in', async () => {
      const anna = await world.member();
      const passkey = await passkeyOf(anna.asking);
      const { passkeys } = world.accounts;
      const use = async (leaving = {}) => ({
        credential: passkey.use(await passkeys.toUse(), leaving)
      });
      const entry = await passkeys.logIn(await use(), world.from());
      expect(told(entry)).toBe('in');
      const who = await world.accounts.whoIs(headersOf(entry));
      expect(who).toMatchObject({ member: { account: anna.account }, session: { whole: true } });
      for (const leaving of [{ unverified: true }, { origin: 'https://elders.example' }])
        expect(told(await passkeys.logIn(await use(leaving), world.from()))).toBe('wrong-login');
      const stranger = new SoftwarePasskey();
      const unknown = { credential: stranger.use(await passkeys.toUse()) };
      expect(told(await passkeys.logIn(unknown, world.from()))).toBe('wrong-login');
    });

    test('[S66] what a passkey signed is taken once, in time, and for what it was asked', async () => {
      const anna = await world.member();
      const passkey = await passkeyOf(anna.asking);
      const { passkeys } = world.accounts;
      const once = { credential: passkey.use(await passkeys.toUse()) };
      const both = await Promise.all(
        [once, once].map((login) => passkeys.logIn(login, world.from()))
      );
      expect(both.map(told).sort()).toEqual(['in', 'wrong-login']);
      const late = { credential: passkey.use(await passkeys.toUse()) };
      world.clock.now += 5 * MINUTE;
      expect(told(await passkeys.logIn(late, world.from()))).toBe('wrong-login');
      await world.accounts.prove(anna.asking, { password, code: world.code(anna) }, world.from());
      const forMaking = await passkeys.toMake(anna.asking);
      if (forMaking.kind !== 'done') throw new Error('not asked');
      const other = { credential: passkey.use(forMaking.answer) };
      expect(told(await passkeys.logIn(other, world.from()))).toBe('wrong-login');
      const unverified = new SoftwarePasskey().make(forMaking.answer, { unverified: true });
      const kept = await passkeys.keep(anna.asking, { name: 'Stick', credential: unverified });
      expect(told(kept)).toBe('passkey-refused');
    });

    test('[S67] proving again takes password and code, or the own passkey, and renews this session alone', async () => {
      const [anna, bea] = [await world.member(), await world.member()];
      const provedAt = async (entry: Parameters<typeof headersOf>[0]) =>
        (await world.accounts.whoIs(headersOf(entry)))?.session.provedAt;
      const entry = await world.logIn(anna);
      const asking = await world.asking(entry);
      const prove = async (proof: Parameters<AccountsWorld['accounts']['prove']>[1]) =>
        told(await world.accounts.prove(asking, proof, world.from()));
      expect(await prove({ password, code: world.code(anna) })).toBe('not-logged-in');
      await world.accounts.giveCode(asking, world.code(anna), world.from());
      const before = await provedAt(entry);
      world.clock.now += MINUTE;
      expect(await prove({ password: 'fout', code: world.code(anna) })).toBe('wrong-login');
      expect(await prove({ password })).toBe('wrong-code');
      const passkeys = [await passkeyOf(bea.asking), await passkeyOf(asking)];
      world.clock.now += MINUTE;
      const { toUse } = world.accounts.passkeys;
      const signed = async (passkey?: SoftwarePasskey) =>
        passkey?.use(await toUse.call(world.accounts.passkeys, asking)) as never;
      expect(await prove({ credential: await signed(passkeys[0]) })).toBe('wrong-login');
      expect(await prove({ credential: await signed(passkeys[1]) })).toBe('in');
      expect(await provedAt(entry)).toBe(new Date(world.clock.now).toISOString());
      expect(before).not.toBe(await provedAt(entry));
      world.clock.now += MINUTE;
      const proved = await provedAt(entry);
      await world.accounts.giveCode(asking, world.code(anna), world.from());
      expect(await provedAt(entry)).toBe(proved);
      expect(await prove({ password, code: world.code(anna) })).toBe('in');
      expect(await provedAt(entry)).toBe(new Date(world.clock.now).toISOString());
    });

    test('[S68] one sees and ends the own sessions, and nobody else’s', async () => {
      const [anna, bea] = [await world.member(), await world.member()];
      const other = await world.logIn(anna);
      await world.accounts.giveCode(await world.asking(other), world.code(anna), world.from());
      const { sessions } = await world.accounts.ownSessions(anna.asking);
      expect(sessions.map(({ own, way }) => [own, way])).toEqual([
        [false, 'totp'],
        [true, 'totp']
      ]);
      await world.accounts.endOwnSessions(anna.asking, bea.asking.session);
      expect((await world.accounts.ownSessions(bea.asking)).sessions).toHaveLength(1);
      await world.accounts.endOwnSessions(anna.asking, 'others');
      expect(await world.accounts.whoIs(headersOf(other))).toBeUndefined();
      const left = await world.accounts.ownSessions(anna.asking);
      expect(left.sessions.map(({ id }) => id)).toEqual([anna.asking.session]);
      await world.accounts.endOwnSessions(anna.asking, anna.asking.session);
      expect((await world.accounts.ownSessions(anna.asking)).sessions).toEqual([]);
    });

    test('[S62] who is let in by another is whole where that one asked for two factors, else half-way', async () => {
      const anna = await world.member();
      const { beginSession } = world.accounts;
      const [whole, half] = await Promise.all([
        beginSession(anna.account, { way: 'oidc', whole: true }),
        beginSession(anna.account, { way: 'oidc', whole: false })
      ]);
      expect([whole.next, half.next]).toEqual(['in', 'second-factor']);
      const code = codeAt(anna.secret, stepAt(new Date(world.clock.now + 30_000)));
      const asking = await world.asking({ kind: 'entered', ...half });
      expect(told(await world.accounts.giveCode(asking, code, world.from()))).toBe('in');
    });
  });
}

factorContract('SQLite', sqliteMaterial);
const server = inject('postgres');
if ('url' in server) factorContract('PostgreSQL', () => postgresMaterial(server.url));
else
  describe('the second factor on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
