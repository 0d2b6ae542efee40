/** Roles, sessions, and why something about people or log-in was not done, in Dutch. */
import type { PeopleAnswer } from './people';
import type { FactorAnswer, NoPasskey } from './second-factor';
import type { Joining } from './joining';
import type { OwnSession } from './own-sessions';
import { offlineWords, tooOftenWords, troubleWords, weakWords } from './session-words';
import type { Account } from './session';

export const roleWords: Record<Account['role'], string> = {
  nurse: 'Verpleegkundige',
  'team-lead': 'Teamleider',
  administrator: 'Beheerder',
  'privacy-officer': 'Privacy officer'
};

/** What somebody with a role can do, in one sentence. */
export const roleHints: Record<Account['role'], string> = {
  nurse: 'Ziet de eigen gezinnen, en die van een collega die wordt vervangen.',
  'team-lead': 'Verdeelt de gezinnen van het team, regelt vervanging en draagt over.',
  administrator: 'Regelt accounts, telefoons en instellingen. Ziet geen gezinnen.',
  'privacy-officer': 'Leest het logboek. Ziet geen gezinnen.'
};

const wayWords: Record<OwnSession['way'], string> = {
  password: 'met wachtwoord',
  totp: 'met wachtwoord en code',
  passkey: 'met passkey',
  'recovery-code': 'met een herstelcode',
  oidc: 'met het account van je organisatie'
};
export const sessionWay = (way: OwnSession['way']) => wayWords[way];

type Refusal =
  | Exclude<PeopleAnswer<unknown>, { kind: 'answer' }>
  | Exclude<FactorAnswer<unknown>, { kind: 'answer' }>
  | Exclude<Joining<unknown>, { kind: 'answer' }>
  | NoPasskey;

/** What happened and what to do; nothing where somebody chose not to go on. */
export function refusalWords(answer: Refusal): string | undefined {
  switch (answer.kind) {
    case 'prove-again':
    case 'cancelled':
      return undefined;
    case 'offline':
      return offlineWords;
    case 'trouble':
      return troubleWords;
    case 'log-in':
      return 'Je bent uitgelogd bij de server. Log opnieuw in onder Meer en probeer het nog een keer.';
    case 'other-account':
      return 'Op deze telefoon is nu iemand anders ingelogd. Log onder Meer in als jezelf en probeer het nog een keer.';
    case 'forbidden':
      return 'Hier heb je geen rechten voor. Vraag het de beheerder van je organisatie.';
    case 'unsupported':
      return 'Deze browser kan geen passkeys maken of gebruiken. Gebruik een app met codes.';
    case 'already-there':
      return 'Op dit apparaat staat al een passkey voor Nabij. Gebruik die om in te loggen.';
    case 'refused':
      return failureWords(answer.failure);
  }
}

type Failure = Extract<Refusal, { kind: 'refused' }>['failure'];

function failureWords(failure: Failure): string {
  switch (failure.failure) {
    case 'unknown-person':
      return 'Deze persoon hoort niet meer bij je organisatie. Ververs de pagina om te zien wie er nu is.';
    case 'last-administrator':
      return 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.';
    case 'email-taken':
      return 'Er is al een account met dit e-mailadres. Kies een ander adres.';
    case 'unknown-invite':
      return 'Deze uitnodiging is al gebruikt of ingetrokken. Maak een nieuwe.';
    case 'link-spent':
      return 'Deze link is al gebruikt of niet meer geldig. Vraag je beheerder om een nieuwe.';
    case 'weak-password':
      return weakWords(failure.why);
    case 'too-often':
      return tooOftenWords(failure.seconds);
    case 'wrong-code':
      return 'Deze code klopt niet. Wacht op de volgende code in je app en typ die over.';
    case 'not-begun':
      return 'Dit duurde te lang. Begin opnieuw met een nieuwe QR-code.';
    case 'last-factor':
      return 'Dit is je enige tweede stap. Voeg eerst een andere toe.';
    case 'prove-again':
      return 'Bevestig eerst dat jij het bent en probeer het nog een keer.';
    case 'passkey-refused':
      return 'De passkey is niet bewaard. Probeer het opnieuw, of gebruik een app met codes.';
  }
}
