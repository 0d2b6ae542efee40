/**
 * What went wrong outside any screen's own care, in one Dutch sentence and with a way on.
 *
 * A screen that expects a failure says it itself; this is the net below. Nothing of the error is
 * shown or sent: it may hold what somebody typed.
 */
import { DiskFull, StoreClosed, StoreUnavailable } from '../device/store';
import { phone } from './phone.svelte';

export const troubleSentences = {
  full: 'De opslag van je telefoon is vol, dus het laatste is niet bewaard. Maak ruimte vrij en typ daarna verder: wat op het scherm staat gaat dan mee.',
  unavailable:
    'Je browser geeft de opslag even niet vrij. Laat deze pagina open en probeer het zo opnieuw.',
  unkept:
    'Wat je net typte is nog niet bewaard. Laat deze pagina open en kijk bij het vak wat eraan schort, of kopieer je tekst.',
  unknown:
    'Er ging iets mis in Nabij. Wat je had opgeschreven staat op deze telefoon. Ververs de pagina als het scherm niet meer reageert.'
} as const;

class Trouble {
  kind = $state<keyof typeof troubleSentences | undefined>();

  meet(error: unknown): void {
    if (error instanceof StoreClosed) {
      // The vault has been closed under this page: the only thing that helps is a new page. But not
      // while words stand on this one alone: their field says so, and what to do.
      if (error.reason === 'outdated' && !phone.unkept) phone.stage = 'outdated';
      return;
    }
    if (error instanceof DiskFull) this.kind = 'full';
    else if (error instanceof StoreUnavailable) this.kind = 'unavailable';
    else this.kind = phone.unkept ? 'unkept' : 'unknown';
  }

  dismiss(): void {
    this.kind = undefined;
  }
}

export const trouble = new Trouble();
