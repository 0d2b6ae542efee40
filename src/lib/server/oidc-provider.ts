/**
 * The provider at the other end: found by discovery, asked by code flow with PKCE, state and nonce. The
 * ID token is checked by openid-client: signature, issuer, audience, nonce and time.
 *
 * A provider that can't be reached is told the operator once and asked again at the next log-in; the
 * server starts without it.
 */
import * as client from 'openid-client';
import type { OidcConfig } from './oidc-config';
import type { Begun } from './oidc-cookie';

const SECONDS = 10;
/** The clocks of two servers differ a little. */
const CLOCK_SECONDS = 30;

export interface Person {
  issuer: string;
  subject: string;
  /** Only one that the provider has verified. */
  email: string | undefined;
  /** How the provider let them in. */
  acr: string | undefined;
  amr: readonly string[];
}

export interface Provider {
  /** Where to send the browser, and what it must come back with; nothing when it can't be reached. */
  begin(): Promise<{ address: string; begun: Begun } | undefined>;
  /** Who came back with this answer; nothing when it doesn't hold. */
  finish(answer: URL, begun: Begun): Promise<Person | undefined>;
  /** Finds the provider; whether that worked. */
  reach(): Promise<boolean>;
}

export function openProvider(
  config: OidcConfig,
  options: { callback: string; warn: (line: string) => void }
): Provider {
  let found: Promise<client.Configuration> | undefined;
  let told = false;

  async function configuration(): Promise<client.Configuration | undefined> {
    const asked = (found ??= discover(config));
    try {
      return await asked;
    } catch (error) {
      if (found === asked) found = undefined;
      if (!told)
        options.warn(
          `The identity provider NABIJ_OIDC_ISSUER can't be used (${nameOf(error)}): it is asked again at the next log-in with it.`
        );
      told = true;
      return undefined;
    }
  }

  return {
    reach: async () => (await configuration()) !== undefined,

    async begin() {
      const at = await configuration();
      if (!at) return undefined;
      const begun = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier()
      };
      const address = client.buildAuthorizationUrl(at, {
        redirect_uri: options.callback,
        scope: 'openid email',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        ...(config.acr.length > 0 ? { acr_values: config.acr.join(' ') } : {}),
        // Some tell the ways only when they are asked for.
        ...(config.amr.length > 0 && at.serverMetadata().claims_parameter_supported
          ? { claims: JSON.stringify({ id_token: { amr: { essential: true } } }) }
          : {})
      });
      return { address: address.href, begun };
    },

    async finish(answer, { state, nonce, verifier }) {
      const at = await configuration();
      if (!at) return undefined;
      try {
        const tokens = await client.authorizationCodeGrant(at, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true
        });
        const claims = tokens.claims();
        if (!claims) return undefined;
        const { iss: issuer, sub: subject, acr, amr } = claims;
        // Many a provider tells the address only when it is asked for apart.
        const told =
          claims.email === undefined && at.serverMetadata().userinfo_endpoint
            ? await client.fetchUserInfo(at, tokens.access_token, subject)
            : claims;
        const email = told.email_verified === true ? told.email : undefined;
        return {
          issuer,
          subject,
          email: typeof email === 'string' ? email.trim().toLowerCase() : undefined,
          acr: typeof acr === 'string' ? acr : undefined,
          amr: Array.isArray(amr) ? amr.filter((way) => typeof way === 'string') : []
        };
      } catch (error) {
        // Called off there, too late, come twice, or not what it should be.
        if (error instanceof Error) return undefined;
        throw error;
      }
    }
  };
}

async function discover(config: OidcConfig): Promise<client.Configuration> {
  const issuer = new URL(config.issuer);
  const plain = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  const metadata = { client_secret: config.clientSecret, [client.clockTolerance]: CLOCK_SECONDS };
  const discovered = await client.discovery(issuer, config.clientId, metadata, undefined, {
    execute: plain,
    timeout: SECONDS
  });
  const ways = discovered.serverMetadata().token_endpoint_auth_methods_supported;
  // Where nothing is said, it is the one that every provider has.
  if (ways?.includes('client_secret_post')) return discovered;
  const basic = new client.Configuration(
    discovered.serverMetadata(),
    config.clientId,
    metadata,
    client.ClientSecretBasic(config.clientSecret)
  );
  basic.timeout = SECONDS;
  for (const allow of plain) allow(basic);
  return basic;
}

/** The kind of error, without address or content. */
function nameOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  const code = (error as { code?: string }).code ?? cause?.code;
  return code ?? (error instanceof Error ? error.name : 'unknown');
}
