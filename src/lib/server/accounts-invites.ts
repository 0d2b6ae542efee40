/**
 * Invitations: a link, good once and for 72 hours, with which a colleague gets an account, or somebody who
 * forgot the password, or comes back after leaving, chooses a new one (`accounts-joining.ts`).
 *
 * The token stands in the link's fragment, so it reaches no server log; the database holds its hash alone.
 * Each is of one organisation, and its administrator sees no other's.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { INVITE_HOURS, type InviteFailure } from '../protocol/invites';
import type { InviteLink, InviteRequest, Invites } from '../protocol/invites';
import type { Me } from '../protocol/me';
import type { PeopleFailure } from '../protocol/people';
import { memberOf, type EnteringParts } from './accounts-entering';
import { withLogin } from './accounts-login';
import { objectionToAdminister, type Administered } from './accounts-people';
import type { Asking } from './accounts-sessions';
import { note } from './audit';
import type { Schema } from './database/schema';
import { lockOrganisation } from './sql-feed-placing';

type Role = Me['role'];
export class Invitations {
  readonly #parts: EnteringParts;

  constructor(parts: EnteringParts) {
    this.#parts = parts;
  }

  /** Those that can still be used. */
  async list(asking: Asking): Promise<Invites> {
    const rows = await this.#parts.database.read((trx) =>
      trx
        .selectFrom('account_invite as i')
        .leftJoin('account_member as m', 'm.account', 'i.account')
        .selectAll('i')
        .select('m.ended_at')
        .where('i.organisation', '=', asking.organisation)
        .where('i.used_at', 'is', null)
        .where('i.expires', '>', this.#parts.now().toISOString())
        .orderBy('i.made_at', 'desc')
        .execute()
    );
    const invites = rows.map(({ hash, name, email, role, team, made_at, expires, ...of }) => ({
      id: hash,
      name,
      email,
      role: role as Role,
      team,
      madeAt: made_at,
      expires,
      again: of.account !== null && of.ended_at === null
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

  /** A link for a member of the own organisation to choose a new password; who left comes back by it. */
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

  async #administering<A>(asking: Asking, work: (trx: Transaction<Schema>) => Promise<A>) {
    const { database, now } = this.#parts;
    return database.write(async (trx) => {
      // One at a time, and not beside the end of a membership.
      await lockOrganisation(trx, asking.organisation);
      return (await objectionToAdminister(trx, asking, now())) ?? (await work(trx));
    });
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
    const isMember = account !== null && (await memberOf(trx, account)) !== undefined;
    await note(trx, this.#parts, {
      organisation,
      account: asking.account,
      act: 'invited',
      subject: account ?? undefined,
      detail: isMember ? 'new password' : role
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
}

/** As a link's token is kept. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
