/** Who may give families and who may have them, asked in the transaction of the work. */
import type { Caller } from './feed';
import type { Trx } from './sql-feed-placing';

/** Those who have families. */
const carers = ['nurse', 'team-lead'];

export interface Person {
  account: string;
  name: string;
  team: string;
  /** Of the organisation still, in a role that has families. */
  mayHave: boolean;
}

export async function peopleOf(trx: Trx, organisation: string): Promise<Person[]> {
  const rows = await trx
    .selectFrom('account_member')
    .select(['account', 'name', 'team', 'role', 'ended_at'])
    .where('organisation', '=', organisation)
    .orderBy('account')
    .execute();
  return rows.map(({ role, ended_at, ...person }) => ({
    ...person,
    mayHave: ended_at === null && carers.includes(role)
  }));
}

/**
 * The caller as a member in one of these roles; nothing for anybody else. Writing what stands there
 * holds the role as it is until the transaction ends.
 */
export async function memberAs(
  trx: Trx,
  { account, organisation }: Caller,
  roles: readonly string[] = carers
): Promise<{ name: string; team: string } | undefined> {
  const member = await trx
    .updateTable('account_member')
    .set((row) => ({ role: row.ref('role') }))
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .where('ended_at', 'is', null)
    .returning(['name', 'team', 'role'])
    .executeTakeFirst();
  return member && roles.includes(member.role) ? member : undefined;
}

/** The families of a team: those that were ever given to one of its members, in an emergency apart. */
export async function familiesOfTeam(
  trx: Trx,
  organisation: string,
  team: string
): Promise<string[]> {
  const rows = await trx
    .selectFrom('assignment')
    .innerJoin('account_member as member', (join) =>
      join
        .onRef('member.account', '=', 'assignment.account')
        .onRef('member.organisation', '=', 'assignment.organisation')
    )
    .select('family')
    .distinct()
    .where('assignment.organisation', '=', organisation)
    .where('member.team', '=', team)
    .where('kind', '!=', 'emergency')
    .orderBy('family')
    .execute();
  return rows.map(({ family }) => family);
}
