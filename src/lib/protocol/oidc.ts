/**
 * Logging in with the organisation's own identity provider (OpenID Connect).
 *
 * `GET /api/oidc`: an OidcAnswer, for anybody. The button is a plain link to `OIDC_START`, which leads
 * to the provider and back, by way of `/api/oidc/callback`, to `/#oidc=<outcome>`. In the fragment no
 * server sees it, and it says nothing about a person.
 */
import * as v from 'valibot';

export const OIDC_START = '/api/oidc/start';
const FRAGMENT = /^#oidc=([a-z-]+)$/;

export const oidcAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  /** `name` is that of the organisation. */
  v.object({ kind: v.literal('there'), name: v.string() })
]);
export type OidcAnswer = v.InferOutput<typeof oidcAnswerSchema>;

export const oidcOutcomes = [
  /** A whole log-in. */
  'in',
  /** Half-way, as after a password: see `Entered` in `login.ts`. */
  'second-factor',
  'set-up',
  /** Nobody here is known by that account there, or no longer. */
  'unknown',
  /** The provider didn't ask for what the organisation demands (`acr`, `amr`). */
  'too-weak',
  /** Called off, took too long, came twice, or the provider's answer didn't hold. */
  'failed',
  /** The provider can't be reached. */
  'unavailable'
] as const;
export type OidcOutcome = (typeof oidcOutcomes)[number];

export const oidcReturn = (outcome: OidcOutcome): string => `/#oidc=${outcome}`;

/** How a log-in at the provider ended, from the fragment of the address that it led back to. */
export function oidcOutcomeIn(fragment: string): OidcOutcome | undefined {
  const said = FRAGMENT.exec(fragment)?.[1];
  return oidcOutcomes.find((outcome) => outcome === said);
}
