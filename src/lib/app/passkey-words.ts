/** What became of a passkey that was asked for, and what to do: one sentence each. */
const words: Record<string, string> = {
  unsupported: 'Deze browser kan niet ontgrendelen met een passkey. Gebruik je wachtzin.',
  cancelled: 'Er is geen passkey gebruikt. Probeer het opnieuw, of gebruik je wachtzin.',
  'no-prf':
    'Deze passkey kan Nabij niet ontgrendelen. Kies een andere plek voor je passkey, of gebruik je wachtzin.',
  'already-there': 'Op deze telefoon staat al een passkey voor Nabij.',
  'no-passkey': 'Er is nog geen passkey. Gebruik je wachtzin.',
  'foreign-passkey': 'Deze passkey hoort niet bij deze telefoon. Gebruik je wachtzin.'
};

export function passkeyWords(answer: { kind: string }): string {
  return words[answer.kind] ?? 'De passkey werkt nu niet. Gebruik je wachtzin.';
}
