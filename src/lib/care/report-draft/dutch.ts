/**
 * Small pieces of Dutch grammar for the sentences of a report.
 *
 * Promise: whatever was typed becomes whole sentences on one line, in its own words: a capital in
 * front, a full stop where there was none, and nothing else changed.
 */
import { dayNumber, type CalendarDate } from '../../guideline/calendar-date';
import { months } from '../date-words';
import { isolated } from '../isolated';

/** Characters of one note that a report takes over; the whole note stays where it was written. */
export const NOTE_LIMIT = 2_000;

/** "a", "a en b", "a, b en c" */
export function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} en ${last}` : last;
}

/** What she typed, as sentences: each line one, without the dash of a list before it. */
export function sentences(typed: string): string {
  const lines = shortened(typed)
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .replace(/^[-–•*]\s+/u, '')
        .trim()
    )
    .filter((line) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line));
  return isolated(lines.map((line) => ended(capital(line))).join(' '));
}

/** The first letter as a capital; a name such as "iPad" stays as it is. */
export function capital(text: string): string {
  const found = /^(["'“‘«(]*)(\p{Ll})(?!\p{Lu})/u.exec(text);
  if (!found) return text;
  const [begin, signs = '', letter = ''] = found;
  return signs + letter.toUpperCase() + text.slice(begin.length);
}

/** Within a sentence: "Lacht terug" → "lacht terug"; "JGZ" stays. */
export function uncapital(text: string): string {
  const found = /^(["'“‘«(]*)(\p{Lu})(?!\p{Lu})/u.exec(text);
  if (!found) return text;
  const [begin, signs = '', letter = ''] = found;
  return signs + letter.toLowerCase() + text.slice(begin.length);
}

/** Ends as a sentence does. */
export function ended(text: string): string {
  if (isEnded(text)) return text;
  return `${text.replace(/[\s,;:–-]+$/u, '')}.`;
}

export function isEnded(text: string): boolean {
  return /[.!?…]["'”’»)\]\u2069]*$/u.test(text);
}

/** "dinsdag 8 december", with the year where it isn't that of the visit. */
export function longDayWords(date: CalendarDate, visit: CalendarDate): string {
  const weekday = weekdays[(((dayNumber(date) + 4) % 7) + 7) % 7];
  const words = `${weekday} ${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;
  return date.slice(0, 4) === visit.slice(0, 4) ? words : `${words} ${date.slice(0, 4)}`;
}

const weekdays = [
  'zondag',
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag'
] as const;

/** Cut at a space, with a sign that there is more. */
function shortened(text: string): string {
  const typed = text.trim();
  if (typed.length <= NOTE_LIMIT) return typed;
  // Never within a sign that takes two places, such as an emoji.
  const cut = [...typed.slice(0, NOTE_LIMIT)].slice(0, -1).join('');
  return `${cut.replace(/\s+\S{0,60}$/u, '')} …`;
}
