/**
 * Times typed by hand, the ways people write them.
 *
 * Promise: '14:05', '14.05', '14u05', '1405', '9:05' and '14 uur' are understood; what isn't gets a
 * sentence, never a guess.
 */
import { empty, taken, wrong, type Taken } from './taken';

const NOT_UNDERSTOOD = 'Dit is geen tijd. Typ uren en minuten, bijvoorbeeld 14:05.';
const WRITTEN = /^(\d{1,2})(?: ?[:.,u] ?| )(\d{2})(?: ?uur| ?u)?$/;
const BARE = /^(\d{1,2})(\d{2})$/;
const WHOLE = /^(\d{1,2})(?: ?uur| ?u)?$/;

export function typedTime(text: string): Taken<string> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '') return empty;
  const [, hours, minutes = '00'] =
    WHOLE.exec(words) ?? BARE.exec(words) ?? WRITTEN.exec(words) ?? [];
  if (hours === undefined) return wrong(NOT_UNDERSTOOD);
  if (Number(hours) > 23) return wrong('De uren gaan van 0 tot en met 23. Kijk de tijd na.');
  if (Number(minutes) > 59) return wrong('De minuten gaan van 0 tot en met 59. Kijk de tijd na.');
  return taken(`${hours.padStart(2, '0')}:${minutes}`);
}

/** "9:05", as it is said and typed. */
export function timeWords(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}
