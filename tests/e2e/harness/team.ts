/** A team beside the nurse of every test: a second nurse, and their lead; and days moved at the server. */
import { addMember, administrator, logInAs, type Account } from './account';
import { rows } from './rows';
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
export async function daysGoBy(server: Server, days: number): Promise<void> {
  const assigned = await rows<{ id: string; from_at: string; until_at: string }>(
    server,
    `select id, from_at, until_at from assignment where until_at is not null`
  );
  const before = (instant: string) =>
    new Date(Date.parse(instant) - days * 86_400_000).toISOString();
  for (const { id, from_at, until_at } of assigned)
    await rows(server, 'update assignment set from_at = ?, until_at = ? where id = ?', [
      before(from_at),
      before(until_at),
      id
    ]);
  // Something is due at once; the server finds out what.
  await rows(server, 'update organisation set assignments_due = ?', [new Date(0).toISOString()]);
}

/** How many changes stand in the feed as late. */
export async function lateChanges(server: Server): Promise<number> {
  const [row] = await rows<{ late: number | string }>(
    server,
    'select count(*) as late from feed_entry where late = 1'
  );
  return Number(row?.late ?? 0);
}
