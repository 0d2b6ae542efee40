/** How syncing stands, in one or two honest sentences; the counts beside it say what is safe. */
import type { SyncView } from './phone.svelte';
import { momentWords } from './words';

export function syncWords(view: SyncView, now: Date, otherAccount: string | undefined): string {
  const last = view.at ? ` De server antwoordde het laatst ${momentWords(view.at, now)}.` : '';
  switch (view.kind) {
    case 'unknown':
      return 'Er is nog geen contact met de server geweest sinds je ontgrendelde.';
    case 'elsewhere':
      return 'Een ander venster van Nabij op dit apparaat verstuurt en haalt op.';
    case 'busy':
      return view.progress
        ? `Je gezinnen worden opgehaald: ${view.progress.done} van ${view.progress.of}.`
        : 'Bezig met versturen en ophalen.';
    case 'done':
      return view.at ? `Bijgewerkt ${momentWords(view.at, now)}.` : 'Bijgewerkt.';
    case 'offline':
      return `Er is nu geen verbinding. Je kunt gewoon verder: wat je schrijft blijft op deze telefoon en gaat later vanzelf mee.${last}`;
    case 'portal':
      return `Je internet laat Nabij er niet door. Misschien moet je eerst inloggen op de wifi.${last}`;
    case 'log-in':
      return 'Je bent uitgelogd bij de server. Log opnieuw in om te versturen. Wat je schrijft blijft intussen op deze telefoon.';
    case 'other-account':
      return otherAccount
        ? `Op deze telefoon is nu ${otherAccount} ingelogd, maar wat hier staat is van jou. Er wordt niets verstuurd of opgehaald. Log in als jezelf.`
        : 'De server kent deze telefoon niet als de jouwe. Er wordt niets verstuurd of opgehaald. Log opnieuw in, of vraag je beheerder.';
    case 'removed':
      return 'Deze telefoon is weggehaald. Hij gaat op slot, levert in wat nog niet verstuurd was, en wordt leeggemaakt.';
    case 'update-phone':
      return 'Er is een nieuwere versie van Nabij nodig om te versturen. Sluit Nabij en open het opnieuw. Wat je schreef blijft staan.';
    case 'update-server':
      return 'De server is ouder dan deze app en kan nog niets aannemen. Vraag je beheerder om hem bij te werken. Wat je schreef blijft op deze telefoon.';
    case 'restored':
      return 'De server is teruggezet uit een reservekopie. Er wordt even niets verstuurd. Vraag je beheerder wat er nodig is; wat je schreef blijft op deze telefoon.';
    case 'full':
      return 'De opslag van je telefoon is vol, dus er kan niets worden opgehaald. Maak ruimte vrij en probeer het opnieuw.';
    case 'trouble':
      return `De server geeft geen goed antwoord. Nabij probeert het vanzelf opnieuw.${last}`;
  }
}

/** Kinds in which somebody must do something first. */
export function asksForLogIn(view: SyncView): boolean {
  return view.kind === 'log-in' || view.kind === 'other-account';
}
