/** A team beside the nurse of every test: a second nurse, and their lead; and days moved at the server. */
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { addMember, administrator, logInAs, type Account } from './account';
import type { Server } from './server';

export const djamila: Account = {
  name: 'Djamila Aksoy',
  email: 'djamila.aksoy@voorbeeld.test',
  password: 'paraplu veter mos 9'
};

export const lead: Account = {
  name: 'Loes Tempel',
  email: 'loes.tempel@voorbeeld.test',
  password: 'trommel linde hek 3'
};

export async function makeTeam(server: Server): Promise<void> {
  const boss = await logInAs(server, administrator);
  await addMember(server, boss, djamila);
  await addMember(server, boss, lead, { role: 'team-lead' });
}

/** As if so many days had gone by for what is assigned for a while. */
export function daysGoBy(server: Server, days: number): void {
  on(server, (database) => {
    const rows = database
      .prepare<[], { id: string; from_at: string; until_at: string }>(
        `select id, from_at, until_at from assignment where until_at is not null`
      )
      .all();
    const before = (instant: string) =>
      new Date(Date.parse(instant) - days * 86_400_000).toISOString();
    const move = database.prepare('update assignment set from_at = ?, until_at = ? where id = ?');
    for (const { id, from_at, until_at } of rows) move.run(before(from_at), before(until_at), id);
    // Something is due at once; the server finds out what.
    database.prepare('update organisation set assignments_due = ?').run(new Date(0).toISOString());
  });
}

/** How many changes stand in the feed as late. */
export function lateChanges(server: Server): number {
  return on(server, (database) => {
    const row = database
      .prepare<[], { late: number }>('select count(*) as late from feed_entry where late = 1')
      .get();
    return row?.late ?? 0;
  });
}

function on<T>(server: Server, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(join(server.data, 'nabij.sqlite'), { fileMustExist: true });
  try {
    database.pragma('busy_timeout = 5000');
    return work(database);
  } finally {
    database.close();
  }
}
