/** What the log-in screen says when logging in with the organisation's own account didn't work. */
import type { OidcOutcome } from '../protocol/oidc';

export const OIDC_KEY = 'Inloggen met je organisatie';

export const oidcSentences: Partial<Record<OidcOutcome, string>> = {
  unknown:
    'Met dit account van je organisatie ben je hier niet bekend. Vraag je beheerder om je uit te nodigen met hetzelfde e-mailadres.',
  'too-weak':
    'Je organisatie vraagt een tweede stap bij het inloggen, en die was er niet. Log opnieuw in en zet de tweede stap.',
  failed: 'Het inloggen bij je organisatie is niet afgemaakt. Probeer het opnieuw.',
  unavailable:
    'Het inloggen van je organisatie is nu niet te bereiken. Probeer het straks opnieuw, of log in met je e-mailadres.'
};
