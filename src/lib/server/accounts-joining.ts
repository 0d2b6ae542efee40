/**
 * Using an invitation: somebody becomes a member, for the first time or again, or chooses a new password. Tries are counted by address,
 * and a link that is spent, withdrawn, too old or made up is answered alike.
 */
import type { Transaction } from 'kysely';
import type { InviteFound, JoinFailure, JoinRequest } from '../protocol/invites';
import type { Me } from '../protocol/me';
import type { Making } from './accounts';
import { enterWithPassword, memberOf } from './accounts-entering';
import type { EnteringParts, Entry } from './accounts-entering';
import { fromClient } from './accounts-guessing';
import { hashOf } from './accounts-invites';
import { comeBack } from './accounts-leaving';
import { loginWithin, openLogin } from './accounts-login';
import { endSessions } from './accounts-sessions';
import { note } from './audit';
import type { Schema } from './database/schema';
import { weaknessOf } from './password-choice';

type Role = Me['role'];
type Joined = Entry | { kind: 'failed'; failure: JoinFailure };
interface LinkTooOften {
  kind: 'failed';
  failure: { failure: 'too-often'; seconds: number };
}
const spent = { kind: 'failed', failure: { failure: 'link-spent' } } as const;

export interface JoiningParts extends EnteringParts {
  within: (trx: Transaction<Schema>) => Making;
}

export class Joining {
  readonly #parts: JoiningParts;

  constructor(parts: JoiningParts) {
    this.#parts = parts;
  }

  /** Whom a link is for. */
  async look(
    token: string,
    client: string
  ): Promise<{ kind: 'found'; answer: InviteFound } | { kind: 'failed'; failure: JoinFailure }> {
    const often = await this.guess(client);
    if (often) return often;
    const row = await this.#parts.database.kysely
      .selectFrom('account_invite as i')
      .innerJoin('organisation as o', 'o.id', 'i.organisation')
      .leftJoin('account_member as m', 'm.account', 'i.account')
      .select(['i.name', 'i.email', 'i.role', 'i.account', 'm.ended_at'])
      .select('o.name as organisationName')
      .where('i.hash', '=', hashOf(token))
      .where('i.used_at', 'is', null)
      .where('i.expires', '>', this.#parts.now().toISOString())
      .executeTakeFirst();
    if (!row) return spent;
    await this.#right(client);
    const { name, email, role, organisationName } = row;
    const again = row.account !== null && row.ended_at === null;
    return { kind: 'found', answer: { name, email, organisationName, role: role as Role, again } };
  }

  /** Makes the account, or sets the new password; the session is half-way. */
  async join({ token, password }: JoinRequest, client: string): Promise<Joined> {
    const often = await this.guess(client);
    if (often) return often;
    const { password: hashing } = await openLogin(this.#parts.login).$context;
    const hash = await hashing.hash(password);
    const joined = await this.#parts.database
      .write((trx) => this.#joinWithin(trx, { token, password }, hash))
      .catch((error: unknown): Joined => {
        if (error instanceof Undone) return error.joined;
        throw error;
      });
    if (joined.kind === 'entered' || joined.failure.failure !== 'link-spent')
      await this.#right(client);
    return joined;
  }

  async #joinWithin(
    trx: Transaction<Schema>,
    { token, password }: JoinRequest,
    hash: string
  ): Promise<Joined> {
    const now = this.#parts.now().toISOString();
    const row = await trx
      .updateTable('account_invite')
      .set({ used_at: now })
      .where('hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('expires', '>', now)
      .returningAll()
      .executeTakeFirst();
    if (!row) return spent;
    const weak = weaknessOf(password, row);
    if (weak) throw new Undone({ kind: 'failed', failure: weak });
    const { organisation, name, email, role, team } = row;
    if (row.account !== null) {
      const { account, invited_by: by } = row;
      const isBack = await comeBack(trx, this.#parts, { organisation, account, by });
      const member = await memberOf(trx, account);
      if (!member) return spent;
      await (await loginWithin(trx, this.#parts.login)).updatePassword(account, hash);
      await endSessions(trx, member);
      const of = { organisation, account, subject: account };
      if (isBack) await note(trx, this.#parts, { ...of, act: 'joined', detail: role });
      else await note(trx, this.#parts, { ...of, act: 'password-changed' });
      return enterWithPassword(trx, this.#parts, member);
    }
    const created = await this.#parts
      .within(trx)
      .createMember({ email, password, name, role: role as Role, team, organisation });
    if (created.kind !== 'created') return spent;
    const { account } = created;
    await note(trx, this.#parts, {
      organisation,
      account,
      act: 'joined',
      subject: account,
      detail: role
    });
    return enterWithPassword(trx, this.#parts, { account, organisation });
  }

  /** Counts a try of a link; why it isn't looked at. */
  async guess(client: string): Promise<LinkTooOften | undefined> {
    const { tries, attempts } = this.#parts;
    const counted = await tries.count([fromClient('link', client, attempts)]);
    if (counted.kind === 'counted') return undefined;
    return { kind: 'failed', failure: { failure: 'too-often', seconds: counted.seconds } };
  }

  #right(client: string): Promise<void> {
    return this.#parts.tries.right({
      whole: [],
      one: [fromClient('link', client, this.#parts.attempts)]
    });
  }
}

/** Takes back that the link was used. */
class Undone extends Error {
  readonly joined: Joined;
  constructor(joined: Joined) {
    super('undone');
    this.joined = joined;
  }
}
