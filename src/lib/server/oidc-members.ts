/**
 * Whose account it is that somebody of the provider has here: the one linked to them before, else the
 * member with their verified e-mail address, who is linked from then on. An account that is somebody
 * else's already is not found by its address. Those who left are as unknown as strangers, and come back
 * like one.
 */
import { sql } from 'kysely';
import type { Person } from './oidc-provider';
import type { Trx } from './sql-feed-placing';

export async function memberOf(
  trx: Trx,
  organisation: string,
  { issuer, subject, email }: Person
): Promise<string | undefined> {
  const linked = await trx
    .selectFrom('account_oidc as o')
    .innerJoin('account_member as m', 'm.account', 'o.account')
    .select(['m.account', 'm.organisation'])
    .where('o.issuer', '=', issuer)
    .where('o.subject', '=', subject)
    .where('m.ended_at', 'is', null)
    .executeTakeFirst();
  if (linked) return linked.organisation === organisation ? linked.account : undefined;
  if (email === undefined) return undefined;
  const account = await accountWith(trx, organisation, issuer, email);
  if (account === undefined) return undefined;
  await trx
    .insertInto('account_oidc')
    .values({ organisation, issuer, subject, account })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'subject']).doUpdateSet({ organisation, account })
    )
    .execute();
  return account;
}

async function accountWith(
  trx: Trx,
  organisation: string,
  issuer: string,
  email: string
): Promise<string | undefined> {
  // better-auth's own table, which no schema of ours names.
  const user = sql<string>`(select id from login_user where email = ${email})`;
  const member = await trx
    .selectFrom('account_member')
    .select('account')
    .where('account', '=', user)
    .where('organisation', '=', organisation)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('account_oidc as o')
            .select('o.subject')
            .whereRef('o.account', '=', 'account_member.account')
            .where('o.issuer', '=', issuer)
        )
      )
    )
    .executeTakeFirst();
  return member?.account;
}
