/**
 * Words of the interface that several screens share: short, warm, precise, B1, "je".
 *
 * What one screen says stands beside that screen.
 */
export const whereaboutsWords = {
  phone: 'op deze telefoon',
  sent: 'verstuurd',
  safe: 'veilig op de server'
} as const;

/** "1 wijziging", "3 wijzigingen". */
export function changesWords(count: number): string {
  return count === 1 ? '1 wijziging' : `${count} wijzigingen`;
}

const day = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric'
});
const hour = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** "di 24 nov om 14:05", with the year where it isn't this one. */
export function momentWords(instant: string, now: Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return 'op een onbekend moment';
  const form = at.getFullYear() === now.getFullYear() ? day : dayOfYear;
  return `${form.format(at)} om ${hour.format(at)}`;
}
