/**
 * Invitations: a link, good once and for 72 hours, with which a colleague gets an account, or somebody who
 * forgot the password chooses a new one.
 *
 * The token stands in the link's fragment, so it reaches no server log; the database holds its hash alone.
 * Each is of one organisation, and its administrator sees no other's.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { INVITE_HOURS, type InviteFailure, type InviteFound } from '../protocol/invites';
import type {
  InviteLink,
  InviteRequest,
  Invites,
  JoinFailure,
  JoinRequest
} from '../protocol/invites';
import type { Me } from '../protocol/me';
import type { PeopleFailure } from '../protocol/people';
import { enterWithPassword, fromClient, memberOf } from './accounts-entering';
import type { EnteringParts, Entry } from './accounts-entering';
import { loginWithin, openLogin, withLogin } from './accounts-login';
import { objectionToAdminister, type Administered } from './accounts-people';
import { endSessions, type Asking } from './accounts-sessions';
import type { Making } from './accounts';
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

export interface InviteParts extends EnteringParts {
  within: (trx: Transaction<Schema>) => Making;
}

export class Invitations {
  readonly #parts: InviteParts;

  constructor(parts: InviteParts) {
    this.#parts = parts;
  }

  /** Those that can still be used. */
  async list(asking: Asking): Promise<Invites> {
    const rows = await this.#parts.database.read((trx) =>
      trx
        .selectFrom('account_invite')
        .selectAll()
        .where('organisation', '=', asking.organisation)
        .where('used_at', 'is', null)
        .where('expires', '>', this.#parts.now().toISOString())
        .orderBy('made_at', 'desc')
        .execute()
    );
    const invites = rows.map(({ hash, name, email, role, team, made_at, expires, account }) => ({
      id: hash,
      name,
      email,
      role: role as Role,
      team,
      madeAt: made_at,
      expires,
      again: account !== null
    }));
    return { invites };
  }

  async make(
    asking: Asking,
    invited: InviteRequest
  ): Promise<Administered<InviteFailure, { answer: InviteLink }>> {
    const email = invited.email.trim().toLowerCase();
    return this.#administering(asking, async (trx) => {
      const taken = await withLogin(trx)
        .selectFrom('login_user')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirst();
      if (taken) return { kind: 'failed', failure: { failure: 'email-taken' } };
      return { kind: 'done', answer: await this.#write(trx, asking, { ...invited, email }, null) };
    });
  }

  /** A link for a member of the own organisation to choose a new password. */
  async again(
    asking: Asking,
    account: string
  ): Promise<Administered<PeopleFailure, { answer: InviteLink }>> {
    return this.#administering(asking, async (trx) => {
      const member = await withLogin(trx)
        .selectFrom('account_member as m')
        .innerJoin('login_user as u', 'u.id', 'm.account')
        .select(['m.name', 'm.role', 'm.team', 'u.email'])
        .where('m.account', '=', account)
        .where('m.organisation', '=', asking.organisation)
        .where('m.ended_at', 'is', null)
        .executeTakeFirst();
      if (!member) return { kind: 'failed', failure: { failure: 'unknown-person' } };
      const invited = { ...member, role: member.role as Role };
      return { kind: 'done', answer: await this.#write(trx, asking, invited, account) };
    });
  }

  /** The same person, a new link; the old one is void. */
  async renew(
    asking: Asking,
    id: string
  ): Promise<Administered<InviteFailure, { answer: InviteLink }>> {
    return this.#administering(asking, async (trx) => {
      const old = await this.#take(trx, asking, id);
      if (!old) return { kind: 'failed', failure: { failure: 'unknown-invite' } };
      const invited = { ...old, role: old.role as Role };
      return { kind: 'done', answer: await this.#write(trx, asking, invited, old.account) };
    });
  }

  async withdraw(asking: Asking, id: string): Promise<void> {
    await this.#parts.database.write(async (trx) => {
      const taken = await this.#take(trx, asking, id);
      const { organisation, account } = asking;
      if (taken) await note(trx, this.#parts, { organisation, account, act: 'invite-withdrawn' });
    });
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
      .select(['i.name', 'i.email', 'i.role', 'i.account', 'o.name as organisationName'])
      .where('i.hash', '=', hashOf(token))
      .where('i.used_at', 'is', null)
      .where('i.expires', '>', this.#parts.now().toISOString())
      .executeTakeFirst();
    if (!row) return spent;
    await this.#right(client);
    const { name, email, role, organisationName, account } = row;
    const answer = { name, email, organisationName, role: role as Role, again: account !== null };
    return { kind: 'found', answer };
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
      const member = await memberOf(trx, row.account);
      if (!member) return spent;
      await (await loginWithin(trx, this.#parts.login)).updatePassword(row.account, hash);
      await endSessions(trx, member);
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

  async #administering<A>(asking: Asking, work: (trx: Transaction<Schema>) => Promise<A>) {
    const { database, now } = this.#parts;
    return database.write(
      async (trx) => (await objectionToAdminister(trx, asking, now())) ?? (await work(trx))
    );
  }

  async #write(
    trx: Transaction<Schema>,
    asking: Asking,
    invited: InviteRequest,
    account: string | null
  ): Promise<InviteLink> {
    const { randomBytes, now } = this.#parts;
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(now().getTime() + INVITE_HOURS * 3_600_000).toISOString();
    const { organisation } = asking;
    const { name, email, role, team } = invited;
    // Of one person one link is good.
    await trx
      .deleteFrom('account_invite')
      .where('organisation', '=', organisation)
      .where('email', '=', email)
      .where('used_at', 'is', null)
      .execute();
    await trx
      .insertInto('account_invite')
      .values({
        organisation,
        hash: hashOf(token),
        email,
        name,
        role,
        team,
        invited_by: asking.account,
        made_at: now().toISOString(),
        expires,
        account
      })
      .execute();
    await note(trx, this.#parts, {
      organisation,
      account: asking.account,
      act: 'invited',
      subject: account ?? undefined,
      detail: account === null ? role : 'new password'
    });
    return { token, expires };
  }

  #take(trx: Transaction<Schema>, asking: Asking, id: string) {
    return trx
      .deleteFrom('account_invite')
      .where('organisation', '=', asking.organisation)
      .where('hash', '=', id)
      .where('used_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
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

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
