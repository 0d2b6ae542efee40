/**
 * Accounts: who somebody is, where they work and as what.
 *
 * A session alone gives nothing: only a member of an organisation gets in, and what is allowed is
 * asked of the member row at every request, so that an end of membership counts at once.
 */
import type { Transaction } from 'kysely';
import type { Entered, LoginRequest } from '../protocol/login';
import type { Me } from '../protocol/me';
import type { ProveRequest } from '../protocol/sessions';
import {
  enterByCode,
  enterByPassword,
  enterWhole,
  enterWithPassword,
  memberOf,
  proveByPassword,
  type EnteringParts,
  type Entry
} from './accounts-entering';
import { SecondFactor } from './accounts-factors';
import { Invitations } from './accounts-invites';
import { Joining } from './accounts-joining';
import { CLIENT_HEADER, migratedLogin, openLogin, type LoginSettings } from './accounts-login';
import { makingIn } from './accounts-making';
import { Passkeys } from './accounts-passkeys';
import { Persons } from './accounts-people';
import { endOwnSessions, endSessions, ownSessions } from './accounts-sessions';
import { touch, usable, type Asking, type Session, type Way } from './accounts-sessions';
import type { AtRest } from './at-rest';
import { note } from './audit';
import type { Database } from './database/database';
import type { Schema } from './database/schema';
import { knownDevices } from './known-devices';
import { openTries } from './tries';

export type Role = Me['role'];
export type Member = Omit<Me, 'version' | 'colleagues'>;

export interface NewMember {
  email: string;
  password: string;
  name: string;
  role: Role;
  team?: string;
  /** Id of an organisation that exists. */
  organisation: string;
}

export type Created = { kind: 'created'; account: string } | { kind: 'email-taken' };

/** Making people and the organisation that they work for. */
export interface Making {
  createOrganisation(organisation: { id: string; name: string }): Promise<void>;
  /** The account and the membership, both or none. */
  createMember(member: NewMember): Promise<Created>;
  hasMembers(): Promise<boolean>;
}

/** `client` is the address that a request came from, `cookie` its header of that name. */
export interface Accounts extends Making {
  logIn(login: LoginRequest, client: string, cookie?: string | null): Promise<Entry>;
  /** The second factor of a half-way session. */
  giveCode(asking: Asking, code: string, client: string, cookie?: string | null): Promise<Entry>;
  /** Renews the proof of a session that is whole. */
  prove(asking: Asking, proof: ProveRequest, client: string): Promise<Entry>;
  /** Ends the session; the cookies that say so. */
  logOut(headers: Headers, client: string): Promise<string[]>;
  /**
   * Who sends these headers, in which session, and the cookies that prolong it and make the browser known.
   */
  whoIs(
    headers: Headers
  ): Promise<{ member: Member; session: Session; cookies: string[] } | undefined>;
  /** For a member whom another than ours let in; `whole` when the second factor was theirs as well. */
  beginSession(
    account: string,
    how: { way: Way; whole: boolean }
  ): Promise<{ next: Entered['next']; cookies: string[] }>;
  /** After a password was chosen, in the transaction of that. */
  enter(
    trx: Transaction<Schema>,
    of: { account: string; organisation: string }
  ): ReturnType<typeof enterWithPassword>;
  /** Counts a try of a one-time link; why it isn't looked at. */
  guessLink: Joining['guess'];
  ownSessions(asking: Asking): ReturnType<typeof ownSessions>;
  /** Ends one of the own sessions, or all `others`. */
  endOwnSessions(asking: Asking, which: string): Promise<void>;
  factor: SecondFactor;
  passkeys: Passkeys;
  people: Persons;
  invitations: Invitations;
  joining: Joining;
  colleaguesOf(organisation: string): Promise<Me['colleagues']>;
  /** Making as part of a transaction: what that undoes was never made. */
  within(trx: Transaction<Schema>): Making;
}

export interface AccountSettings extends Omit<LoginSettings, 'db' | 'kind'> {
  database: Database;
  /** Seals the secrets of code apps. */
  atRest: AtRest;
  /** Wrong guesses in a minute from one address. */
  attempts: number;
  /** The demo and the benchmark: who has no second factor gets in without. */
  factorFree: boolean;
  now: () => Date;
  randomBytes: (count: number) => Buffer;
  /** A random 128-bit id. */
  newId: () => string;
}

export async function openAccounts(settings: AccountSettings): Promise<Accounts> {
  const { database, secret, now } = settings;
  const db = database.kysely;
  const login = await migratedLogin(settings);
  const auth = openLogin(login);
  const basis = { ...settings, login };
  const factor = new SecondFactor(basis);
  const tries = openTries({ database, secret, now });
  const devices = knownDevices(settings);
  const parts: EnteringParts = { ...basis, factor, tries, knownDevices: devices };
  const within = (trx: Transaction<Schema>) => makingIn(trx, { ...login, newId: settings.newId });
  const passkeys = new Passkeys(parts);
  const joining = new Joining({ ...parts, within });

  async function whoIs(headers: Headers) {
    const found = await auth.api.getSession({ headers, returnHeaders: true });
    if (!found.response) return undefined;
    const { user, session } = found.response;
    const row = await db
      .selectFrom('account_session as s')
      .innerJoin('account_member as m', (join) =>
        join.onRef('m.account', '=', 's.account').onRef('m.organisation', '=', 's.organisation')
      )
      .innerJoin('organisation as o', 'o.id', 'm.organisation')
      .select(['m.account', 'm.name', 'm.role', 'm.team', 'm.organisation'])
      .select(['o.name as organisationName', 's.session', 's.whole', 's.made_at'])
      .select(['s.proved_at', 's.last_used', 's.phone'])
      .where('s.session', '=', session.id)
      .where('s.account', '=', user.id)
      .where('m.ended_at', 'is', null)
      .executeTakeFirst();
    if (!row || !usable(row, now())) return undefined;
    await touch(database, row, now());
    const { account, name, role, team, organisation, organisationName } = row;
    const cookies = found.headers.getSetCookie();
    const whole = row.whole === 1;
    const known = whole && devices.remember(headers.get('cookie'), account, row.session);
    if (known) cookies.push(known);
    return {
      member: {
        account,
        name,
        email: user.email,
        role: role as Role,
        team,
        organisation,
        organisationName
      },
      session: {
        id: row.session,
        whole,
        provedAt: row.proved_at,
        phone: row.phone ?? undefined
      },
      cookies
    };
  }

  return {
    logIn: (message, client, cookie = null) => enterByPassword(parts, message, client, cookie),
    giveCode: (asking, code, client, cookie = null) =>
      enterByCode(parts, asking, code, { client, known: devices.of(cookie, asking.account) }),
    prove: (asking, proof, client) =>
      'credential' in proof
        ? passkeys.prove(asking, proof, client)
        : proveByPassword(parts, asking, proof, client),
    whoIs,

    async logOut(headers, client) {
      const who = await whoIs(headers);
      const asked = new Headers({ 'content-type': 'application/json', [CLIENT_HEADER]: client });
      for (const name of ['cookie', 'origin'])
        if (headers.has(name)) asked.set(name, headers.get(name) ?? '');
      const path = `${settings.origin}/api/auth/sign-out`;
      const theirs = await auth.handler(
        new Request(path, { method: 'POST', headers: asked, body: '{}' })
      );
      if (theirs.status >= 500) throw new Error(`log-out answered ${theirs.status}`);
      if (who)
        await database.write(async (trx) => {
          const { account, organisation } = who.member;
          await endSessions(trx, { account, organisation, session: who.session.id });
          const act = 'logged-out';
          await note(trx, settings, { organisation, account, act, subject: account });
        });
      return [...theirs.headers.getSetCookie(), devices.forget];
    },

    beginSession: (account, { way, whole }) =>
      database.write(async (trx) => {
        const member = await memberOf(trx, account);
        const cookies = whole ? await enterWhole(trx, parts, account, way) : undefined;
        if (cookies) return { next: 'in' as const, cookies };
        const entry = member && (await enterWithPassword(trx, parts, member, way));
        if (entry?.kind !== 'entered') throw new Error('a session is only begun for a member');
        return entry;
      }),

    enter: (trx, of) => enterWithPassword(trx, parts, of),
    ownSessions: (asking) => ownSessions(parts, asking),
    endOwnSessions: (asking, which) => endOwnSessions(parts, asking, which),
    factor,
    passkeys,
    people: new Persons(parts),
    invitations: new Invitations(parts),
    joining,
    guessLink: (client) => joining.guess(client),

    within,
    createOrganisation: (made) => database.write((trx) => within(trx).createOrganisation(made)),
    createMember: (member) => database.write((trx) => within(trx).createMember(member)),
    hasMembers: () => database.read((trx) => within(trx).hasMembers()),

    colleaguesOf: (organisation) =>
      database.read((trx) =>
        trx
          .selectFrom('account_member')
          .select(['account', 'name'])
          .where('organisation', '=', organisation)
          .orderBy('account')
          .execute()
      )
  };
}
