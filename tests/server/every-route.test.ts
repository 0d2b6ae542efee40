/** All routes × all roles × own, another's, another organisation's and nobody's. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { routeRules } from '../../src/lib/server/route-rules';
import { postgresMaterial, type Addressed } from '../contract/material';
import { routeTable, type About, type Row } from './route-table';
import { id, RouteWorld, type Answer, type Role, type Somebody } from './route-world';

const notLoggedIn = { status: 401, text: '{"failure":"not-logged-in"}' };
const forbidden = { status: 403, text: '{"failure":"forbidden"}' };
const notYourPhone = { status: 403, text: '{"failure":"not-your-phone"}' };
const roles = { N: 'nurse', L: 'team-lead', A: 'administrator', P: 'privacy-officer' } as const;
const rows = Object.entries(routeTable);
const closed = rows.filter(([, { who }]) => who !== 'anyone');
const scoped = rows.filter(([, { about }]) => about);

const lets = ({ who }: Row, role: Role): boolean =>
  who === 'half' || [...who].some((letter) => roles[letter as keyof typeof roles] === role);

test('[S100] every route is walked, and none that is not there', () => {
  expect(Object.keys(routeTable).sort()).toEqual(Object.keys(routeRules).sort());
});

function routesContract(name: string, make: () => Promise<Addressed | undefined>): void {
  describe(`every route on ${name}`, () => {
    const world = new RouteWorld();
    let material: Addressed | undefined;
    let people: Record<Role, Somebody>;
    let elsewhere: Somebody;
    let colleague: Somebody;
    let gone: Somebody;
    let half: string;
    let [own, theirs, abroad] = ['', '', ''];
    /** Of what a colleague of another team handed in, and of what waits and who is invited elsewhere. */
    const [theirHash, abroadHash] = [id() + id(), id() + id()];

    beforeAll(async () => {
      material = await make();
      await world.open(material?.address);
      const organisation = await world.organisation();
      const all = Object.values(roles).map(async (role) => [
        role,
        await world.somebody(organisation, role)
      ]);
      people = Object.fromEntries(await Promise.all(all)) as Record<Role, Somebody>;
      colleague = await world.somebody(organisation, 'nurse', 'Zuid');
      elsewhere = await world.somebody(await world.organisation(), 'nurse');
      own = await world.family(people.nurse);
      theirs = await world.family(colleague);
      abroad = await world.family(elsewhere);
      await waitsFor(colleague, theirHash);
      await waitsFor(elsewhere, abroadHash);
      await isInvited(elsewhere, abroadHash);
      half = (await world.session(colleague.account, false)).cookie;
      gone = await world.somebody(organisation, 'nurse');
      await world.database.kysely
        .updateTable('account_member')
        .set({ ended_at: new Date().toISOString() })
        .where('account', '=', gone.account)
        .execute();
    }, 120_000);
    afterAll(async () => {
      await world.close();
      await material?.remove();
    });

    async function waitsFor({ organisation, account }: Somebody, hash: string) {
      await world.database.kysely
        .insertInto('hand_in')
        .values({
          ...{ organisation, hash, account, phone: null, way: 'removed', state: 'quarantined' },
          ...{ received_at: new Date().toISOString(), changes: 1, key: 'x' },
          sealed: Buffer.from('x')
        })
        .execute();
    }
    async function isInvited({ organisation, account }: Somebody, hash: string) {
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
      await world.database.kysely
        .insertInto('account_invite')
        .values({
          ...{ organisation, hash, email: `${id()}@voorbeeld.example`, name: 'Bo', role: 'nurse' },
          ...{ team: '', invited_by: account, made_at: new Date().toISOString() },
          expires: tomorrow
        })
        .execute();
    }

    const aboutNothing = (by: Somebody): About => ({
      ...{ by, family: id(), account: id(), phone: id(), hash: id() + id() }
    });
    const ask = (route: string, by: Somebody, about: Partial<About> = {}, more = {}) =>
      world.ask(route, {
        ...by,
        message: routeTable[route]?.message?.({ ...aboutNothing(by), ...about }),
        ...more
      });
    const isLetIn = ({ status, text }: Answer) =>
      status !== 405 && status < 500 && ![notLoggedIn.text, forbidden.text].includes(text);

    test.each(closed)('[S101] nobody, half a log-in and who left: %s', async (route, row) => {
      const { nurse } = people;
      expect(await ask(route, nurse, {}, { cookie: undefined })).toEqual(notLoggedIn);
      expect(await ask(route, nurse, {}, { cookie: 'nabij-session=x.y' })).toEqual(notLoggedIn);
      const answer = await ask(route, colleague, {}, { cookie: half });
      if (row.who === 'half') expect(answer).not.toEqual(forbidden);
      else expect(answer).toEqual(notLoggedIn);
      expect(await ask(route, gone)).toEqual(notLoggedIn);
    });

    test.each(closed)('[S101] who it is for, by their own phone: %s', async (route, row) => {
      for (const role of Object.values(roles)) {
        const by = people[role];
        if (!lets(row, role)) {
          expect([role, await ask(route, by)]).toEqual([role, forbidden]);
          continue;
        }
        const fresh = row.once ? await world.somebody(by.organisation, role) : by;
        const answer = await ask(route, fresh);
        expect([role, answer, isLetIn(answer) || row.about !== undefined]).toEqual([
          role,
          answer,
          true
        ]);
        if (!row.phone) continue;
        const none = await ask(route, by, {}, { phone: undefined });
        const others = await ask(route, by, {}, { phone: colleague.phone });
        const foreign = await ask(route, by, {}, { phone: elsewhere.phone });
        const unknown = await ask(route, by, {}, { phone: `${id()}.${id()}${id()}` });
        expect([none, others, foreign, unknown]).toEqual(Array(4).fill(notYourPhone));
      }
    });

    test.each(scoped)("[S103] another's and what isn't there: %s", async (route, row) => {
      for (const role of Object.values(roles).filter((one) => lets(row, one))) {
        const by = people[role];
        const phoneOf = ({ phone }: Somebody) => phone.split('.')[0] ?? '';
        const answers = [];
        const foreign = {
          ...{ account: elsewhere.account, phone: phoneOf(elsewhere), hash: abroadHash }
        };
        const before = await counted();
        for (const about of [
          {
            ...{ ...foreign, family: theirs },
            ...(role === 'nurse' && { phone: phoneOf(colleague) }),
            ...(role === 'team-lead' && { hash: theirHash })
          },
          { ...foreign, family: abroad },
          { family: id(), account: id(), phone: id(), hash: id() + id() }
        ])
          answers.push(nameless(await ask(route, by, about), about));
        expect([role, ...answers]).toEqual([role, answers[2], answers[2], answers[2]]);
        // Each of them was looked up and not found; none was turned away by its shape, and nothing was done.
        expect(answers[2]?.status).not.toBe(400);
        expect(await counted()).toEqual(before);
      }
    });

    test("[S103] an emergency opens no family of another organisation, and doesn't say that it is there", async () => {
      const reason = 'Een reden van tien tekens.';
      const open = (family: string) =>
        world.ask('POST /api/families/emergency', {
          ...people.nurse,
          message: { version: WIRE_VERSION, family, reason }
        });
      expect(await open(abroad)).toEqual(await open(id()));
      expect((await open(abroad)).text).toContain('"not-found"');
      expect((await open(theirs)).text).toContain('"open"');
      await world.nabij.feed.end(people.nurse.organisation, theirs, people.nurse.account);
    });

    test('[S103] one sees what is her own', async () => {
      const { nurse } = people;
      for (const route of ['POST /api/history', 'POST /api/sync/snapshot']) {
        expect((await ask(route, nurse, { family: own })).text).toContain('"Proef"');
        expect((await ask(route, colleague, { family: own })).text).not.toContain('Proef');
        expect((await ask(route, elsewhere, { family: own })).text).not.toContain('Proef');
      }
    });

    const counted = async () => {
      const { kysely } = world.database;
      const tables = [
        'audit',
        'feed_entry',
        'phone',
        'hand_in',
        'assignment',
        'account_invite'
      ] as const;
      const counts = tables.map(async (table) => {
        const { n } = await kysely
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow();
        return Number(n);
      });
      return Promise.all(counts);
    };

    test.each(closed)('[S102] what ends between the door and the work: %s', async (route, row) => {
      const role = Object.values(roles).find((one) => lets(row, one)) ?? 'nurse';
      const by = { ...people[role], ...(await world.session(people[role].account)) };
      const { kysely } = world.database;
      const before = await counted();
      const other = role === 'administrator' ? 'nurse' : 'administrator';
      const setRole = (to: Role) =>
        kysely.updateTable('account_member').set({ role: to }).where('account', '=', by.account);
      if (row.who !== 'half' && row.who !== 'NLAP') {
        const demoted = { meanwhile: async () => void (await setRole(other).execute()) };
        expect(await ask(route, by, {}, demoted)).toEqual(forbidden);
        await setRole(role).execute();
      }
      if (row.phone) {
        const phone = by.phone.split('.')[0] ?? '';
        const set = (removed_at: string | null) =>
          kysely.updateTable('phone').set({ removed_at }).where('id', '=', phone).execute();
        const removed = { meanwhile: async () => void (await set(new Date().toISOString())) };
        expect((await ask(route, by, {}, removed)).text).toBe('{"failure":"phone-removed"}');
        await set(null);
      }
      const ended = {
        meanwhile: async () =>
          void (await kysely
            .deleteFrom('account_session')
            .where('account', '=', by.account)
            .execute())
      };
      const answer = await ask(route, by, {}, ended);
      if (!row.shapeFirst) expect(answer).toEqual(notLoggedIn);
      expect(await counted()).toEqual(before);
    });
  });
}

/** An answer without what was asked about, and without what differs each time. */
function nameless({ status, text }: Answer, about: object): Answer {
  let plain = text.replace(
    /"(id|at|counter|position|highest|epoch|token|expires)":("[^"]*"|\d+)/g,
    ''
  );
  for (const named of Object.values(about)) plain = plain.replaceAll(String(named), 'it');
  return { status, text: plain };
}

routesContract('SQLite', () => Promise.resolve(undefined));
const postgres = inject('postgres');
if ('url' in postgres) routesContract('PostgreSQL', () => postgresMaterial(postgres.url));
else describe.skip('every route on PostgreSQL');
