/** What a field says when its words could not be kept: what happened, and what to do. */
import { DiskFull, StoreClosed } from '../device/store';

export const notHereWords =
  'Dit gezin staat niet meer op deze telefoon, dus dit is niet bewaard. Kopieer wat je schreef en overleg met je teamleider.';

export function notKeptWords(error: unknown): string {
  if (error instanceof DiskFull)
    return 'De opslag van je telefoon is vol, dus dit is nog niet bewaard. Maak ruimte vrij: Nabij probeert het vanzelf opnieuw.';
  if (error instanceof StoreClosed)
    return 'Nabij is hier gesloten, dus dit is nog niet bewaard. Kopieer je tekst en ververs daarna de pagina.';
  return 'Dit is nog niet bewaard. Laat deze pagina open: Nabij probeert het vanzelf opnieuw.';
}
