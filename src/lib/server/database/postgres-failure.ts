/** Says in one line, without credentials, why PostgreSQL can't be used and what to do. */
import { DatabaseUnusable } from './database';

/** Host, port and database of an address, for messages; never user or password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

/** Network errors may come wrapped, one for each address that was tried. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

const reasons: Record<string, (place: string) => string> = {
  ECONNREFUSED: (place) => `Nothing answers at ${place}: start PostgreSQL or mend DATABASE_URL.`,
  ENOTFOUND: (place) => `The host of ${place} isn't known: mend DATABASE_URL.`,
  EAI_AGAIN: (place) =>
    `The host of ${place} can't be looked up: check the network and DATABASE_URL.`,
  ENOENT: (place) => `No PostgreSQL socket at ${place}: start PostgreSQL or mend DATABASE_URL.`,
  ERR_INVALID_URL: () =>
    `DATABASE_URL is no valid address: use postgres://user:password@host/database.`,
  '28P01': (place) => `PostgreSQL at ${place} refuses the password: mend DATABASE_URL.`,
  '28000': (place) =>
    `PostgreSQL at ${place} refuses the log-in: check its pg_hba.conf and DATABASE_URL.`,
  '3D000': (place) => `PostgreSQL has no database ${place}: create it or mend DATABASE_URL.`,
  '42501': (place) => `The user of ${place} may not make tables: grant it CREATE on the schema.`,
  '53300': (place) => `PostgreSQL at ${place} has no connection left: raise max_connections.`,
  '57P03': (place) => `PostgreSQL at ${place} is still starting or stopping: try again in a moment.`
};

export function explainPostgres(error: unknown, url: string): Error {
  if (error instanceof DatabaseUnusable) return error;
  const reason = reasons[codeOf(error)];
  const place = placeOf(url);
  if (reason) return new DatabaseUnusable(reason(place), { cause: error });
  if (error instanceof Error && /timeout|terminated|SSL|Invalid URL/i.test(error.message))
    return new DatabaseUnusable(
      `PostgreSQL at ${place} can't be reached (${error.message}): check DATABASE_URL, network and TLS.`,
      { cause: error }
    );
  return error instanceof Error ? error : new Error(String(error));
}
