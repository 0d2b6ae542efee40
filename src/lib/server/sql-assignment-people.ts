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

/** Not who has left, nor who has a role without families. */
export async function mayHaveFamilies(
  trx: Trx,
  { account, organisation }: Caller
): Promise<boolean> {
  const member = await trx
    .selectFrom('account_member')
    .select(['role', 'ended_at'])
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  // Only where there are no members, as in tests.
  if (!member) return true;
  return member.ended_at === null && carers.includes(member.role);
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

/**
 * The families of a team: those that are, or are going to be, the own of one of its members. Who had a
 * family once, stands in or opened it in an emergency brings it to no other team; one that is nobody's
 * stays with the team of who had it last, so that somebody sees to it.
 */
export async function familiesOfTeam(
  trx: Trx,
  organisation: string,
  team: string,
  now: Date
): Promise<string[]> {
  const rows = await trx
    .selectFrom('assignment')
    .innerJoin('account_member as member', (join) =>
      join
        .onRef('member.account', '=', 'assignment.account')
        .onRef('member.organisation', '=', 'assignment.organisation')
    )
    .select(['family', 'from_at as from', 'until_at as until', 'member.team'])
    .where('assignment.organisation', '=', organisation)
    .where('kind', '=', 'own')
    .execute();
  const byFamily = new Map<string, Held[]>();
  for (const { family, ...held } of rows) {
    const list = byFamily.get(family);
    if (list) list.push(held);
    else byFamily.set(family, [held]);
  }
  const at = now.toISOString();
  return [...byFamily]
    .filter(([, held]) => teamsOf(held, at).has(team))
    .map(([family]) => family)
    .sort();
}

interface Held {
  from: string;
  until: string | null;
  team: string;
}

function teamsOf(held: readonly Held[], at: string): Set<string> {
  const untilOf = ({ until }: Held) => until ?? '\uffff';
  // What was taken back before it began never was; of before there was a plan no more than that is known.
  const real = held.filter(({ from, until }) => until === null || from < until);
  const known = real.length > 0 ? real : held;
  const lasting = known.filter((one) => untilOf(one) > at);
  const last = known.map(untilOf).sort().at(-1);
  const count = lasting.length > 0 ? lasting : known.filter((one) => untilOf(one) === last);
  return new Set(count.map(({ team }) => team));
}
