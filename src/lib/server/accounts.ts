/**
 * Accounts: who somebody is, where they work and as what.
 *
 * A session alone gives nothing: only a member of an organisation gets in, and what is allowed is
 * asked of the member row at every request, so that an end of membership counts at once.
 */
import type { Kysely, Transaction } from 'kysely';
import type { LoginRequest } from '../protocol/login';
import type { Me } from '../protocol/me';
import { CLIENT_HEADER, migrateLogin, openLogin, type LoginSettings } from './accounts-login';
import { makingIn } from './accounts-making';
import type { Database } from './database/database';
import type { Schema } from './database/schema';

export type Role = Me['role'];
export type Member = Omit<Me, 'version' | 'colleagues'>;

export interface NewMember {
  email: string;
  password: string;
  name: string;
  role: Role;
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

export interface Accounts extends Making {
  /** better-auth's answer to a log-in, with its cookies; `client` is the address it came from. */
  logIn(login: LoginRequest, headers: Headers, client: string): Promise<Response>;
  logOut(headers: Headers, client: string): Promise<Response>;
  /** Who sends these headers, and the cookies that prolong the session. */
  whoIs(headers: Headers): Promise<{ member: Member; cookies: string[] } | undefined>;
  colleaguesOf(organisation: string): Promise<Me['colleagues']>;
  /** Making as part of a transaction: what that undoes was never made. */
  within(trx: Transaction<Schema>): Making;
}

export interface AccountSettings extends Omit<LoginSettings, 'db' | 'kind'> {
  database: Database;
  /** A random 128-bit id. */
  newId: () => string;
}

export async function openAccounts(settings: AccountSettings): Promise<Accounts> {
  const { database } = settings;
  const db = database.kysely;
  const login = openLogin(await migrated(settings));

  /** Nothing of the request reaches better-auth but what has been checked and what it needs. */
  function ask(path: string, message: unknown, from: Headers, client: string): Promise<Response> {
    const headers = new Headers({ 'content-type': 'application/json', [CLIENT_HEADER]: client });
    for (const name of ['cookie', 'origin', 'user-agent'])
      if (from.has(name)) headers.set(name, from.get(name) ?? '');
    const body = JSON.stringify(message);
    return login.handler(
      new Request(`${settings.origin}/api/auth${path}`, { method: 'POST', headers, body })
    );
  }

  const within = (trx: Transaction<Schema>) =>
    makingIn(trx, { ...settings, db: trx as unknown as Kysely<never>, kind: database.type });

  return {
    logIn: (message, headers, client) => ask('/sign-in/email', message, headers, client),
    logOut: (headers, client) => ask('/sign-out', {}, headers, client),

    async whoIs(headers) {
      const found = await login.api.getSession({ headers, returnHeaders: true });
      if (!found.response) return undefined;
      const { id, email } = found.response.user;
      const member = await db
        .selectFrom('account_member as m')
        .innerJoin('organisation as o', 'o.id', 'm.organisation')
        .select([
          'm.account',
          'm.name',
          'm.role',
          'm.team',
          'm.organisation',
          'o.name as organisationName'
        ])
        .where('m.account', '=', id)
        .executeTakeFirst();
      if (!member) return undefined;
      return {
        member: { ...member, email, role: member.role as Role },
        cookies: found.headers.getSetCookie()
      };
    },

    within,
    createOrganisation: (made) => database.write((trx) => within(trx).createOrganisation(made)),
    createMember: (member) => database.write((trx) => within(trx).createMember(member)),
    hasMembers: () => database.read((trx) => within(trx).hasMembers()),

    colleaguesOf: (organisation) =>
      db
        .selectFrom('account_member')
        .select(['account', 'name'])
        .where('organisation', '=', organisation)
        .orderBy('account')
        .execute()
  };
}

/** Makes all tables in one transaction; of processes that start at once the others wait for it. */
async function migrated({ database, ...settings }: AccountSettings): Promise<LoginSettings> {
  const on = (db: unknown) => ({ ...settings, db: db as Kysely<never>, kind: database.type });
  await database.write(async (trx) => {
    // Writing what stands there already takes the lock of the rows, on every SQL database.
    await trx
      .updateTable('schema_version')
      .set((row) => ({ applied_at: row.ref('applied_at') }))
      .execute();
    await migrateLogin(on(trx));
  });
  return on(database.kysely);
}
