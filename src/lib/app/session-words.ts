/** What logging in says when it didn't work: what happened, and what to do. */
import type { LogInAnswer, WeakAnswer, WelcomeAnswer } from './session';

export const offlineWords =
  'Er is nu geen verbinding. Controleer je internet en probeer het opnieuw.';
export const troubleWords =
  'De server geeft geen goed antwoord. Probeer het over een paar minuten opnieuw.';

type Entered = 'in' | 'second-factor' | 'set-up';

export function logInWords(answer: Exclude<LogInAnswer, { kind: Entered }>): string {
  switch (answer.kind) {
    case 'wrong-login':
      return 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.';
    case 'wrong-code':
      return 'Deze code klopt niet of is al gebruikt. Kijk in je app en typ de code die er nu staat.';
    case 'over':
      return 'Dit duurde te lang, dus begin opnieuw met je wachtwoord.';
    case 'too-often':
      return tooOftenWords(answer.seconds);
    case 'offline':
      return offlineWords;
    case 'trouble':
      return troubleWords;
  }
}

export function welcomeWords(answer: Exclude<WelcomeAnswer, { kind: Entered }>): string {
  switch (answer.kind) {
    case 'link-spent':
      return 'Deze link is al gebruikt of niet meer geldig. Is er al een beheerder, log dan in. Anders geeft de server bij een nieuwe start een nieuwe link.';
    case 'email-taken':
      return 'Er is al iemand met dit e-mailadres. Log daarmee in, of kies een ander adres.';
    case 'weak-password':
      return weakWords(answer.why);
    case 'too-often':
      return tooOftenWords(answer.seconds);
    case 'offline':
      return offlineWords;
    case 'trouble':
      return troubleWords;
  }
}

export function weakWords(why: WeakAnswer['why']): string {
  return why === 'common'
    ? 'Dit wachtwoord wordt door veel mensen gebruikt en is snel te raden. Kies een ander.'
    : 'In dit wachtwoord staat je naam of je e-mailadres, en dat is snel te raden. Kies een ander.';
}

/** Why a password that is being chosen can't be it; nothing when it can. */
export function lengthWords(password: string): string | undefined {
  if (password.length < 12)
    return `Kies een wachtwoord van minstens 12 tekens. Nu zijn het er ${password.length}.`;
  if (password.length > 200) return 'Kies een wachtwoord van hooguit 200 tekens.';
  return undefined;
}

export function tooOftenWords(seconds: number): string {
  const wait = seconds <= 60 ? 'een minuut' : `${Math.ceil(seconds / 60)} minuten`;
  return `Er is te vaak geprobeerd in te loggen. Wacht ${wait} en probeer het dan opnieuw.`;
}
