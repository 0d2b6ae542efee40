/** Why the server did not take a change, and what to do about it: one or two sentences. */
import type { Refusal } from '../protocol/push';

export function refusalWords(refusal: Refusal, labelOf: (field: string) => string): string {
  switch (refusal.reason) {
    case 'no-access':
      return 'Je hebt geen toegang (meer) tot dit gezin. Vraag je teamleider om toegang en verstuur het daarna opnieuw.';
    case 'forked':
      return 'Deze telefoon leek op een andere. Nabij geeft hem een nieuw nummer en verstuurt dit vanzelf opnieuw.';
    case 'not-the-author':
      return 'Iemand anders was ingelogd dan degene die dit schreef. Log in als jezelf en verstuur het opnieuw.';
    case 'invalid-field':
      return `De server neemt ‘${labelOf(refusal.field)}’ zo niet aan. Open het gezin, verbeter het daar, en gooi deze wijziging dan weg.`;
    case 'too-large':
      return 'Deze tekst is te lang om te versturen. Open het gezin, maak hem korter of verdeel hem, en gooi deze wijziging dan weg.';
    case 'signature':
      return 'Dit bezoek is al ondertekend, en een handtekening verandert niet meer. Schrijf wat nog mist als aanvulling.';
  }
}

/** Whether sending the same again can help. */
export function canResend(refusal: Refusal): boolean {
  return refusal.reason === 'no-access' || refusal.reason === 'not-the-author';
}
