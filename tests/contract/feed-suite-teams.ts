/** Of which team a family is: what a lead of another team gets of it, whoever once had it or stood in. */
import { describe, expect, test } from 'vitest';
import type { Bench } from './feed-suite';
import { Team, version } from './assignment-world';

export function teams(lent: () => Bench): void {
  /** A nurse of Noord with a family, a colleague, a nurse of Zuid, and the lead of each team. */
  async function world() {
    const team = await Team.make(lent().database);
    const [anneke, djamila] = [await team.member('Anneke'), await team.member('Djamila')];
    const piet = await team.member('Piet', 'nurse', 'Zuid');
    const [noord, zuid] = [
      await team.member('Loes', 'team-lead'),
      await team.member('Zita', 'team-lead', 'Zuid')
    ];
    const family = await team.family(team.phone(anneke), 'Klaproos');
    const seen = async (lead: string) =>
      (await team.list(lead)).families.map((one) => one.family).includes(family);
    const moves = (account: string, to: string) =>
      team.database.kysely
        .updateTable('account_member')
        .set({ team: to })
        .where('account', '=', account)
        .execute();
    return { team, anneke, djamila, piet, noord, zuid, family, seen, moves };
  }

  describe('the team of a family', () => {
    test('[S115] who had a family and goes to another team takes nothing of it along', async () => {
      const { team, anneke, djamila, noord, zuid, family, seen, moves } = await world();
      await team.act(noord, { kind: 'hand-over', account: anneke, to: djamila, family });
      await moves(anneke, 'Zuid');
      expect([await seen(noord), await seen(zuid)]).toEqual([true, false]);
      for (const act of [
        { kind: 'assign', family, account: zuid },
        { kind: 'hand-over', account: djamila, to: zuid, family },
        { kind: 'stand-in', of: { family }, by: zuid, from: '2026-11-23', lastDay: '2026-11-25' }
      ] as const)
        expect(await team.act(zuid, act)).toEqual({ kind: 'not-found', version });
    });

    test('[S115] standing in for another team, and a plan taken back, give that nurse’s lead nothing', async () => {
      const { team, piet, noord, zuid, family, seen } = await world();
      const days = { from: '2026-11-23', lastDay: '2026-11-25' };
      await team.act(noord, { kind: 'stand-in', of: { family }, by: piet, ...days });
      expect([await seen(noord), await seen(zuid)]).toEqual([true, false]);
      await team.act(noord, { kind: 'assign', family, account: piet, from: '2026-12-01' });
      const planned = (await team.list(noord)).families[0]?.assignments.at(-1);
      expect(await seen(zuid)).toBe(true);
      await team.act(noord, { kind: 'end', assignment: planned?.id ?? '' });
      for (const at of ['2026-11-24T09:00:00.000Z', '2026-12-02T09:00:00.000Z']) {
        team.now = at;
        expect([await seen(noord), await seen(zuid)]).toEqual([true, false]);
      }
    });

    test('[S115] a nurse who goes to another team with her families has her new lead see to them', async () => {
      const { team, anneke, piet, noord, zuid, family, seen, moves } = await world();
      await moves(anneke, 'Zuid');
      expect([await seen(noord), await seen(zuid)]).toEqual([false, true]);
      expect(
        await team.act(zuid, { kind: 'hand-over', account: anneke, to: piet, family })
      ).toMatchObject({ kind: 'done', families: 1 });
    });

    test('[S115] a family that nobody has is still seen to by the lead of who had it last', async () => {
      const { team, anneke, piet, noord, zuid, family, seen } = await world();
      const handOver = { kind: 'hand-over', account: anneke, to: piet, family } as const;
      expect(await team.act(noord, handOver)).toMatchObject({ kind: 'done' });
      expect([await seen(noord), await seen(zuid)]).toEqual([false, true]);
      // Her answer got lost, and she asks again.
      expect(await team.act(noord, handOver)).toMatchObject({ kind: 'done', families: 1 });
      team.now = '2026-11-24T09:00:00.000Z';
      const [held] = (await team.list(zuid)).families[0]?.assignments ?? [];
      expect(await team.act(zuid, { kind: 'end', assignment: held?.id ?? '' })).toMatchObject({
        kind: 'done'
      });
      expect([await seen(noord), await seen(zuid)]).toEqual([false, true]);
      expect(await team.act(zuid, { kind: 'assign', family, account: piet })).toMatchObject({
        kind: 'done'
      });
    });
  });
}
