/** Why nothing was changed for the organisation, in one sentence with what to do. */
import type { NotChanged } from './administer';
import { offlineWords, troubleWords } from './session-words';

export const notChangedWords: Record<NotChanged['kind'], string> = {
  offline: offlineWords,
  trouble: troubleWords,
  'log-in':
    'Je bent uitgelogd bij de server. Log opnieuw in onder Meer en probeer het nog een keer.',
  'other-account':
    'Op deze telefoon is nu iemand anders ingelogd. Log onder Meer in als jezelf en probeer het nog een keer.',
  'not-administrator':
    'Alleen een beheerder mag dit wijzigen. Vraag het de beheerder van je organisatie.',
  'too-large': 'Dit bestand is groter dan 2 MB. Haal weg wat er niet in hoort en laad het opnieuw.',
  'update-needed':
    'De app en de server hebben niet dezelfde versie. Sluit Nabij, open het opnieuw en probeer het nog een keer.',
  'refused-value': 'De server neemt deze waarde niet aan. Kijk na wat je invulde.',
  'no-such-edition':
    'Deze editie staat niet meer op de server. Haal onder Meer het nieuwste op en kies opnieuw.'
};
