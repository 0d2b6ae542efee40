/**
 * Logging in with the organisation's own identity provider, from the link to the session.
 *
 *   begin → the provider, with a sealed cookie left here → finish → member → session
 *
 * It is a whole log-in only where the organisation demands an `acr` or `amr` and the provider says that it
 * was met; else the second factor of Nabij follows, as after a password. Strangers, people of another
 * organisation and those who left get the same answer.
 */
import type { OidcAnswer, OidcOutcome } from '../protocol/oidc';
import { note } from './audit';
import type { Database } from './database/database';
import type { OidcConfig } from './oidc-config';
import { oidcCookie } from './oidc-cookie';
import { memberOf } from './oidc-members';
import { openProvider, type Person } from './oidc-provider';
import type { Trx } from './sql-feed-placing';

export const OIDC_CALLBACK = '/api/oidc/callback';

/** Where the browser goes next, and the cookies that it gets. */
export type OidcStep = { address: string; cookies: string[] } | { outcome: OidcOutcome };

export interface OidcEnd {
  outcome: OidcOutcome;
  cookies: string[];
}

export interface Oidc {
  there(): Promise<OidcAnswer>;
  begin(): Promise<OidcStep>;
  /** `answer` is the query that the browser came back with. */
  finish(answer: string, headers: Headers): Promise<OidcEnd>;
}

/** Begins a session for an account that was found to be theirs. */
export type BeginSession = (
  account: string,
  how: { way: 'oidc'; whole: boolean }
) => Promise<{ next: 'in' | 'second-factor' | 'set-up'; cookies: string[] }>;

export interface OidcParts {
  database: Database;
  origin: string;
  secure: boolean;
  /** The log-in secret of the key file. */
  secret: string;
  now: () => Date;
  newId: () => string;
  warn: (line: string) => void;
  beginSession: BeginSession;
}

export const noOidc: Oidc = {
  there: () => Promise.resolve({ kind: 'none' }),
  begin: () => Promise.resolve({ outcome: 'unavailable' }),
  finish: () => Promise.resolve({ outcome: 'unavailable', cookies: [] })
};

export function openOidc(config: OidcConfig | undefined, parts: OidcParts): Oidc {
  if (!config) return noOidc;
  const { database, warn } = parts;
  const callback = `${parts.origin}${OIDC_CALLBACK}`;
  const provider = openProvider(config, { callback, warn });
  const cookie = oidcCookie(parts);
  // The operator hears of it at the start, and not from the first nurse.
  void provider.reach();

  async function settle(person: Person): Promise<{ account: string } | { outcome: OidcOutcome }> {
    const organisation = (await organisationOf(database, config as OidcConfig))?.id;
    if (organisation === undefined) return { outcome: 'unknown' };
    const refuse = async (trx: Trx, outcome: 'unknown' | 'too-weak') => {
      const detail = `oidc, ${outcome}`;
      await note(trx, parts, { organisation, act: 'log-in-failed', detail });
      return { outcome };
    };
    return database.write(async (trx) => {
      if (isTooWeak(config as OidcConfig, person)) return refuse(trx, 'too-weak');
      const account = await memberOf(trx, organisation, person);
      return account === undefined ? refuse(trx, 'unknown') : { account };
    });
  }

  return {
    async there() {
      const organisation = await organisationOf(database, config);
      return organisation ? { kind: 'there', name: organisation.name } : { kind: 'none' };
    },

    async begin() {
      const way = await provider.begin();
      if (!way) return { outcome: 'unavailable' };
      return { address: way.address, cookies: [cookie.set(way.begun)] };
    },

    async finish(answer, headers) {
      const ended = (outcome: OidcOutcome, more: string[] = []) => ({
        outcome,
        cookies: [cookie.clear(), ...more]
      });
      const begun = cookie.read(headers.get('cookie'));
      if (!begun) return ended('failed');
      const person = await provider.finish(new URL(`${callback}${answer}`), begun);
      if (!person) return ended('failed');
      const settled = await settle(person);
      if ('outcome' in settled) return ended(settled.outcome);
      const how = { way: 'oidc', whole: demandsStrength(config) } as const;
      const session = await parts.beginSession(settled.account, how);
      return ended(session.next, session.cookies);
    }
  };
}

const demandsStrength = ({ acr, amr }: OidcConfig): boolean => acr.length > 0 || amr.length > 0;

function isTooWeak({ acr, amr }: OidcConfig, person: Person): boolean {
  if (acr.length > 0 && !(person.acr !== undefined && acr.includes(person.acr))) return true;
  return amr.length > 0 && !person.amr.some((way) => amr.includes(way));
}

/** The one that is named, or the only one. */
async function organisationOf(
  { kysely }: Database,
  { organisation }: OidcConfig
): Promise<{ id: string; name: string } | undefined> {
  const asked = kysely.selectFrom('organisation').select(['id', 'name']).limit(2);
  const found = await (organisation ? asked.where('id', '=', organisation) : asked).execute();
  return found.length === 1 ? found[0] : undefined;
}
