/**
 * Whether somebody may still do what they were let in for, asked at the beginning of every transaction that
 * their request runs: the session is there, the member hasn't left and has the role, and the phone wasn't
 * removed. What was ended a moment ago counts at once, also for a request that is under way.
 *
 *   hook: who asks, by which rule → `asking(…)` → route → `database.write` → still admitted? → the work
 *
 * No route can forget it, since the database itself asks. What the server does by itself, or for a request
 * that anybody may send, is asked nothing.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Failure } from '../protocol/failure';
import type { Role } from './accounts';
import { provedLately } from './accounts-sessions';
import type { Database } from './database/database';
import type { Caller } from './feed';
import { objectionTo, type RouteRule } from './route-rules';
import type { Trx } from './sql-feed-placing';

interface Admitted {
  caller: Caller;
  rule: RouteRule;
  /** Why the work was not done after all. */
  refused?: Failure;
}

const current = new AsyncLocalStorage<Admitted>();

/** Ends the transaction of somebody who was let in and no longer is; `asking` answers it. */
export class NotAdmitted extends Error {
  override name = 'NotAdmitted';
}

export type Admittance<T> = { kind: 'done'; result: T } | { kind: 'refused'; failure: Failure };

/** Runs the work of a request for its caller; the refusal, where it turned out to be one. */
export async function asking<T>(
  caller: Caller,
  rule: RouteRule,
  work: () => Promise<T>
): Promise<Admittance<T>> {
  const admitted: Admitted = { caller, rule };
  const result = await current.run(admitted, work);
  const { refused } = admitted;
  return refused ? { kind: 'refused', failure: refused } : { kind: 'done', result };
}

/**
 * For an answer that goes on after its route has returned it: each piece of work for it is asked about like
 * a request of its own. Outside of a request, nothing is.
 */
export function askingOn(): <T>(work: () => Promise<T>) => Promise<Admittance<T>> {
  const admitted = current.getStore();
  return async (work) => {
    if (!admitted) return { kind: 'done', result: await work() };
    const later: Admitted = { caller: admitted.caller, rule: admitted.rule };
    try {
      return { kind: 'done', result: await current.run(later, work) };
    } catch (error) {
      if (error instanceof NotAdmitted && later.refused)
        return { kind: 'refused', failure: later.refused };
      throw error;
    }
  };
}

/** The same database, which asks before every transaction of a request. */
export function admitting(database: Database, now: () => Date): Database {
  async function ask(trx: Trx, admitted: Admitted | undefined): Promise<void> {
    const refused = admitted && (await objection(trx, admitted, now()));
    if (!refused) return;
    admitted.refused = refused;
    throw new NotAdmitted();
  }
  return {
    ...database,
    write(body) {
      const admitted = current.getStore();
      return database.write(async (trx, announce) => {
        await ask(trx, admitted);
        return body(trx, announce);
      });
    },
    read(body) {
      const admitted = current.getStore();
      return database.read(async (trx) => {
        await ask(trx, admitted);
        return body(trx);
      });
    }
  };
}

async function objection(
  trx: Trx,
  { caller, rule }: Admitted,
  now: Date
): Promise<Failure | undefined> {
  const { account, organisation, session = '' } = caller;
  // better-auth's own table, which no schema of ours names.
  const isThere = sql<boolean>`exists (select 1 from login_session as l where l.id = s.session)`;
  const found = await trx
    .selectFrom('account_session as s')
    .innerJoin('account_member as m', 'm.account', 's.account')
    .select(['m.role', 's.whole', 's.proved_at'])
    .where('s.session', '=', session)
    .where('s.account', '=', account)
    .where('m.organisation', '=', organisation)
    .where('m.ended_at', 'is', null)
    .where(isThere)
    .executeTakeFirst();
  const asker = found && {
    role: found.role as Role,
    halfWay: found.whole !== 1,
    provedLately: provedLately(found.proved_at, now)
  };
  return objectionTo(rule, asker) ?? (rule.phone ? phoneObjection(trx, caller) : undefined);
}

async function phoneObjection(
  trx: Trx,
  { account, organisation, phone = '' }: Caller
): Promise<Failure | undefined> {
  const found = await trx
    .selectFrom('phone')
    .select('removed_at')
    .where('id', '=', phone)
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  if (!found) return { failure: 'not-your-phone' };
  return found.removed_at === null ? undefined : { failure: 'phone-removed' };
}
