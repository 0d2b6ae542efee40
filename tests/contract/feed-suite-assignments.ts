/** Who has which family: the plan, the days, handing over, standing in, emergencies, the team lead. */
import { describe, expect, test } from 'vitest';
import type { TeamAct } from '../../src/lib/protocol/team';
import type { Bench } from './feed-suite';
import { done, Team, version } from './assignment-world';
import { newId, write, type Phone } from './feed-world';

export function assignments(lent: () => Bench): void {
  const kinds = async (phone: Phone, family: string) =>
    (await phone.follow()).entries
      .filter((entry) => entry.kind !== 'change' && 'family' in entry && entry.family === family)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'own');

  /** Two nurses, their lead, and a family of the first. */
  async function world() {
    const team = await Team.make(lent().database);
    const [anneke, djamila] = [await team.member('Anneke'), await team.member('Djamila')];
    const lead = await team.member('Loes', 'team-lead');
    const [old, next] = [team.phone(anneke), team.phone(djamila)];
    const family = await team.family(old, 'Klaproos', 'Saar');
    return { team, anneke, djamila, lead, old, next, family };
  }

  describe('assignments', () => {
    test('[F70] a family that somebody makes or is granted is her own; its end ends that', async () => {
      const { team, anneke, djamila, lead, family } = await world();
      const held = async () => (await team.list(lead)).families[0]?.assignments ?? [];
      expect(await held()).toMatchObject([{ account: anneke, kind: 'own' }]);
      await team.feed.grant(team.organisation, family, djamila);
      await team.feed.grant(team.organisation, family, djamila);
      expect((await held()).map(({ account }) => account).sort()).toEqual([anneke, djamila].sort());
      await team.feed.end(team.organisation, family, anneke);
      expect(await held()).toMatchObject([{ account: djamila, kind: 'own' }]);
    });

    test('[F73] handed over while both are away: what was unsent comes in late and the new one has it', async () => {
      const { team, anneke, djamila, lead, old, next, family } = await world();
      const { upTo } = await old.follow();
      const unsent = old.change(family, { report: write('in de auto geschreven') });
      expect(
        await team.act(lead, { kind: 'hand-over', account: anneke, to: djamila, family })
      ).toEqual({ kind: 'done', version, families: 1 });
      expect(await kinds(next, family)).toEqual(['granted']);
      const before = await next.follow();
      expect((await next.snapshot()).families).toEqual([family]);

      await old.accepted(unsent);
      const late = (await next.follow(before.upTo)).entries;
      expect(late).toMatchObject([{ kind: 'change', late: true, change: { id: unsent.id } }]);
      expect((await old.follow(upTo)).entries.map(({ kind }) => kind)).toEqual(['ended', 'own']);

      expect((await team.list(lead)).families[0]?.leaving).toMatchObject([{ account: anneke }]);
      expect(await old.left((await old.follow()).upTo, family)).toEqual([family]);
      expect((await team.list(lead)).families[0]?.leaving).toEqual([]);
      const [refused] = await old.results(old.change(family, { report: write('nog iets') }));
      expect(refused).toMatchObject({ kind: 'refused', refusal: { reason: 'no-access' } });
    });

    test('[F74] standing in begins at 00:00 of its first day and ends after its last, by itself', async () => {
      const { team, anneke, djamila, lead, next, family } = await world();
      const days = { from: '2026-11-25', lastDay: '2026-11-26' };
      const standIn = { kind: 'stand-in', of: { account: anneke }, by: djamila, ...days } as const;
      expect(await team.act(lead, standIn)).toMatchObject({ kind: 'done', families: 1 });
      for (const [at, seen] of [
        ['2026-11-24T22:59:59.999Z', []],
        ['2026-11-24T23:00:00.000Z', ['granted']],
        ['2026-11-26T22:59:59.999Z', ['granted']],
        ['2026-11-26T23:00:00.000Z', ['granted', 'ended']]
      ] as const) {
        team.now = at;
        expect(await kinds(next, family), at).toEqual(seen);
      }
      expect((await team.list(lead)).families[0]?.assignments).toMatchObject([{ account: anneke }]);
    });

    test('[F74] set once more for the same days it takes in the families that came since, also when it has begun', async () => {
      const { team, anneke, djamila, lead, old, next, family } = await world();
      const days = { from: '2026-11-25', lastDay: '2026-11-26' };
      const standIn = { kind: 'stand-in', of: { account: anneke }, by: djamila, ...days } as const;
      await team.act(lead, standIn);
      team.now = '2026-11-25T10:00:00.000Z';
      const since = await team.family(old, 'Iris', 'Bo');
      expect((await next.snapshot()).families).toEqual([family]);
      expect(await team.act(lead, standIn)).toMatchObject({ kind: 'done', families: 2 });
      expect((await next.snapshot()).families).toEqual([family, since].sort());
      expect(await kinds(next, family)).toEqual(['granted']);
      team.now = '2026-11-26T23:00:00.000Z';
      expect((await next.snapshot()).families).toEqual([]);
    });

    test('[F71] what is due is settled once, whoever is first, and nobody sees the family before or after', async () => {
      const { team, djamila, lead, next, family } = await world();
      const days = { from: '2026-11-25', lastDay: '2026-11-25' };
      await team.act(lead, { kind: 'stand-in', of: { family }, by: djamila, ...days });
      team.now = '2026-11-25T10:00:00.000Z';
      await Promise.all([
        team.assignments.settle(),
        next.pull(),
        next.snapshot(),
        team.assignments.settle()
      ]);
      expect(await kinds(next, family)).toEqual(['granted']);
      team.now = '2026-11-26T10:00:00.000Z';
      expect((await next.snapshot()).families).toEqual([]);
      await team.assignments.settle();
      expect(await kinds(next, family)).toEqual(['granted', 'ended']);
    });

    test('[F71] a stay in two ways ends with the last of them', async () => {
      const { team, djamila, lead, next, family } = await world();
      const days = { from: '2026-11-23', lastDay: '2026-11-25' };
      await team.act(lead, { kind: 'stand-in', of: { family }, by: djamila, ...days });
      await team.act(lead, { kind: 'assign', family, account: djamila, from: '2026-11-25' });
      team.now = '2026-11-30T10:00:00.000Z';
      expect(await kinds(next, family)).toEqual(['granted']);
    });

    test('[F75] an act that is done again changes nothing', async () => {
      const { team, anneke, djamila, lead, family } = await world();
      const days = { from: '2026-11-25', lastDay: '2026-11-26' };
      const twice = async (act: Parameters<Team['act']>[1]) => {
        expect(await team.act(lead, act)).toMatchObject({ kind: 'done', families: 1 });
        const { families } = await team.list(lead);
        expect(await team.act(lead, act)).toMatchObject({ kind: 'done', families: 1 });
        expect((await team.list(lead)).families).toEqual(families);
      };
      await twice({ kind: 'stand-in', of: { family }, by: djamila, ...days });
      await twice({ kind: 'assign', family, account: lead });
      await twice({ kind: 'hand-over', account: anneke, to: djamila, family });
      const [one] = (await team.list(lead)).families[0]?.assignments ?? [];
      await twice({ kind: 'end', assignment: one?.id ?? '' });
    });

    test('[F75] a stand-in that is taken back before it begins never does', async () => {
      const { team, djamila, lead, next, family } = await world();
      const days = { from: '2026-11-25', lastDay: '2026-11-26' };
      await team.act(lead, { kind: 'stand-in', of: { family }, by: djamila, ...days });
      const planned = (await team.list(lead)).families[0]?.assignments.at(-1);
      await team.act(lead, { kind: 'end', assignment: planned?.id ?? '' });
      team.now = '2026-11-25T12:00:00.000Z';
      expect(await kinds(next, family)).toEqual([]);
    });

    test('[F76] another team, another organisation and what is not there are answered alike', async () => {
      const { team, anneke, djamila, lead, family } = await world();
      const other = await team.member('Bo', 'team-lead', 'Zuid');
      const elsewhere = await Team.make(lent().database);
      const stranger = await elsewhere.member('Kim', 'team-lead');
      const held = (await team.list(lead)).families[0]?.assignments[0]?.id ?? '';
      const days = { from: '2026-11-25', lastDay: '2026-11-26' };
      const own = [other, stranger, djamila, anneke, lead];
      const acts = (of: string, id: string): Parameters<Team['act']>[1][] => [
        { kind: 'assign', family: of, account: other },
        { kind: 'end', assignment: id },
        { kind: 'stand-in', of: { family: of }, by: other, ...days },
        { kind: 'hand-over', account: anneke, to: other, family: of }
      ];
      for (const act of [...acts(family, held), ...acts(newId(), newId())])
        expect(await team.act(other, act)).toEqual({ kind: 'not-found', version });
      for (const act of acts(family, held))
        expect(['not-found', 'not-a-nurse']).toContain((await elsewhere.act(stranger, act)).kind);
      expect((await team.list(other)).families).toEqual([]);
      expect((await elsewhere.list(stranger)).families).toEqual([]);
      expect(own.length).toBe(5);
      expect((await team.list(lead)).families[0]?.assignments).toHaveLength(1);
    });

    test('[F76] nobody but a team lead lists or acts, and a family goes to nobody who may not have one', async () => {
      const { team, anneke, lead, family } = await world();
      const administrator = await team.member('Ada', 'administrator');
      const gone = await team.member('Gea');
      await team.database.kysely
        .updateTable('account_member')
        .set({ ended_at: '2026-11-01T00:00:00.000Z' })
        .where('account', '=', gone)
        .execute();
      const act: TeamAct = { kind: 'assign', version, family, account: lead };
      for (const account of [anneke, administrator, gone, newId()]) {
        const caller = team.caller(account);
        const forbidden = { kind: 'failed', failure: { failure: 'forbidden' } };
        expect(await team.assignments.act(caller, act)).toEqual(forbidden);
        expect(await team.assignments.teamFamilies(caller)).toEqual(forbidden);
      }
      for (const account of [administrator, gone, newId()])
        expect(await team.act(lead, { kind: 'assign', family, account })).toMatchObject({
          kind: 'not-a-nurse'
        });
      for (const days of [
        { from: '2026-11-20', lastDay: '2026-11-22' },
        { from: '2026-11-26', lastDay: '2026-11-25' },
        { from: '2026-11-26', lastDay: '2028-11-25' }
      ])
        expect(
          await team.act(lead, { kind: 'stand-in', of: { family }, by: lead, ...days })
        ).toMatchObject({ kind: 'days' });
    });

    test('[F77] the list tells what a family is called and nothing else of it', async () => {
      const { team, lead, old, family } = await world();
      await old.accepted(old.change(family, { report: write('een heel eigen woord') }));
      const list = await team.list(lead);
      expect(list.families).toMatchObject([{ family, title: 'Klaproos', leaving: [] }]);
      expect(JSON.stringify(list)).not.toMatch(/eigen woord|Saar/);
    });

    test('[F77] a family stays on the list as leaving until every phone of hers has confirmed', async () => {
      const { team, anneke, djamila, lead, old, family } = await world();
      const tablet = team.phone(anneke);
      await tablet.pull();
      team.now = '2026-11-23T10:00:00.000Z';
      await team.act(lead, { kind: 'hand-over', account: anneke, to: djamila });
      const leaving = async () => (await team.list(lead)).families[0]?.leaving;
      const since = '2026-11-23T10:00:00.000Z';
      expect(await leaving()).toMatchObject([{ account: anneke, since }]);
      await old.left((await old.follow()).upTo, family);
      expect(await leaving()).toMatchObject([{ account: anneke }]);
      await tablet.left((await tablet.follow()).upTo, family);
      expect(await leaving()).toEqual([]);
    });

    test('[F78] found by the start of a name, without those that are hers, and each search is noted', async () => {
      const { team, anneke, djamila, old, family } = await world();
      const find = async (account: string, query: string) =>
        done(await team.assignments.search(team.caller(account), { version, query }));
      for (const [query, found] of [
        ['kla', 1],
        ['SAÄR', 1],
        ['aar', 0],
        ['klaprozen', 0],
        ['..a', 0]
      ] as const)
        expect((await find(djamila, query)).found, query).toHaveLength(found);
      expect((await find(djamila, 'Saar')).found).toEqual([
        { family, title: 'Klaproos', ownedBy: ['Anneke'] }
      ]);
      expect((await find(anneke, 'Saar')).found).toEqual([]);
      for (let count = 0; count < 11; count += 1) await team.family(old, `Madelief ${count}`);
      const many = await find(djamila, 'madelief');
      expect(many).toMatchObject({ more: true });
      expect(many.found).toHaveLength(10);
      const noted = await team.database.kysely
        .selectFrom('audit')
        .select(['account', 'detail', 'subject'])
        .where('organisation', '=', team.organisation)
        .where('act', '=', 'family-searched')
        .execute();
      expect(noted).toHaveLength(8);
      expect(noted[0]).toEqual({ account: djamila, detail: null, subject: null });
    });

    test('[F78] emergency access lasts 24 hours, with a reason that is sealed and that the lead reads', async () => {
      const { team, anneke, djamila, lead, next, family } = await world();
      const reason = 'Moeder belt in paniek, Anneke neemt niet op';
      const open = (account: string, of = family) =>
        team.assignments.emergency(team.caller(account), { version, family: of, reason });
      expect(done(await open(anneke))).toMatchObject({ kind: 'has-it' });
      expect(done(await open(djamila, newId()))).toMatchObject({ kind: 'not-found' });
      const until = '2026-11-24T09:00:00.000Z';
      expect(done(await open(djamila))).toEqual({ kind: 'open', version, until });
      team.now = '2026-11-23T11:00:00.000Z';
      expect(done(await open(djamila))).toEqual({ kind: 'open', version, until });
      expect((await next.snapshot()).families).toEqual([family]);
      expect((await team.list(lead)).emergencies).toMatchObject([
        { family, title: 'Klaproos', account: djamila, until, reason }
      ]);
      expect((await lent().material.dump()).includes(Buffer.from('in paniek'))).toBe(false);
      team.now = until;
      expect((await next.snapshot()).families).toEqual([]);
      expect((await team.list(lead)).emergencies).toHaveLength(1);
      const administrator = await team.member('Ada', 'administrator');
      expect(await open(administrator)).toMatchObject({ kind: 'failed' });
    });

    test('[F79] she is told what she has and why, and what she had and who has it now', async () => {
      const { team, anneke, djamila, lead, family } = await world();
      const own = async (account: string) =>
        done(await team.assignments.ownFamilies(team.caller(account)));
      expect(await own(anneke)).toMatchObject({ has: [{ family, kind: 'own' }], had: [] });
      const days = { from: '2026-11-23', lastDay: '2026-11-24' };
      await team.act(lead, { kind: 'stand-in', of: { family }, by: lead, ...days });
      expect(await own(lead)).toMatchObject({
        has: [{ kind: 'stand-in', until: '2026-11-24T23:00:00.000Z', ownedBy: ['Anneke'] }]
      });
      team.now = '2026-11-23T10:00:00.000Z';
      await team.act(lead, { kind: 'hand-over', account: anneke, to: djamila });
      expect(await own(djamila)).toMatchObject({ has: [{ family, kind: 'own', by: 'Loes' }] });
      expect(await own(anneke)).toMatchObject({
        has: [],
        had: [{ family, title: 'Klaproos', kind: 'own', ownedBy: ['Djamila'] }]
      });
      team.now = '2027-01-10T09:00:00.000Z';
      expect((await own(anneke)).had).toEqual([]);
    });
  });
}
