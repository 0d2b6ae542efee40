/** Searching and opening families that aren't hers, on and on. */
import { describe, expect, test } from 'vitest';
import type { Bench } from './feed-suite';
import { Team, version } from './assignment-world';

export function heldUp(lent: () => Bench): void {
  async function world() {
    const team = await Team.make(lent().database);
    const [anneke, djamila] = [await team.member('Anneke'), await team.member('Djamila')];
    const phone = team.phone(anneke);
    const search = async (by: string) => {
      const said = await team.assignments.search(team.caller(by), { version, query: 'klap' });
      return said.kind === 'done' ? said.answer.found.length : said;
    };
    const reason = 'Moeder belt in paniek';
    const open = async (by: string, family: string) => {
      const said = await team.assignments.emergency(team.caller(by), { version, family, reason });
      return said.kind === 'done' ? said.answer.kind : said;
    };
    return { team, djamila, phone, search, open };
  }

  describe('on and on', () => {
    test('[S121] thirty searches in an hour, then she waits, and nobody else does', async () => {
      const { team, djamila, phone, search } = await world();
      await team.family(phone, 'Klaproos');
      const lead = await team.member('Loes', 'team-lead');
      for (let count = 0; count < 30; count += 1) expect(await search(djamila)).toBe(1);
      team.now = '2026-11-23T09:20:00.000Z';
      expect(await search(djamila)).toEqual({ kind: 'held-up', seconds: 40 * 60 });
      expect(await search(lead)).toBe(1);
      team.now = '2026-11-23T10:00:00.000Z';
      expect(await search(djamila)).toBe(1);
    });

    test('[S121] of thirty-two searches at once no more are answered', async () => {
      const { team, djamila, phone, search } = await world();
      await team.family(phone, 'Klaproos');
      const all = await Promise.all(Array.from({ length: 32 }, () => search(djamila)));
      expect(all.filter((found) => found === 1)).toHaveLength(30);
    });

    test('[S121] ten families in a day, and those that are open stay so', async () => {
      const { team, djamila, phone, open } = await world();
      const families: string[] = [];
      for (let count = 0; count < 11; count += 1)
        families.push(await team.family(phone, `Klaproos ${count}`));
      const [first = '', ...others] = families;
      const last = others[9] ?? '';
      expect(await open(djamila, first)).toBe('open');
      team.now = '2026-11-23T12:00:00.000Z';
      for (const family of others.slice(0, 9)) expect(await open(djamila, family)).toBe('open');
      expect(await open(djamila, last)).toEqual({ kind: 'held-up', seconds: 21 * 60 * 60 });
      expect(await open(djamila, first)).toBe('open');
      team.now = '2026-11-24T09:00:00.000Z';
      expect(await open(djamila, last)).toBe('open');
    });
  });
}
