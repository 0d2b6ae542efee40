/** What the start asks of a SQLite file, and what it says when it doesn't get it. */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseUnusable } from '../../src/lib/server/database/database';
import { openDatabase } from '../../src/lib/server/database/open-database';
import { newOrganisation } from './feed-world';

const options = { now: () => new Date(), warn: () => undefined };

describe('a SQLite database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nabij-db-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (address: string, busyMilliseconds = 5_000) =>
    openDatabase(address, { ...options, busyMilliseconds });
  const complaint = async (address: string, busyMilliseconds?: number): Promise<string> => {
    const error = await open(address, busyMilliseconds).then(
      (database) => database.close(),
      (reason: unknown) => reason
    );
    expect(error).toBeInstanceOf(DatabaseUnusable);
    const { message } = error as DatabaseUnusable;
    expect(message).toMatch(/^[^\n]+: [^\n]+\.$/);
    return message;
  };

  test('[F50] opens in a folder of its own with the settings that durability rests on', async () => {
    const database = await open(join(folder, 'new', 'feed.sqlite'));
    const read = async (pragma: string) =>
      Object.values(
        (await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(database.kysely))
          .rows[0] ?? {}
      )[0];
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
    expect(await read('busy_timeout')).toBe(5_000);
    await database.close();
  });

  test('[F50] an address without a file is refused', async () => {
    for (const address of ['', ':memory:', 'file::memory:', 'sqlite:'])
      expect(await complaint(address)).toContain('DATABASE_URL');
  });

  test('[F51] opened again it keeps what it held and migrates nothing', async () => {
    const first = await open(join(folder, 'feed.sqlite'));
    const organisation = await newOrganisation(first);
    await first.close();
    const again = await open(join(folder, 'feed.sqlite'));
    const held = await again.kysely.selectFrom('organisation').select('id').execute();
    expect(held).toEqual([{ id: organisation }]);
    await again.close();
  });

  test('[F52] a database of a newer app is refused in one sentence', async () => {
    const database = await open(join(folder, 'feed.sqlite'));
    await database.kysely
      .insertInto('schema_version')
      .values({ version: 9_999, applied_at: '' })
      .execute();
    await database.close();
    expect(await complaint(join(folder, 'feed.sqlite'))).toContain('9999');
  });

  test('[F53] what the operator can mend is said in one sentence', async () => {
    const file = join(folder, 'plain.txt');
    writeFileSync(file, 'this is no database, but a text of some length\n'.repeat(100));
    mkdirSync(join(folder, 'directory'));
    expect(await complaint(file)).toContain('not a healthy SQLite database');
    expect(await complaint(join(file, 'feed.sqlite'))).toContain("Can't");
    expect(await complaint(join(folder, 'directory'))).toContain("Can't open");
    expect(await complaint('mysql://user:secret@host/database')).toContain('mysql:');
    expect(await complaint('mysql://user:secret@host/database')).not.toContain('secret');
  });

  test('[F54] a write waits for another process that writes, and then goes on', async () => {
    const path = join(folder, 'feed.sqlite');
    const database = await open(path);
    const holder = fork(join(import.meta.dirname, 'sqlite-holder.mjs'), [path]);
    await new Promise((resolve) => holder.once('message', resolve));
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    // It lets go half a second after hearing this.
    holder.send('let go soon');
    await newOrganisation(database);
    await gone;
    const names = await database.kysely.selectFrom('organisation').select('name').execute();
    expect(names.map((row) => row.name).sort()).toEqual(['Proeftuin', 'from the other process']);
    await database.close();
  });

  test('[F54] another process that never lets go is named at the start', async () => {
    const path = join(folder, 'feed.sqlite');
    await (await open(path)).close();
    const holder = fork(join(import.meta.dirname, 'sqlite-holder.mjs'), [path]);
    await new Promise((resolve) => holder.once('message', resolve));
    expect(await complaint(path, 50)).toContain('Another process');
    holder.kill('SIGKILL');
  });
});
