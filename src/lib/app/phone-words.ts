/** A phone on a list, in words; and what removing it will do. */
import { dayOf, dayWords } from '../care/date-words';
import type { ListedPhone } from './phones';
import { changesWords, momentWords } from './words';

/** How it stands, where it was removed or left. */
export function removedWords({ removedAt, emptiedAt }: ListedPhone, now: Date): string | undefined {
  if (emptiedAt !== undefined) return `Leeg sinds ${momentWords(emptiedAt, now)}`;
  if (removedAt === undefined) return undefined;
  return `Weggehaald ${momentWords(removedAt, now)}, nog niet leeg`;
}

export function factWords(phone: ListedPhone, now: Date): string[] {
  const day = (instant: string) => dayWords(dayOf(new Date(instant)), dayOf(now));
  return [
    `In gebruik sinds ${day(phone.since)}`,
    `Laatste contact ${momentWords(phone.lastContact, now)}`,
    unsentWords(phone.unsent),
    `Versie ${phone.appVersion}`
  ];
}

/** As the phone itself last told. */
function unsentWords(unsent: number): string {
  return unsent === 0 ? 'Niets onverstuurd' : `${changesWords(unsent)} nog niet verstuurd`;
}

/** `whose`: the name of somebody else; left out for one's own. */
export function removalWords({ unsent }: ListedPhone, whose?: string): string {
  const out = whose ? `${whose} wordt op deze telefoon` : 'Je wordt op deze telefoon';
  const rest = unsent === 0 ? '' : ` (${changesWords(unsent)}, voor zover bekend)`;
  return `${out} meteen uitgelogd. Zodra de telefoon weer verbinding heeft, levert hij in wat nog niet verstuurd was${rest}. De teamleider kijkt daarnaar. Daarna wordt de telefoon leeggemaakt.`;
}
