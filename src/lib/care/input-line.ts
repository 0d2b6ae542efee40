/** Short things typed by hand: length of a pregnancy, phone number, postcode. */
import { LINE_LIMIT } from './field-values';
import type { Gestation } from './person';
import { empty, taken, wrong, type Taken } from './taken';

const LEAST_WEEKS = 16;
const MOST_WEEKS = 44;

/** '34+2', '34 weken en 2 dagen' and '34' are understood. */
export function typedGestation(text: string): Taken<Gestation> {
  const words = text.trim().toLowerCase();
  if (words === '') return empty;
  const found =
    /^(\d{1,3})(?:\s*(?:w|wk|weken|week)\.?)?(?:\s*(?:[+,/]|en|\s)\s*(\d{1,2})\s*\/?7?\s*(?:d|dg|dagen|dag)?\.?)?$/.exec(
      words
    );
  if (!found) return wrong('Typ de weken en dagen, bijvoorbeeld 34+2.');
  const weeks = Number(found[1]);
  const days = Number(found[2] ?? 0);
  if (weeks < LEAST_WEEKS || weeks > MOST_WEEKS)
    return wrong(
      `Een zwangerschap duurt hier ${LEAST_WEEKS} tot ${MOST_WEEKS} weken. Kijk de weken na.`
    );
  if (days > 6) return wrong('Dagen gaan van 0 tot en met 6. Zeven dagen is een week erbij.');
  return taken({ weeks, days });
}

/** "34+2", as it is typed. */
export function gestationInput({ weeks, days }: Gestation): string {
  return days === 0 ? String(weeks) : `${weeks}+${days}`;
}

/** Kept as written; the digits must make a number that can be called. */
export function typedPhone(text: string): Taken<string> {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') return empty;
  if (!/^[+\d(][\d\s().-]*$/.test(line))
    return wrong('Een telefoonnummer heeft alleen cijfers, bijvoorbeeld 06 12345678.');
  const digits = line.replace(/\D/g, '');
  const foreign = line.startsWith('+') || digits.startsWith('00');
  if (
    foreign
      ? digits.length >= 8 && digits.length <= 17
      : /^0(?:\d{9}|(?:800|90[069])\d{4}(?:\d{3})?)$/.test(digits) || /^\d{3,6}$/.test(digits)
  )
    return taken(line);
  if (foreign) return wrong('Dit nummer met landcode is te kort of te lang. Kijk het na.');
  return wrong('Een Nederlands nummer begint met 0 en heeft tien cijfers. Kijk het na.');
}

/** A number for a `tel:` link; `undefined` where none can be made. */
export function dialable(phone: string): string | undefined {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,}$/.test(digits) ? digits : undefined;
}

/** '1234ab' becomes '1234 AB'. */
export function typedPostcode(text: string): Taken<string> {
  const line = text.trim().toUpperCase();
  if (line === '') return empty;
  const [, digits, letters] = /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(line) ?? [];
  return digits && letters
    ? taken(`${digits} ${letters}`)
    : wrong('Een postcode is vier cijfers en twee letters, bijvoorbeeld 1234 AB.');
}

export function typedLine(text: string): Taken<string> {
  if (text.trim() === '') return empty;
  return text.length <= LINE_LIMIT
    ? taken(text)
    : wrong(
        `Hier passen ${LINE_LIMIT} tekens. Zet de rest in een notitie. Wat je nu typt is nog niet bewaard.`
      );
}
