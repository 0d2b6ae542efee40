/**
 * Dates typed by hand, the ways people write them, and what a date must be for each field.
 *
 * Promises: '3-12-2025', '3/12/25', '3 dec', '031225', '2025-12-03' and 'vandaag' are all
 * understood; day comes before month; what isn't understood gets a sentence, never a guess.
 */
import { addDays, daysBetween, type CalendarDate } from '../guideline/calendar-date';
import { isDay, months, plainDayWords } from './date-words';
import { empty, taken, wrong, type Taken } from './taken';

const NOT_UNDERSTOOD = 'Dit is geen datum. Typ dag, maand en jaar, bijvoorbeeld 3-12-2025.';
/** No pregnancy lasts longer than this, so no due date lies further ahead. */
const LONGEST_PREGNANCY_WEEKS = 44;

/** `near`: without a year, or with two digits, the year that brings the date closest to today. */
export function typedDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '') return empty;
  const near = { eergisteren: -2, gisteren: -1, vandaag: 0, morgen: 1, overmorgen: 2 }[words];
  if (near !== undefined) return taken(addDays(today, near));
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  if (isoYear && isoMonth && isoDay) return dayFrom(isoYear, isoMonth, isoDay);
  const parts = splitDate(words);
  if (!parts) return wrong(NOT_UNDERSTOOD);
  const month = monthNumber(parts.month);
  if (month === undefined) return wrong(NOT_UNDERSTOOD);
  if (parts.year?.length === 4) return dayFrom(parts.year, month, parts.day);
  const thisYear = Number(today.slice(0, 4));
  const years = parts.year
    ? [-100, 0, 100].map((era) => Math.floor(thisYear / 100) * 100 + era + Number(parts.year))
    : [thisYear - 1, thisYear, thisYear + 1];
  return nearest(years, month, parts.day, today);
}

/** A birth date: not in the future, and of a child or parent who can be alive. */
export function typedBirthDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  return checked(typedPastDate(text, today), (date) =>
    daysBetween(date, today) > 120 * 366
      ? `${plainDayWords(date)} is langer geleden dan iemand kan leven. Kijk het jaar na.`
      : date > today
        ? 'Deze geboortedatum ligt in de toekomst. Is het kind nog niet geboren? Vul dan de uitgerekende datum in.'
        : undefined
  );
}

export function typedDueDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  return checked(typedDate(text, today), (date) =>
    daysBetween(today, date) > LONGEST_PREGNANCY_WEEKS * 7
      ? `Deze uitgerekende datum ligt meer dan ${LONGEST_PREGNANCY_WEEKS} weken vooruit. Kijk het jaar na.`
      : undefined
  );
}

export function typedDeathDate(
  text: string,
  today: CalendarDate,
  birthDate?: CalendarDate
): Taken<CalendarDate> {
  return checked(typedPastDate(text, today), (date) => {
    if (date > today) return 'Deze datum ligt in de toekomst. Kijk de datum na.';
    if (birthDate !== undefined && date < birthDate)
      return `Deze datum ligt voor de geboorte op ${plainDayWords(birthDate)}. Kijk beide na.`;
    return undefined;
  });
}

export function typedVisitDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  return checked(typedDate(text, today), (date) =>
    Math.abs(daysBetween(today, date)) > 10 * 366
      ? 'Deze datum ligt meer dan tien jaar van vandaag. Kijk het jaar na.'
      : undefined
  );
}

/** The day on which something was filled in: today or before it. */
export function typedFilledInDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  return checked(typedPastDate(text, today), (date) =>
    date > today
      ? 'Deze datum ligt in de toekomst. Vul de dag in waarop de lijst is ingevuld.'
      : daysBetween(date, today) > 20 * 366
        ? 'Deze datum ligt meer dan twintig jaar terug. Kijk het jaar na.'
        : undefined
  );
}

/** A day on which something was done or asked: today or before it. */
export function typedDoneDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  return checked(typedPastDate(text, today), (date) =>
    date > today
      ? 'Deze datum ligt in de toekomst. Vul de dag in waarop het is gedaan.'
      : daysBetween(date, today) > 20 * 366
        ? 'Deze datum ligt meer dan twintig jaar terug. Kijk het jaar na.'
        : undefined
  );
}

/** The next visit: not before this one, and not years away. */
export function typedNextVisitDate(
  text: string,
  today: CalendarDate,
  visit: CalendarDate
): Taken<CalendarDate> {
  return checked(typedDate(text, today), (date) =>
    date < visit
      ? `Deze datum ligt voor dit bezoek van ${plainDayWords(visit)}. Kijk de datum na.`
      : daysBetween(visit, date) > 3 * 366
        ? 'Deze datum ligt meer dan drie jaar vooruit. Kijk het jaar na.'
        : undefined
  );
}

/** The day of a planned visit: not years away on either side. */
export function typedPlanDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  return checked(typedDate(text, today), (date) =>
    daysBetween(today, date) > 3 * 366
      ? 'Deze datum ligt meer dan drie jaar vooruit. Kijk het jaar na.'
      : daysBetween(date, today) > 366
        ? 'Deze datum ligt meer dan een jaar terug. Kijk het jaar na.'
        : undefined
  );
}

/** As `typedDate`, but two digits for a year mean the past: '3-12-91' is 1991. */
function typedPastDate(text: string, today: CalendarDate): Taken<CalendarDate> {
  const found = typedDate(text, today);
  if (found.kind !== 'taken' || found.value <= today || /\d{4}/.test(text)) return found;
  const earlier = `${Number(found.value.slice(0, 4)) - 100}${found.value.slice(4)}`;
  return /\D\d{2}\s*$|^\s*\d{6}\s*$/.test(text) && isDay(earlier) ? taken(earlier) : found;
}

function checked<T>(found: Taken<T>, problem: (value: T) => string | undefined): Taken<T> {
  if (found.kind !== 'taken') return found;
  const sentence = problem(found.value);
  return sentence === undefined ? found : wrong(sentence);
}

function splitDate(text: string): { day: string; month: string; year?: string } | undefined {
  const bare = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const written =
    /^(?:[a-z]{2,9}\.? )?(\d{1,2})[-/. ]+([a-z]+|\d{1,2})\.?(?:[-/. ]+(\d{4}|\d{2}))?$/;
  const [, day, month, year] = bare ?? written.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  return year === undefined ? { day, month } : { day, month, year };
}

function monthNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length < 3) return undefined;
  if (text === 'mrt') return 3;
  const index = months.findIndex((name) => name.startsWith(text));
  return index < 0 ? undefined : index + 1;
}

function dayFrom(year: string | number, month: string | number, day: string | number) {
  const two = (part: string | number) => String(part).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDay(date) ? taken(date) : wrong('Deze dag bestaat niet. Kijk dag en maand na.');
}

function nearest(years: number[], month: number, day: string, today: CalendarDate) {
  const days = years.map((year) => dayFrom(year, month, day)).filter((d) => d.kind === 'taken');
  days.sort(
    (a, b) => Math.abs(daysBetween(today, a.value)) - Math.abs(daysBetween(today, b.value))
  );
  return days[0] ?? dayFrom(years[1] ?? 2000, month, day);
}
