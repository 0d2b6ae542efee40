/** What the start asks of a PostgreSQL, and what it says when it doesn't get it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DatabaseUnusable } from '../../src/lib/server/database/database';
import { migrations } from '../../src/lib/server/database/migrations';
import { openDatabase } from '../../src/lib/server/database/open-database';
import { Bell, feedOn, newId, newOrganisation, Phone } from './feed-world';
import { postgresMaterial, type Addressed } from './material';

const server = inject('postgres');
const options = { now: () => new Date(), warn: () => undefined };

describe.skipIf(!('url' in server))(
  'url' in server ? 'a PostgreSQL database' : `skipped: ${server.missing}`,
  () => {
    let material: Addressed;
    beforeAll(async () => {
      material = await postgresMaterial('url' in server ? server.url : '');
    });
    afterAll(() => material.remove());

    const complaint = async (address: string): Promise<string> => {
      const error = await openDatabase(address, options).then(
        (database) => database.close(),
        (reason: unknown) => reason
      );
      expect(error).toBeInstanceOf(DatabaseUnusable);
      const { message } = error as DatabaseUnusable;
      expect(message).toMatch(/^[^\n]+: [^\n]+\.$/);
      expect(message).not.toContain('secret');
      return message;
    };
    const changed = (change: (url: URL) => void) => {
      const url = new URL(material.address);
      change(url);
      return url.href;
    };

    test('[F51] processes that start at once migrate once', async () => {
      const opened = await Promise.all([material.open(), material.open(), material.open()]);
      const [database] = opened;
      const steps = await database?.kysely.selectFrom('schema_version').select('version').execute();
      expect(steps).toHaveLength(migrations.length);
      await Promise.all(opened.map((one) => one.close()));
    });

    test('[F52] a database of a newer app is refused in one sentence', async () => {
      const database = await material.open();
      await database.kysely
        .insertInto('schema_version')
        .values({ version: 9_999, applied_at: '' })
        .execute();
      expect(await complaint(material.address)).toContain('9999');
      await database.kysely.deleteFrom('schema_version').where('version', '=', 9_999).execute();
      await database.close();
    });

    test('[F53] what the operator can mend is said in one sentence', async () => {
      expect(await complaint(changed((url) => (url.pathname = '/absent')))).toContain(
        'no database'
      );
      expect(await complaint('postgres://app:secret@127.0.0.1:1/nabij')).toContain(
        'Nothing answers at 127.0.0.1:1/nabij'
      );
      expect(await complaint('postgres://app:secret@ho st:x/nabij')).toContain('DATABASE_URL');
      expect(await complaint('postgres://app:secret@absent.invalid/nabij')).toContain('host');
    });

    test('[F50] a server that may lose a confirmed commit is refused', async () => {
      const database = await material.open();
      const name = sql.ref(new URL(material.address).pathname.slice(1));
      await sql`alter database ${name} set synchronous_commit = off`.execute(database.kysely);
      expect(await complaint(material.address)).toContain('synchronous_commit');
      await sql`alter database ${name} reset synchronous_commit`.execute(database.kysely);
      await database.close();
    });

    test('[F44] a listening connection that breaks is made again and misses nothing', async () => {
      const database = await material.open();
      const warned: string[] = [];
      const watching = await openDatabase(material.address, {
        ...options,
        warn: (line) => warned.push(line)
      });
      const here = await newOrganisation(database);
      const anna = new Phone(feedOn(database), here, 'anna');
      const reader = new Phone(feedOn(watching), here, 'anna');
      const told = new Bell();
      const until = (position: number) =>
        told.until(async () => (await reader.pull()).page.upTo >= position);
      const began = told.next();
      const stop = watching.watch(here, told.ring);
      await began;
      const { rows } = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`.execute(database.kysely);
      expect(rows).toHaveLength(1);
      await anna.newFamily();
      await until(2);
      await until(await anna.feed.grant(here, newId(), 'anna'));
      expect(warned).toHaveLength(1);
      stop();
      await watching.close();
      await database.close();
    });
  }
);
