/**
 * The people of an organisation, as its administrator sees and changes them.
 *
 * Whatever changes asks for a proof of the last minutes, looked up in the transaction of the change. Of
 * the administrators one always stays. Nobody of another organisation is ever found.
 */
import type { Transaction } from 'kysely';
import type { Me } from '../protocol/me';
import type { People, PeopleFailure, PersonChange } from '../protocol/people';
import { removeFactors } from './accounts-factor-rules';
import { endWaysIn, voidLinksBy } from './accounts-leaving';
import { withLogin } from './accounts-login';
import {
  endSessions,
  provedLately,
  sessionRow,
  type Asking,
  type SessionParts
} from './accounts-sessions';
import { note, type AuditAct } from './audit';
import type { Schema } from './database/schema';
import { carers } from './route-rules';
import { endAllOf, underLock } from './sql-assignment-plan';
import type { Placing } from './sql-feed-placing';

type Role = Me['role'];
interface NotAllowed {
  kind: 'failed';
  failure: { failure: 'not-logged-in' | 'forbidden' | 'prove-again' };
}
/** What came of a change by an administrator. */
export type Administered<F, T = object> =
  ({ kind: 'done' } & T) | { kind: 'failed'; failure: F } | NotAllowed;

/** Why whoever asks may not change people; nothing when they may. */
export async function objectionToAdminister(
  trx: Transaction<Schema>,
  asking: Asking,
  now: Date
): Promise<NotAllowed | undefined> {
  const row = await sessionRow(trx, asking, now);
  const failed = (failure: NotAllowed['failure']['failure']): NotAllowed => ({
    kind: 'failed',
    failure: { failure }
  });
  if (row?.whole !== 1) return failed('not-logged-in');
  if (row.role !== 'administrator') return failed('forbidden');
  return provedLately(row.proved_at, now) ? undefined : failed('prove-again');
}

interface Person {
  name: string;
  role: string;
  team: string;
}

export class Persons {
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  async list(organisation: string): Promise<People> {
    const rows = await this.#parts.database.read((trx) =>
      withLogin(trx)
        .selectFrom('account_member as m')
        .innerJoin('login_user as u', 'u.id', 'm.account')
        .select(['m.account', 'm.name', 'u.email', 'm.role', 'm.team', 'm.ended_at as endedAt'])
        .select((eb) => [
          eb
            .selectFrom('account_totp as t')
            .select((one) => one.fn.countAll<number>().as('n'))
            .whereRef('t.account', '=', 'm.account')
            .where('t.state', '=', 'set')
            .as('totps'),
          eb
            .selectFrom('account_passkey as p')
            .select((one) => one.fn.countAll<number>().as('n'))
            .whereRef('p.account', '=', 'm.account')
            .as('passkeys'),
          eb
            .selectFrom('audit as a')
            .select((one) => one.fn.max('a.at').as('at'))
            .whereRef('a.account', '=', 'm.account')
            .whereRef('a.organisation', '=', 'm.organisation')
            .where('a.act', '=', 'logged-in')
            .as('lastLogin')
        ])
        .where('m.organisation', '=', organisation)
        .orderBy('m.name')
        .orderBy('m.account')
        .execute()
    );
    const people = rows.map(({ totps, passkeys, role, lastLogin, ...person }) => ({
      ...person,
      role: role as Role,
      secondFactor: Number(totps) + Number(passkeys) > 0,
      lastLogin: lastLogin ?? null
    }));
    return { people };
  }

  /** Name, role or team. Who gets a role without families has none from then on. */
  change(
    asking: Asking,
    { account, name, role, team }: PersonChange
  ): Promise<Administered<PeopleFailure>> {
    return this.#of(asking, account, async (place, person) => {
      const { trx } = place;
      if (role && role !== person.role && (await this.#isLast(trx, asking, person)))
        return { kind: 'failed', failure: { failure: 'last-administrator' } };
      await trx
        .updateTable('account_member')
        .set({ name: name ?? person.name, role: role ?? person.role, team: team ?? person.team })
        .where('account', '=', account)
        .execute();
      if (role && role !== person.role) {
        if (!carers.includes(role)) await endAllOf(place, account, this.#parts.now());
        if (role !== 'administrator') await voidLinksBy(trx, { ...asking, account });
        await this.#note(trx, asking, account, 'role-changed', role);
      }
      if (name !== undefined && name !== person.name)
        await this.#note(trx, asking, account, 'name-changed');
      if (team !== undefined && team !== person.team)
        await this.#note(trx, asking, account, 'team-changed');
      return { kind: 'done' };
    });
  }

  /** Ends the membership, and with it every session and what she has of families. */
  end(asking: Asking, account: string): Promise<Administered<PeopleFailure>> {
    return this.#of(asking, account, async (place, person) => {
      const { trx } = place;
      if (await this.#isLast(trx, asking, person))
        return { kind: 'failed', failure: { failure: 'last-administrator' } };
      await trx
        .updateTable('account_member')
        .set({ ended_at: this.#parts.now().toISOString() })
        .where('account', '=', account)
        .execute();
      await endAllOf(place, account, this.#parts.now());
      const { organisation, account: by } = asking;
      await endWaysIn(trx, this.#parts, { organisation, account, by });
      await voidLinksBy(trx, { organisation, account });
      await this.#note(trx, asking, account, 'membership-ended');
      return { kind: 'done' };
    });
  }

  /** Takes the second factor away; at the next log-in a new one is set up. */
  resetFactor(asking: Asking, account: string): Promise<Administered<PeopleFailure>> {
    return this.#of(asking, account, async ({ trx }) => {
      await removeFactors(trx, account);
      await endSessions(trx, { account, organisation: asking.organisation });
      await this.#note(trx, asking, account, 'second-factor-removed', 'by the administrator');
      return { kind: 'done' };
    });
  }

  /** Changes one person at a time in an organisation, so that no two take the last administrator away. */
  #of(
    asking: Asking,
    account: string,
    work: (place: Placing, person: Person) => Promise<Administered<PeopleFailure>>
  ): Promise<Administered<PeopleFailure>> {
    const { database, now } = this.#parts;
    return underLock(database, asking.organisation, async (place) => {
      const { trx } = place;
      const objection = await objectionToAdminister(trx, asking, now());
      if (objection) return objection;
      const person = await trx
        .selectFrom('account_member')
        .select(['name', 'role', 'team'])
        .where('account', '=', account)
        .where('organisation', '=', asking.organisation)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      if (!person) return { kind: 'failed', failure: { failure: 'unknown-person' } };
      return work(place, person);
    });
  }

  async #isLast(trx: Transaction<Schema>, asking: Asking, person: Person): Promise<boolean> {
    if (person.role !== 'administrator') return false;
    const all = await trx
      .selectFrom('account_member')
      .select('account')
      .where('organisation', '=', asking.organisation)
      .where('role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .execute();
    return all.length < 2;
  }

  #note(trx: Transaction<Schema>, asking: Asking, subject: string, act: AuditAct, detail?: string) {
    const { organisation, account } = asking;
    return note(trx, this.#parts, { organisation, account, act, subject, detail });
  }
}
