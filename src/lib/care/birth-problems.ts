/**
 * What isn't possible about when a child was born, beside what else is known of it.
 *
 * Promises: a sentence beside the field and never more: what was typed is kept, for either of the dates
 * may be the wrong one. A child that was lost is born when it is born; nothing is said of it.
 */
import { daysBetween, type CalendarDate } from '../guideline/calendar-date';
import { plainDayWords } from './date-words';
import { gestationWords, type Gestation, type Person } from './person';

const TERM_DAYS = 280;
/** No child is born alive before this, and none stays longer than that. */
const LEAST_DAYS = 22 * 7;
const MOST_DAYS = 44 * 7;
/** Further apart than an estimated date and what was counted at birth ever are. */
const APART_DAYS = 21;

export interface BirthProblems {
  birthDate: string | undefined;
  gestation: string | undefined;
}

export function birthProblems(
  person: Pick<Person, 'birthDate' | 'dueDate' | 'gestation' | 'loss'>
): BirthProblems {
  const { birthDate, dueDate, gestation, loss } = person;
  if (loss !== undefined) return { birthDate: undefined, gestation: undefined };
  const days = birthDate && dueDate ? TERM_DAYS - daysBetween(birthDate, dueDate) : undefined;
  return {
    birthDate: days !== undefined && dueDate ? besideDueDate(days, dueDate) : undefined,
    gestation: gestation && besideBirth(gestation, days)
  };
}

function besideDueDate(days: number, dueDate: CalendarDate): string | undefined {
  const due = plainDayWords(dueDate);
  if (days < 0)
    return `Dit is voor het begin van een zwangerschap tot ${due}. Kijk beide datums na.`;
  if (days < LEAST_DAYS)
    return `Bij de uitgerekende datum ${due} zou dit ${weeksWords(days)} zwangerschap zijn, te vroeg om te leven. Kijk beide datums na.`;
  if (days > MOST_DAYS)
    return `Dit is meer dan vier weken na de uitgerekende datum ${due}. Kijk beide datums na.`;
  return undefined;
}

function besideBirth(gestation: Gestation, byDates: number | undefined): string | undefined {
  const days = gestation.weeks * 7 + gestation.days;
  if (days < LEAST_DAYS)
    return `Bij ${gestationWords(gestation)} kan een kind nog niet leven. Kijk de weken na.`;
  if (byDates === undefined || byDates < 0 || Math.abs(days - byDates) <= APART_DAYS)
    return undefined;
  return `Volgens de uitgerekende datum waren het er ${weeksWords(byDates)}. Kijk na wat klopt.`;
}

const weeksWords = (days: number) =>
  gestationWords({ weeks: Math.floor(days / 7), days: days % 7 });
