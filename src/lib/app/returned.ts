/**
 * How a log-in at the organisation's own provider ended, held from the moment the page loads until the
 * log-in form asks: the front door leads on to another address before that.
 */
import type { OidcOutcome } from '../protocol/oidc';

let fragment = '';

export function holdReturn(hash: string): void {
  if (hash.startsWith('#oidc=')) fragment = hash;
}

/** Told once. Loaded with the form, so that the first screen needn't have it. */
export async function takeReturn(): Promise<OidcOutcome | undefined> {
  const hash = fragment;
  fragment = '';
  if (!hash) return undefined;
  const { oidcOutcomeIn } = await import('../protocol/oidc');
  return oidcOutcomeIn(hash);
}
