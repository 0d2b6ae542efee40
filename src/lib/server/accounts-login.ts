/**
 * better-auth, set up for what Nabij uses: people, their hashed passwords, and sessions.
 *
 * Nobody signs up by themselves, and none of better-auth's own addresses can be reached but log-out.
 * Cookies are HttpOnly and SameSite, and on https Secure and bound to the host by their name. A session
 * lasts 30 days from when it was last used. Guesses are counted by `tries.ts`.
 */
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Kysely, Transaction } from 'kysely';
import { PASSWORD_LEAST } from '../protocol/login';
import type { Database } from './database/database';
import type { Schema } from './database/schema';

export interface LoginSettings {
  /** better-auth names no tables of ours, so it needs no more of the type. */
  db: Kysely<never>;
  kind: 'sqlite' | 'postgres';
  origin: string;
  secure: boolean;
  /** Signs cookies. */
  secret: string;
  /** `db` is a transaction already, in which no other can begin. */
  inTransaction?: boolean;
}

/** The header in which our own code says from where a request comes; never taken from outside. */
export const CLIENT_HEADER = 'x-nabij-client';
const DAY = 24 * 60 * 60;

function optionsFor({ db, kind, origin, secure, secret, inTransaction }: LoginSettings) {
  const cookie = (name: string) => `${secure ? '__Host-' : ''}nabij-${name}`;
  return {
    appName: 'Nabij',
    baseURL: origin,
    basePath: '/api/auth',
    trustedOrigins: [origin],
    secret,
    database: { db, type: kind, transaction: !inTransaction },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: 200
    },
    user: { modelName: 'login_user' },
    session: { modelName: 'login_session', expiresIn: 30 * DAY, updateAge: DAY },
    account: { modelName: 'login_account' },
    verification: { modelName: 'login_verification' },
    rateLimit: { enabled: false },
    advanced: {
      // The prefix of ours is stricter than the one better-auth would put there.
      useSecureCookies: false,
      cookies: {
        session_token: { name: cookie('session') },
        session_data: { name: cookie('session-data') },
        account_data: { name: cookie('account-data') },
        dont_remember: { name: cookie('short') }
      },
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] }
    },
    logger: { disabled: true },
    telemetry: { enabled: false }
  } satisfies BetterAuthOptions;
}

/** Makes better-auth's tables, or brings them up to date; of processes that start at once the others wait. */
export async function migratedLogin(
  settings: Omit<LoginSettings, 'db' | 'kind'> & { database: Database }
): Promise<LoginSettings> {
  const { database, origin, secure, secret } = settings;
  const on = (db: unknown) => {
    return { origin, secure, secret, db: db as Kysely<never>, kind: database.type };
  };
  await database.write(async (trx) => {
    // Writing what stands there already takes the lock of the rows, on every SQL database.
    await trx
      .updateTable('schema_version')
      .set((row) => ({ applied_at: row.ref('applied_at') }))
      .execute();
    const tables = await getMigrations(optionsFor({ ...on(trx), inTransaction: true }));
    await tables.runMigrations();
  });
  return on(database.kysely);
}

export function openLogin(settings: LoginSettings) {
  return betterAuth(optionsFor(settings));
}

/** better-auth on a transaction, since SQLite has one connection. */
export async function loginWithin(trx: Transaction<Schema>, settings: LoginSettings) {
  const db = trx as unknown as Kysely<never>;
  return (await openLogin({ ...settings, db, inTransaction: true }).$context).internalAdapter;
}

/** What ours reads of better-auth's tables. */
interface LoginTables {
  login_user: { id: string; email: string; name: string };
  login_session: { id: string; token: string; userId: string };
  login_account: { id: string; userId: string; providerId: string; password: string | null };
}

export function withLogin(db: Kysely<Schema>): Kysely<Schema & LoginTables> {
  return db as unknown as Kysely<Schema & LoginTables>;
}
