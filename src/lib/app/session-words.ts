/** What logging in says when it didn't work: what happened, and what to do. */
import type { LogInAnswer, WelcomeAnswer } from './session';

export const offlineWords =
  'Er is nu geen verbinding. Controleer je internet en probeer het opnieuw.';
export const troubleWords =
  'De server geeft geen goed antwoord. Probeer het over een paar minuten opnieuw.';

export function logInWords(answer: Exclude<LogInAnswer, { kind: 'in' }>): string {
  switch (answer.kind) {
    case 'wrong-login':
      return 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.';
    case 'too-often':
      return `Er is te vaak geprobeerd in te loggen. Wacht ${waitWords(answer.seconds)} en probeer het dan opnieuw.`;
    case 'offline':
      return offlineWords;
    case 'trouble':
      return troubleWords;
  }
}

export function welcomeWords(answer: Exclude<WelcomeAnswer, { kind: 'welcome' }>): string {
  switch (answer.kind) {
    case 'link-spent':
      return 'Deze link is al gebruikt of niet meer geldig. Is er al een beheerder, log dan in. Anders geeft de server bij een nieuwe start een nieuwe link.';
    case 'email-taken':
      return 'Er is al iemand met dit e-mailadres. Log daarmee in, of kies een ander adres.';
    case 'offline':
      return offlineWords;
    case 'trouble':
      return troubleWords;
  }
}

function waitWords(seconds: number): string {
  if (seconds <= 60) return 'een minuut';
  return `${Math.ceil(seconds / 60)} minuten`;
}
