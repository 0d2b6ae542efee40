/** How families are called, and in words which are hers for a while. Pure. */
import { dayOf, dayWords, instantWords } from '../care/date-words';
import type { CalendarDate } from '../guideline/calendar-date';
import type { OwnFamiliesAnswer } from '../protocol/own-families';

export type Own = Pick<OwnFamiliesAnswer, 'has' | 'had'>;
type Has = Own['has'][number];
type Had = Own['had'][number];

/** "gezin Klaproos", but "familie De Wit" as it is written. */
export function gezin(title: string): string {
  return /^(het )?(gezin|familie|fam)\b/i.test(title) ? title : `gezin ${title}`;
}

/** What was hers already when this phone met the server first: nothing to be told of. */
export function knownAtFirst({ has, had }: Own): string[] {
  return [...has.filter(({ kind }) => kind === 'own').map(comeKey), ...had.map(goneKey)];
}

export const goneKey = ({ id }: Had) => `gone ${id}`;
export const comeKey = ({ id }: Has) => `come ${id}`;

/** "voor Anneke, tot en met zo 29 nov": of a family that is hers for a while. */
export function whileWords(one: Has, today: CalendarDate): string | undefined {
  const { kind, until } = one;
  if (kind === 'own' || until === undefined) return undefined;
  if (kind === 'emergency') return `Noodtoegang tot ${instantWords(until, today)}`;
  const whose = one.ownedBy.length > 0 ? ` voor ${named(one.ownedBy)}` : '';
  return `Waarneming${whose}, tot en met ${dayWords(lastDayOf(until), today)}`;
}

/** The last day of a time that ends at an instant. */
export function lastDayOf(until: string): CalendarDate {
  return dayOf(new Date(Date.parse(until) - 1));
}

/** "Anneke", "Anneke en Bea", "Anneke, Bea en Cis". */
export function named(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
