/**
 * The contract of the feed, run against every database (`feed-sqlite.test.ts`,
 * `feed-postgres.test.ts`). One database for a run, a fresh organisation for each test.
 */
import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../src/lib/server/database/database';
import { assignments } from './feed-suite-assignments';
import { heldUp } from './feed-suite-held-up';
import { history } from './feed-suite-history';
import { positions } from './feed-suite-positions';
import { refusals } from './feed-suite-refusals';
import { scope } from './feed-suite-scope';
import { snapshots } from './feed-suite-snapshots';
import { storage } from './feed-suite-storage';
import { teams } from './feed-suite-teams';
import { newOrganisation, type Material } from './feed-world';

export interface Bench {
  material: Material;
  database: Database;
  /** A second handle; on SQLite the same one, since one process has one connection there. */
  other: Database;
  organisation(): Promise<string>;
}

export function feedContract(name: string, make: () => Promise<Material>): void {
  describe(`feed on ${name}`, () => {
    let bench: Bench;

    beforeAll(async () => {
      const material = await make();
      const database = await material.open();
      const other = database.type === 'sqlite' ? database : await material.open();
      bench = { material, database, other, organisation: () => newOrganisation(database) };
    });

    afterAll(async () => {
      if (bench.other !== bench.database) await bench.other.close();
      await bench.database.close();
      await bench.material.remove();
    });

    const lent = () => bench;
    positions(lent);
    assignments(lent);
    heldUp(lent);
    history(lent);
    refusals(lent);
    scope(lent);
    snapshots(lent);
    storage(lent);
    teams(lent);
  });
}
