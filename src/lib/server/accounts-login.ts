/**
 * better-auth, set up for what Nabij uses: log in with e-mail and password, log out, a session.
 *
 * Nobody signs up by themselves. Cookies are HttpOnly and SameSite, and on https Secure and bound to
 * the host by their name. Attempts to log in are counted in the database, so that a restart or a
 * second process doesn't forget them. A session lasts 30 days from when it was last used.
 */
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Kysely } from 'kysely';
import { PASSWORD_LEAST } from '../protocol/login';

export interface LoginSettings {
  /** better-auth names no tables of ours, so it needs no more of the type. */
  db: Kysely<never>;
  kind: 'sqlite' | 'postgres';
  origin: string;
  secure: boolean;
  /** Signs cookies. */
  secret: string;
  /** Attempts to log in, in a minute, from one address. */
  attempts: number;
  /** `db` is a transaction already, in which no other can begin. */
  inTransaction?: boolean;
}

/** The header in which our own code says from where a request comes; never taken from outside. */
export const CLIENT_HEADER = 'x-nabij-client';
const DAY = 24 * 60 * 60;

function optionsFor({ db, kind, origin, secure, secret, attempts, inTransaction }: LoginSettings) {
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
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'login_attempts',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: attempts } }
    },
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

/** Makes better-auth's tables, or brings them up to date, with the transaction that `db` is. */
export async function migrateLogin(settings: LoginSettings): Promise<void> {
  await (await getMigrations(optionsFor(settings))).runMigrations();
}

export function openLogin(settings: LoginSettings) {
  return betterAuth(optionsFor(settings));
}
