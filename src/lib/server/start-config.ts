/**
 * What the operator has set, read once from the environment and checked. README lists the same.
 *
 * `ORIGIN` is set by the server entry, from the port, where the operator has not.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOidcConfig, type OidcConfig } from './oidc-config';
import { StartError } from './start-error';

export interface Config {
  /** Scheme, host and port under which browsers reach this server. */
  origin: string;
  /** `https`: cookies are Secure and bound to the host. */
  secure: boolean;
  /** Folder for the database, the key file and nothing else. */
  data: string;
  /** Address of the database, as `database/open-database.ts` takes it. The demo has its own file. */
  database: string;
  keyFile: string;
  demo: boolean;
  /** A build for the benchmark. */
  bench?: boolean;
  /** Wrong guesses at a log-in in a minute from one address; more where many share one. */
  loginAttempts: number;
  /** The organisation's own identity provider; none where it has none. */
  oidc: OidcConfig | undefined;
  /** Test only, see `checkpoint.ts`. */
  killAt: string | undefined;
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const origin = originOf(env.ORIGIN || `http://localhost:${env.PORT || '3000'}`);
  const data = resolve(env.NABIJ_DATA || 'data');
  const demo = env.NABIJ_DEMO === '1';
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The data folder ${data} can't be written (${(error as NodeJS.ErrnoException).code}): make it writable or set NABIJ_DATA to another.`
    );
  }
  return {
    origin,
    secure: origin.startsWith('https:'),
    data,
    database: demo ? join(data, 'demo.sqlite') : env.DATABASE_URL || join(data, 'nabij.sqlite'),
    keyFile: resolve(env.NABIJ_KEY_FILE || join(data, 'nabij.key')),
    demo,
    loginAttempts: attemptsOf(env.NABIJ_LOGIN_ATTEMPTS || '10'),
    oidc: readOidcConfig(env),
    killAt: env.NABIJ_KILL_AT || undefined
  };
}

function originOf(text: string): string {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  } catch {
    // Said below.
  }
  throw new StartError('ORIGIN must be an address like https://nabij.example.nl, without a path.');
}

function attemptsOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new StartError(
    'NABIJ_LOGIN_ATTEMPTS must be a whole number of attempts a minute, like 10.'
  );
}
