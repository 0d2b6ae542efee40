/**
 * Accounts: who somebody is, where they work and as what.
 *
 * A session alone gives nothing: only a member of an organisation gets in, and what is allowed is
 * asked of the member row at every request, so that an end of membership counts at once.
 */
import type { Kysely } from 'kysely';
import type { LoginRequest } from '../protocol/login';
import type { Me } from '../protocol/me';
import { CLIENT_HEADER, migrateLogin, openLogin, type LoginSettings } from './accounts-login';
import { makeAccountTables, type AccountTables } from './accounts-tables';
import type { Database } from './database/database';
import { createOrganisation } from './organisation';

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

export interface Accounts {
  /** better-auth's answer to a log-in, with its cookies; `client` is the address it came from. */
  logIn(login: LoginRequest, headers: Headers, client: string): Promise<Response>;
  logOut(headers: Headers, client: string): Promise<Response>;
  /** Who sends these headers, and the cookies that prolong the session. */
  whoIs(headers: Headers): Promise<{ member: Member; cookies: string[] } | undefined>;
  createOrganisation(organisation: { id: string; name: string }): Promise<void>;
  createMember(member: NewMember): Promise<Created>;
  colleaguesOf(organisation: string): Promise<Me['colleagues']>;
  hasMembers(): Promise<boolean>;
}

export interface AccountSettings extends Omit<LoginSettings, 'db' | 'kind'> {
  database: Database;
  /** A random 128-bit id. */
  newId: () => string;
}

export async function openAccounts(settings: AccountSettings): Promise<Accounts> {
  const { database, newId } = settings;
  const db = database.kysely as unknown as Kysely<AccountTables>;
  const login = openLogin(await migrated(settings));
  const inside = await login.$context;

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
        .select(['m.account', 'm.name', 'm.role', 'm.organisation', 'o.name as organisationName'])
        .where('m.account', '=', id)
        .executeTakeFirst();
      if (!member) return undefined;
      return {
        member: { ...member, email, role: member.role as Role },
        cookies: found.headers.getSetCookie()
      };
    },

    createOrganisation: ({ id, name }) =>
      createOrganisation(database, { id, name, epoch: newId() }),

    async createMember({ email, password, name, role, organisation }) {
      const address = email.trim().toLowerCase();
      if (await inside.internalAdapter.findUserByEmail(address)) return { kind: 'email-taken' };
      const hash = await inside.password.hash(password);
      const user = await inside.internalAdapter.createUser(
        { email: address, name, emailVerified: true },
        { method: 'email-password' }
      );
      await inside.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash
      });
      await db
        .insertInto('account_member')
        .values({ account: user.id, organisation, role, name })
        .execute();
      return { kind: 'created', account: user.id };
    },

    colleaguesOf: (organisation) =>
      db
        .selectFrom('account_member')
        .select(['account', 'name'])
        .where('organisation', '=', organisation)
        .orderBy('account')
        .execute(),

    async hasMembers() {
      return (
        (await db.selectFrom('account_member').select('account').limit(1).execute()).length > 0
      );
    }
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
    await makeAccountTables(trx as unknown as Kysely<AccountTables>);
    await migrateLogin(on(trx));
  });
  return on(database.kysely);
}
