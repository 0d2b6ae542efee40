/**
 * The organisation's own identity provider, as the operator has set it: all of it or nothing.
 *
 * Without https anybody between here and there could log in as anybody, so plain http is for a provider
 * on this machine alone.
 */
import { StartError } from './start-error';

export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Id of the organisation whose people log in there; may be left out while there is one. */
  organisation: string | undefined;
  /** Of these `acr` values the log-in must have one; none for whatever it was. */
  acr: string[];
  /** The same for the ways of logging in, `amr`. */
  amr: string[];
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

export function readOidcConfig(env: Record<string, string | undefined>): OidcConfig | undefined {
  const set = (name: string) => env[`NABIJ_OIDC_${name}`]?.trim() || undefined;
  const [issuer, clientId, clientSecret] = [set('ISSUER'), set('CLIENT_ID'), set('CLIENT_SECRET')];
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret)
    throw new StartError(
      'NABIJ_OIDC_ISSUER, NABIJ_OIDC_CLIENT_ID and NABIJ_OIDC_CLIENT_SECRET belong together: set all three or none.'
    );
  const listed = (name: string) => (set(name) ?? '').split(/\s+/).filter((value) => value !== '');
  return {
    issuer: checkedIssuer(issuer),
    clientId,
    clientSecret,
    organisation: set('ORGANISATION'),
    acr: listed('ACR'),
    amr: listed('AMR')
  };
}

/** The text as it stands: an issuer is compared letter by letter. */
function checkedIssuer(text: string): string {
  if (URL.canParse(text)) {
    const { protocol, hostname, search, hash } = new URL(text);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && LOCAL.has(hostname));
    if (isSafe && search === '' && hash === '') return text;
  }
  throw new StartError(
    'NABIJ_OIDC_ISSUER must be an https address, like https://login.example.nl; http only on localhost.'
  );
}
