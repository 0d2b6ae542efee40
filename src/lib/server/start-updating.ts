/**
 * What an operator is told after an update from before roles were kept apart: then the first administrator
 * was often a nurse as well, and an administrator sends nothing about families now.
 */
import { sql } from 'kysely';
import type { Database } from './database/database';

/** One line, or nothing where no administrator has families. */
export async function updatingLine({ kysely }: Database): Promise<string | undefined> {
  const found = await kysely
    .selectFrom('account_member as m')
    .innerJoin('feed_access as a', (join) =>
      join.onRef('a.account', '=', 'm.account').onRef('a.organisation', '=', 'm.organisation')
    )
    .select(sql<number>`count(distinct m.account)`.as('people'))
    .where('m.role', '=', 'administrator')
    .where('m.ended_at', 'is', null)
    .where('a.until_position', 'is', null)
    .executeTakeFirstOrThrow();
  const people = Number(found.people);
  if (people === 0) return undefined;
  return (
    `${people === 1 ? 'An administrator has' : `${people} administrators have`} families, from before an ` +
    `administrator had none: invite a second administrator at another e-mail address, who then makes the ` +
    `first one a nurse or team lead. See "After an update" in the README.`
  );
}
