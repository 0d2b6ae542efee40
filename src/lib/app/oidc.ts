/** Whether people of this organisation log in with its own identity provider, and how that ended. */
import { oidcAnswerSchema, oidcOutcomeIn, type OidcOutcome } from '../protocol/oidc';
import { askInShape, type Fetch } from './ask-server';

export { OIDC_START } from '../protocol/oidc';

/** Without a connection there is none to offer. */
export async function hasOidc(send: Fetch): Promise<boolean> {
  const asked = await askInShape(send, '/api/oidc', undefined, { answer: oidcAnswerSchema });
  return asked.kind === 'answer' && asked.answer.kind === 'there';
}

/** How logging in there ended, told once: the address no longer holds it afterwards. */
export function takeOidcOutcome(at: {
  location: Pick<Location, 'hash' | 'pathname'>;
  history: Pick<History, 'state' | 'replaceState'>;
}): OidcOutcome | undefined {
  const outcome = oidcOutcomeIn(at.location.hash);
  if (outcome) at.history.replaceState(at.history.state, '', at.location.pathname);
  return outcome;
}
