/**
 * Words of the interface that several screens share: short, warm, precise, B1, "je".
 *
 * What one screen says stands beside that screen.
 */
import { dayOf, nearDayWords } from '../care/date-words';

export const whereaboutsWords = {
  phone: 'op deze telefoon',
  sent: 'verstuurd',
  safe: 'veilig op de server'
} as const;

/** "1 wijziging", "3 wijzigingen". */
export function changesWords(count: number): string {
  return count === 1 ? '1 wijziging' : `${count} wijzigingen`;
}

/** "vandaag om 14:05", "di 24 nov om 14:05", with the year where it isn't this one. */
export function momentWords(instant: string, now: Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return 'op een onbekend moment';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${nearDayWords(dayOf(at), dayOf(now))} om ${two(at.getHours())}:${two(at.getMinutes())}`;
}
