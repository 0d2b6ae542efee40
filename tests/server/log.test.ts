/** Reading the log, on both databases: pages, parts of it, and that the reading is noted. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { note } from '../../src/lib/server/audit';
import { openLog, type Log } from '../../src/lib/server/audit-reading';
import type { Database } from '../../src/lib/server/database/database';
import type { Caller } from '../../src/lib/server/feed';
import type { LogAct, LogEntry, LogRequest } from '../../src/lib/protocol/log';
import { WIRE_VERSION as version } from '../../src/lib/protocol/version';
import { newId, newOrganisation } from '../contract/feed-world';
import { postgresMaterial, sqliteMaterial, type Addressed } from '../contract/material';

const MINUTE = 60_000;

function logContract(name: string, make: () => Promise<Addressed>): void {
  describe(`the log on ${name}`, () => {
    let material: Addressed;
    let database: Database;
    let log: Log;
    let clock = Date.parse('2026-11-03T10:00:00Z');
    const parts = { now: () => new Date(clock), newId };

    beforeAll(async () => {
      material = await make();
      database = await material.open();
      log = openLog(database, parts);
    });
    afterAll(async () => {
      await database.close();
      await material.remove();
    });

    const world = async () => {
      const organisation = await newOrganisation(database);
      const officer: Caller = { organisation, account: newId() };
      const [roos, bo] = [newId(), newId()];
      for (const [account, called, ended_at] of [
        [roos, 'Roos', null],
        [bo, 'Bo', '2026-11-02T10:00:00Z']
      ] as const)
        await database.kysely
          .insertInto('account_member')
          .values({ account, organisation, name: called, role: 'nurse', ended_at })
          .execute();
      const did = (account: string, act: LogAct, subject?: string) =>
        database.write((trx) => note(trx, parts, { organisation, account, act, subject }));
      return { organisation, officer, roos, bo, did };
    };
    const read = (officer: Caller, part: Partial<LogRequest> = {}) =>
      log.read(officer, { version, ...part });
    const acts = (entries: readonly LogEntry[]) => entries.map(({ act }) => act);

    test('[S104] comes in pages, the newest first, each entry once', async () => {
      const { officer, roos, did } = await world();
      for (let n = 0; n < 120; n += 1) {
        // Many at one instant: no page may lose or repeat one of them.
        if (n % 40 === 0) clock += MINUTE;
        await did(roos, 'logged-in');
      }
      const seen: LogEntry[] = [];
      let before: LogRequest['before'];
      do {
        const page = await read(officer, before && { before });
        expect(page.entries.length).toBeLessThanOrEqual(50);
        seen.push(...page.entries);
        before = page.before;
      } while (before);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
      expect(seen.map(({ at }) => at)).toEqual(
        seen
          .map(({ at }) => at)
          .sort()
          .reverse()
      );
      const whole = await log.export(officer, { version });
      expect(whole.entries).toHaveLength(121);
      expect(whole.before).toBeUndefined();
    });

    test('[S104] by person, about them too, by kind and by period', async () => {
      const { officer, roos, bo, did } = await world();
      const start = new Date(clock).toISOString();
      await did(roos, 'logged-in');
      clock += MINUTE;
      const later = new Date(clock).toISOString();
      await did(bo, 'role-changed', roos);
      await did(bo, 'logged-out');
      const found = async (part: Partial<LogRequest>) =>
        acts((await read(officer, part)).entries)
          .filter((act) => act !== 'log-read')
          .sort();
      expect(await found({ account: roos })).toEqual(['logged-in', 'role-changed']);
      expect(await found({ act: 'logged-out' })).toEqual(['logged-out']);
      expect(await found({ from: later })).toEqual(['logged-out', 'role-changed']);
      expect(await found({ from: start, until: later })).toEqual(['logged-in']);
      expect(await found({ account: bo, act: 'logged-in' })).toEqual([]);
    });

    test('[S104] names everybody who is or was there, and nothing of another organisation', async () => {
      const { officer, roos, bo, did } = await world();
      await did(roos, 'logged-in');
      const other = await world();
      const { entries, people } = await read(other.officer);
      expect(entries).toEqual([]);
      expect(people.map(({ account }) => account).sort()).toEqual([other.roos, other.bo].sort());
      expect((await read(officer)).people).toEqual([
        { account: bo, name: 'Bo', left: true },
        { account: roos, name: 'Roos', left: false }
      ]);
    });

    test('[S104] each reading stands in it, but for the pages that follow', async () => {
      const { officer, roos } = await world();
      await read(officer);
      await read(officer, { account: roos });
      await read(officer, { before: { at: new Date(clock).toISOString(), id: newId() } });
      await log.export(officer, { version });
      clock += MINUTE;
      const { entries } = await read(officer);
      const told = entries.map(({ account, act, subject, detail }) => [
        account,
        act,
        subject,
        detail
      ]);
      const by = [officer.account, 'log-read'];
      expect(told).toHaveLength(3);
      expect(told).toEqual(
        expect.arrayContaining([
          [...by, null, null],
          [...by, roos, null],
          [...by, null, 'export']
        ])
      );
    });

    test('[S119] a page that follows on no reading is one', async () => {
      const { officer, roos } = await world();
      const before = { at: new Date(clock + MINUTE).toISOString(), id: newId() };
      const readings = async () =>
        (
          await database.kysely
            .selectFrom('audit')
            .select('id')
            .where('organisation', '=', officer.organisation)
            .execute()
        ).length;
      await read(officer, { before });
      expect(await readings()).toBe(1);
      await read(officer, { before });
      expect(await readings()).toBe(1);
      await read(officer, { before, account: roos });
      await log.export(officer, { version, before });
      expect(await readings()).toBe(3);
      clock += 61 * MINUTE;
      await read(officer, { before });
      expect(await readings()).toBe(4);
    });
  });
}

logContract('SQLite', sqliteMaterial);
const postgres = inject('postgres');
if ('url' in postgres) logContract('PostgreSQL', () => postgresMaterial(postgres.url));
else describe.skip('the log on PostgreSQL');
