/** A database of every earlier schema is brought up to date with what it held, on both databases. */
import { afterEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/lib/server/database/database';
import { migrate } from '../../src/lib/server/database/migrate';
import { migrations } from '../../src/lib/server/database/migrations';
import { openPostgres } from '../../src/lib/server/database/postgres';
import { openSqlite } from '../../src/lib/server/database/sqlite';
import { feedOn, newId, newOrganisation, Phone, write } from './feed-world';
import { postgresMaterial, sqliteMaterial, type Addressed } from './material';

const now = () => new Date();
const warn = () => undefined;
/** As the first step left it: later columns are not there to be written. */
type Bare = { id: string; name: string; epoch: string; position: number };

function migrationContract(
  name: string,
  make: () => Promise<Addressed>,
  connect: (address: string) => Promise<Database>
): void {
  describe(`migrations on ${name}`, () => {
    let material: Addressed;
    afterEach(() => material.remove());

    test.each(migrations.slice(0, -1).map(({ version }) => version))(
      '[F55] a database of schema version %i is brought up to date with what it held',
      async (version) => {
        material = await make();
        const old = await connect(material.address);
        await migrate(old, now, migrations.slice(0, version));
        const organisation: Bare = { id: newId(), name: 'Eerder', epoch: newId(), position: 0 };
        await old.kysely.insertInto('organisation').values(organisation).execute();
        await old.close();

        const today = await material.open();
        const kept = await today.kysely.selectFrom('organisation').selectAll().execute();
        expect(kept).toMatchObject([organisation]);
        for (const id of [organisation.id, await newOrganisation(today)]) {
          const phone = new Phone(feedOn(today), id, 'anna');
          const family = await phone.newFamily();
          await phone.accepted(phone.change(family, { n: write(1) }));
          expect((await phone.snapshot()).records).toHaveLength(2);
          expect((await phone.pull()).setup).toMatch(/^[0-9a-f]{64}$/);
        }
        await today.close();
      }
    );

    test('[F70] whoever had access before there was a plan stands in it', async () => {
      material = await make();
      const old = await connect(material.address);
      await migrate(old, now, migrations.slice(0, 3));
      const organisation: Bare = { id: newId(), name: 'Eerder', epoch: newId(), position: 3 };
      await old.kysely.insertInto('organisation').values(organisation).execute();
      const given = { organisation: organisation.id, account: 'bea' };
      const [open, ended] = [newId(), newId()];
      await old.kysely
        .insertInto('feed_access')
        .values([
          { ...given, family: open, from_position: 1, until_position: null },
          { ...given, family: ended, from_position: 2, until_position: 3 }
        ])
        .execute();
      await old.close();
      const today = await material.open();
      const rows = await today.kysely.selectFrom('assignment').selectAll().execute();
      const lasting = rows.filter(({ until_at: until }) => until === null);
      expect(rows.map(({ family }) => family).sort()).toEqual([open, ended].sort());
      expect(lasting).toMatchObject([{ ...given, family: open, kind: 'own' }]);
      expect(rows.every(({ id }) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
      await today.close();
    });
  });
}

migrationContract('SQLite', sqliteMaterial, async (path) => openSqlite({ path, warn }));
const server = inject('postgres');
if ('url' in server)
  migrationContract(
    'PostgreSQL',
    () => postgresMaterial(server.url),
    (url) => openPostgres({ url, warn })
  );
else
  describe('migrations on PostgreSQL', () => {
    test.skip(`skipped: ${server.missing}`);
  });
