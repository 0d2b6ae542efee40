/** What to say when a passphrase wasn't right, or may not be tried now: one sentence each. */

/** For beside the field; nothing while there is a wait, which says so itself. */
export function passphraseWords(answer: {
  kind: string;
  failures?: number;
  until?: number;
}): string | undefined {
  if (answer.until !== undefined) return undefined;
  if (answer.kind !== 'wrong')
    return 'De sleutel op deze telefoon is niet te lezen. Sluit Nabij en open het opnieuw.';
  return (answer.failures ?? 0) < 3
    ? 'Dit is niet je wachtzin. Kijk hem na en probeer het opnieuw.'
    : 'Dit is niet je wachtzin. Let op hoofdletters; met ‘Toon’ zie je wat je typt.';
}

const clock = new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit' });

/** Said once, when the wait begins or is found. */
export function waitWords(until: number): string {
  // On the whole minute after it, so that it is true whenever she looks.
  const minute = Math.ceil(until / 60_000) * 60_000;
  return `De wachtzin was te vaak niet goed. Uiterlijk om ${clock.format(minute)} uur kun je het weer proberen.`;
}

/** What is left, for the eye. */
export function leftWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  const rest = String(seconds % 60).padStart(2, '0');
  return `Nog ${Math.floor(seconds / 60)}:${rest}`;
}
