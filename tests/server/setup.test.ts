/** Settings and editions of an organisation, on both databases: who may change them, who gets them. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { limits } from '../../src/lib/protocol/limits';
import type { ChangeSetupRequest } from '../../src/lib/protocol/setup-change';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { Database } from '../../src/lib/server/database/database';
import type { Caller } from '../../src/lib/server/feed';
import type { EditionRules } from '../../src/lib/server/organisation-setup';
import { SqlSetup } from '../../src/lib/server/sql-setup';
import { bringEditions } from '../../src/lib/server/sql-setup-bringing';
import { editionRules, fileOf, setupRules } from '../contract/setup-rules';
import { feedOn, newId, newOrganisation, Phone } from '../contract/feed-world';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';

const version = WIRE_VERSION;
const forbidden = { kind: 'failed', failure: { failure: 'forbidden' } };
const now = () => new Date('2026-11-24T10:00:00Z');

function setupContract(name: string, make: () => Promise<Addressed>): void {
  describe(`setup on ${name}`, () => {
    let material: Addressed;
    let database: Database;
    const tables = () => database.kysely;

    beforeAll(async () => {
      material = await make();
      database = await material.open();
    });
    afterAll(async () => {
      await database.close();
      await material.remove();
    });

    const member = async (organisation: string, role: string): Promise<Caller> => {
      const account = newId();
      await tables()
        .insertInto('account_member')
        .values({ account, organisation, role, name: 'Anna' })
        .execute();
      return { account, organisation };
    };
    /** A server that brings its own edition, and an administrator of an organisation. */
    const open = async (over: Parameters<typeof editionRules>[0] = {}) => {
      const rules = editionRules({ id: `app-${newId()}`, ...over });
      const setup = await starting(rules);
      const boss = await member(await newOrganisation(database), 'administrator');
      return { ...setup, rules, boss };
    };
    const starting = async (rules: EditionRules) => {
      const said: string[] = [];
      await bringEditions(database, { rules, now, warn: (line) => said.push(line) });
      const setup = new SqlSetup(database, { rules: setupRules(rules), now, newId });
      const load = (caller: Caller, written: Parameters<typeof fileOf>[0]) =>
        setup.load(caller, { version, file: 'wij.json', text: fileOf(written) });
      const change = (caller: Caller, what: Omit<ChangeSetupRequest, 'version'>) =>
        setup.change(caller, { version, ...what });
      return { setup, load, change, said };
    };
    const inForce = (id: string) => ({ kind: 'done', answer: { kind: 'in-force', version, id } });
    const changed = { kind: 'done', answer: { kind: 'changed', version } };

    test('[S50] what was never set is the usual, with the edition that the app brings', async () => {
      const { setup, rules, boss } = await open();
      const found = await setup.read(boss);
      expect(found).toMatchObject({ settings: {}, inForce: '' });
      expect(found.editions).toContainEqual({
        id: rules.own.id,
        name: rules.own.name,
        date: rules.own.date,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        from: 'app',
        addsTo: ''
      });
    });

    test('[S51] an administrator loads an edition: it is in force, and every member gets it', async () => {
      const { setup, load, boss } = await open();
      const nurse = await member(boss.organisation, 'nurse');
      expect(await load(boss, { id: 'wij-1', words: 'eigen' })).toEqual(inForce('wij-1'));
      const found = await setup.read(nurse);
      expect(found.inForce).toBe('wij-1');
      const listed = found.editions.find(({ id }) => id === 'wij-1');
      expect(listed).toMatchObject({ from: 'organisation', addsTo: '', date: '2026-12-01' });
      const got = await setup.edition(nurse, { version, id: 'wij-1' });
      expect(got).toMatchObject({ kind: 'edition', sha256: listed?.sha256 });
      expect(got.kind === 'edition' && got.content).toContain('eigen');
    });

    test('[S51] an administrator goes back to an earlier edition, or to what the app brings', async () => {
      const { setup, load, change, rules, boss } = await open();
      await load(boss, { id: 'wij-1' });
      await load(boss, { id: 'wij-2' });
      for (const id of ['wij-1', rules.own.id, 'wij-2', '']) {
        expect(await change(boss, { inForce: id })).toEqual(changed);
        expect((await setup.read(boss)).inForce).toBe(id);
      }
      expect((await setup.read(boss)).editions.map(({ id }) => id)).toContain('wij-1');
      expect(await change(boss, { inForce: 'nooit-geladen' })).toEqual({
        kind: 'done',
        answer: { kind: 'no-such-edition', version }
      });
      expect((await setup.read(boss)).inForce).toBe('');
    });

    test.each(['nurse', 'team-lead', 'privacy-officer'])(
      '[S52] a %s changes nothing, and is told no more than that',
      async (role) => {
        const { setup, load, change, boss } = await open();
        const other = await member(boss.organisation, role);
        const before = await setup.read(boss);
        expect(await load(other, { id: 'wij-1' })).toEqual(forbidden);
        expect(await load(other, { id: 'wij-1', wrong: ['veel'] })).toEqual(forbidden);
        expect(await change(other, { inForce: '' })).toEqual(forbidden);
        expect(await change(other, { settings: { months: 12 } })).toEqual(forbidden);
        expect(await setup.read(other)).toEqual(before);
      }
    );

    test('[S52] the role counts as it is now, and in the own organisation alone', async () => {
      const { load, change, boss } = await open();
      const elsewhere = { ...boss, organisation: await newOrganisation(database) };
      expect(await change(elsewhere, { inForce: '' })).toEqual(forbidden);
      await tables()
        .updateTable('account_member')
        .set({ role: 'nurse' })
        .where('account', '=', boss.account)
        .execute();
      expect(await load(boss, { id: 'wij-1' })).toEqual(forbidden);
    });

    test('[S53] a file that is refused changes nothing, and says what is wrong with it', async () => {
      const { setup, load, boss } = await open();
      await load(boss, { id: 'wij-1' });
      const before = await setup.read(boss);
      const many = Array.from({ length: limits.editionProblems + 5 }, (_, n) => `reden ${n}`);
      const outcome = await load(boss, { id: 'wij-2', wrong: many });
      expect(outcome).toMatchObject({ answer: { kind: 'refused', count: many.length } });
      if (outcome.kind !== 'done' || outcome.answer.kind !== 'refused') throw new Error('taken');
      expect(outcome.answer.problems).toHaveLength(limits.editionProblems);
      expect(outcome.answer.problems[0]).toEqual({
        file: 'wij.json',
        item: 'item-1',
        reason: 'reden 0'
      });
      expect(await setup.read(boss)).toEqual(before);
    });

    test('[S53] an id never gets another content; the same file again is in force again', async () => {
      const { setup, load, change, rules, boss } = await open();
      await load(boss, { id: 'wij-1', words: 'eerst' });
      await change(boss, { inForce: '' });
      for (const id of ['wij-1', rules.own.id]) {
        const again = await load(boss, { id, words: 'anders' });
        expect(again).toMatchObject({ answer: { kind: 'refused', count: 1 } });
        expect((await setup.read(boss)).inForce).toBe('');
      }
      expect(await load(boss, { id: 'wij-1', words: 'eerst' })).toEqual(inForce('wij-1'));
    });

    test('[S59] each setting is changed on its own, and one that can not stand changes nothing', async () => {
      const { setup, change, rules, boss } = await open();
      const settings = async () => (await setup.read(boss)).settings;
      await change(boss, { settings: { a: 1, b: 2 } });
      await change(boss, { settings: { b: 3 } });
      expect(await settings()).toEqual({ a: 1, b: 3 });
      const refused = await change(boss, { settings: { a: 4, b: 'veel' }, inForce: rules.own.id });
      expect(refused).toEqual({
        kind: 'done',
        answer: { kind: 'refused', version, setting: 'b', detail: 'no whole number' }
      });
      expect(await setup.read(boss)).toMatchObject({ settings: { a: 1, b: 3 }, inForce: '' });
      await change(boss, { settings: { a: null } });
      expect(await settings()).toEqual({ b: 3 });
    });

    test("[S54] an organisation's edition is for nobody else, and isn't said to exist", async () => {
      const { setup, load, change, boss } = await open();
      await load(boss, { id: 'wij-1', words: 'van ons' });
      const stranger = await member(await newOrganisation(database), 'administrator');
      const none = { kind: 'none', version };
      expect(await setup.edition(stranger, { version, id: 'wij-1' })).toEqual(none);
      expect(await setup.edition(stranger, { version, id: 'bestaat-niet' })).toEqual(none);
      expect(await change(stranger, { inForce: 'wij-1' })).toEqual(
        await change(stranger, { inForce: 'bestaat-niet' })
      );
      const listed = (await setup.read(stranger)).editions;
      expect(listed.filter(({ from }) => from === 'organisation')).toEqual([]);
      // The same id is free there.
      expect(await load(stranger, { id: 'wij-1', words: 'van hen' })).toEqual(inForce('wij-1'));
      const own = await setup.edition(boss, { version, id: 'wij-1' });
      expect(own.kind === 'edition' && own.content).toContain('van ons');
    });

    test('[S55] the revision changes with everything in the setup, and a pull names it', async () => {
      const { setup, load, change, boss } = await open();
      const phone = new Phone(feedOn(database), boss.organisation, boss.account);
      const seen = new Set<string>();
      const look = async () => {
        const { revision } = await setup.read(boss);
        expect((await phone.pull()).setup).toBe(revision);
        return seen.add(revision).size;
      };
      expect(await look()).toBe(1);
      expect(await look()).toBe(1);
      await change(boss, { settings: { months: 12 } });
      expect(await look()).toBe(2);
      await load(boss, { id: 'wij-1' });
      expect(await look()).toBe(3);
      await change(boss, { inForce: '' });
      expect(await look()).toBe(4);
      await starting(editionRules({ id: `app-${newId()}` }));
      expect(await look()).toBe(5);
      expect((await setup.read(boss)).settings).toEqual({ months: 12 });
    });

    test('[S56] a newer app keeps what earlier ones brought, and renews what it brings again', async () => {
      const [one, two] = [`app-${newId()}`, `app-${newId()}`];
      const { boss, rules } = await open({ id: one, content: '{"first":1}' });
      const contentOf = async (id: string) => {
        const got = await (await starting(rules)).setup.edition(boss, { version, id });
        return got.kind === 'edition' ? got.content : undefined;
      };
      const { setup } = await starting(editionRules({ id: two, content: '{"second":1}' }));
      const listed = (await setup.read(boss)).editions.map(({ id }) => id);
      expect(listed).toEqual(expect.arrayContaining([one, two]));
      expect(await contentOf(one)).toBe('{"first":1}');
      const before = (await setup.read(boss)).revision;
      await starting(editionRules({ id: two, content: '{"second":2}' }));
      expect(await contentOf(two)).toBe('{"second":2}');
      expect((await setup.read(boss)).revision).not.toBe(before);
    });

    test('[S57] what adds to the app’s own is made whole anew with a newer one, and stays in force', async () => {
      const [one, two] = [`app-${newId()}`, `app-${newId()}`];
      const { load, boss } = await open({ id: one, name: 'Eerst' });
      await load(boss, { id: 'wij', adds: true, words: 'eigen' });
      const nurse = await member(boss.organisation, 'nurse');
      const newer = editionRules({ id: two, name: 'Later' });
      const { setup, said } = await starting(newer);
      const found = await setup.read(nurse);
      expect(found.inForce).toBe(`wij+${two}`);
      const own = found.editions.filter(({ from }) => from === 'organisation');
      expect(own.map(({ id, addsTo }) => [id, addsTo])).toEqual(
        expect.arrayContaining([
          [`wij+${one}`, 'Eerst'],
          [`wij+${two}`, 'Later']
        ])
      );
      for (const [id, text] of [
        [`wij+${one}`, one],
        [`wij+${two}`, two]
      ] as const) {
        const got = await setup.edition(nurse, { version, id });
        expect(got.kind === 'edition' && got.content).toContain(text);
        expect(got.kind === 'edition' && got.content).toContain('eigen');
      }
      expect(said).toEqual([]);
      // Once more changes nothing.
      expect((await (await starting(newer)).setup.read(nurse)).revision).toBe(found.revision);
    });

    test('[S57] a content that changes under its id changes what adds to it under its own', async () => {
      const id = `app-${newId()}`;
      const { load, boss } = await open({ id });
      await load(boss, { id: 'wij', adds: true });
      const { setup } = await starting(editionRules({ id, content: '{"app":"verbeterd"}' }));
      expect((await setup.read(boss)).inForce).toBe(`wij+${id}`);
      const got = await setup.edition(boss, { version, id: `wij+${id}` });
      expect(got.kind === 'edition' && got.content).toContain('verbeterd');
    });

    test('[S57] what no longer fits stays as it was, and the operator hears it in one line', async () => {
      const [one, two] = [`app-${newId()}`, `app-${newId()}`];
      const { load, boss } = await open({ id: one });
      await load(boss, { id: 'wij', adds: true, words: 'kanarie', unfitWith: two });
      const { setup, said } = await starting(editionRules({ id: two }));
      expect((await setup.read(boss)).inForce).toBe(`wij+${one}`);
      expect(said).toEqual([expect.stringMatching(/^1 loaded edition\(s\) [^\n]+: [^\n]+\.$/)]);
      expect(said.join()).not.toMatch(/kanarie|wij/);
    });

    test('[S57] an edition that was loaded before the app brings it becomes the app’s', async () => {
      const later = `app-${newId()}`;
      const { load, boss } = await open();
      await load(boss, { id: later, words: 'vooruit' });
      const { setup } = await starting(editionRules({ id: later, content: '{"app":"zelf"}' }));
      const found = await setup.read(boss);
      expect(found.inForce).toBe(later);
      expect(found.editions.filter(({ id }) => id === later)).toMatchObject([{ from: 'app' }]);
    });

    test('[S58] two administrators at once: both editions are kept, one of them is in force', async () => {
      const { setup, load, boss } = await open();
      const other = await member(boss.organisation, 'administrator');
      const outcomes = await Promise.all([
        load(boss, { id: 'wij-a' }),
        load(other, { id: 'wij-b' }),
        load(boss, { id: 'wij-a' })
      ]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
      const found = await setup.read(boss);
      const own = found.editions.filter(({ from }) => from === 'organisation');
      expect(own.map(({ id }) => id)).toEqual(['wij-a', 'wij-b']);
      expect(['wij-a', 'wij-b']).toContain(found.inForce);
    });
  });
}

setupContract('SQLite', sqliteMaterial);
const server = inject('postgres');
if ('url' in server) setupContract('PostgreSQL', () => postgresMaterial(server.url));
else
  describe('setup on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
