/**
 * What a nurse is told about families that came, or went, or are hers for a while.
 *
 * Promises: pure; a family that still holds work of hers on this phone isn't said to be gone; each is
 * told under a key of its own, so that it is told until she has seen it and not again.
 */
import { dayOf, dayWords, instantWords, longDayWords } from '../care/date-words';
import type { CalendarDate } from '../guideline/calendar-date';
import type { OwnFamiliesAnswer } from '../protocol/own-families';

export type Own = Pick<OwnFamiliesAnswer, 'has' | 'had'>;
type Has = Own['has'][number];
type Had = Own['had'][number];

export interface Told {
  key: string;
  family: string;
  words: string;
  /** It can be opened on this phone. */
  here: boolean;
}

/** "gezin Klaproos", but "familie De Wit" as it is written. */
export function gezin(title: string): string {
  return /^(het )?(gezin|familie|fam)\b/i.test(title) ? title : `gezin ${title}`;
}

/** What she has not been told yet, what went first. `titleHere`: of a family on this phone. */
export function toldOf(
  own: Own,
  titleHere: (family: string) => string | undefined,
  seen: readonly string[],
  today: CalendarDate
): Told[] {
  const gone = own.had
    .filter(({ family }) => titleHere(family) === undefined)
    .map((one) => ({ key: goneKey(one), family: one.family, words: goneWords(one), here: false }));
  const come = own.has.flatMap((one) => {
    const title = titleHere(one.family);
    const words = title === undefined ? undefined : comeWords(one, title, today);
    return words ? [{ key: comeKey(one), family: one.family, words, here: true }] : [];
  });
  return [...gone, ...come].filter(({ key }) => !seen.includes(key));
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

function goneWords({ kind, title, ownedBy }: Had): string {
  const sent = 'Alles wat je schreef is verstuurd.';
  if (kind === 'stand-in') return `Je waarneming van ${gezin(title)} is voorbij. ${sent}`;
  if (kind === 'emergency') return `De noodtoegang tot ${gezin(title)} is voorbij. ${sent}`;
  const family = capital(gezin(title));
  return ownedBy.length > 0
    ? `${family} is overgedragen aan ${named(ownedBy)}. ${sent}`
    : `${family} staat niet meer bij jou. ${sent}`;
}

function comeWords(one: Has, title: string, today: CalendarDate): string | undefined {
  const { kind, by, until, ownedBy } = one;
  const family = gezin(title);
  if (kind === 'own')
    return by === undefined ? undefined : `Nieuw bij jou: ${family}. ${by} heeft het je gegeven.`;
  if (until === undefined) return undefined;
  if (kind === 'emergency')
    return `Je hebt noodtoegang tot ${family}, tot ${instantWords(until, today)}.`;
  const whose = ownedBy.length > 0 ? ` voor ${named(ownedBy)}` : '';
  return `Je neemt ${family} waar${whose}, tot en met ${longDayWords(lastDayOf(until))}.`;
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
