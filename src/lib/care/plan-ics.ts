/**
 * Planned visits as a calendar file (RFC 5545), for the calendar of her phone or the organisation's.
 *
 * Promises: pure. It holds no name, no address and no telephone number: only "Huisbezoek", a code that
 * stays the same for a family, the day and the time. Times are those of the clock in the Netherlands,
 * also where the phone is elsewhere. The same visit keeps its id, so that a later file takes the place
 * of an earlier one.
 */
import { addDays, type CalendarDate } from '../guideline/calendar-date';

export interface CalendarVisit {
  family: string;
  /** The key in the family's plan. */
  key: string;
  date: CalendarDate;
  /** '' when it has no time yet: then it is of the day. */
  time: string;
  /** What stands behind "Huisbezoek": a code, or initials. */
  mark: string;
}

/** How long a visit takes in the calendar; nobody says it when planning. */
const MINUTES = 60;
const LINE_BYTES = 75;

/** `stamp`: the instant of making it, as ISO text. */
export function calendarFile(visits: readonly CalendarVisit[], stamp: string): string {
  const made = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nabij//Huisbezoeken//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(visits.some(({ time }) => time !== '') ? amsterdam : []),
    ...visits.flatMap((visit) => eventLines(visit, made)),
    'END:VCALENDAR'
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ family, key, date, time, mark }: CalendarVisit, made: string): string[] {
  const day = plain(date);
  const when =
    time === ''
      ? [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${plain(addDays(date, 1))}`]
      : [
          `DTSTART;TZID=Europe/Amsterdam:${day}T${time.replace(':', '')}00`,
          `DURATION:PT${MINUTES}M`
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${family}-${key.replace(/[^0-9a-z]+/gi, '-')}@nabij`,
    `DTSTAMP:${made}`,
    ...when,
    `SUMMARY:${escaped(['Huisbezoek', mark].filter(Boolean).join(' '))}`,
    'CLASS:PRIVATE',
    'END:VEVENT'
  ];
}

const plain = (date: CalendarDate) => date.replace(/-/g, '');

/** Summer time from the last Sunday of March to the last of October, as in the whole Union since 1996. */
const amsterdam = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE'
];

/** A text as it may stand in the file. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

/** No line longer than 75 bytes; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const more = new TextEncoder().encode(sign).length;
    if (bytes + more > LINE_BYTES) {
      parts.push(part);
      part = '';
      bytes = 1;
    }
    part += sign;
    bytes += more;
  }
  return [...parts, part].join('\r\n ');
}

/** No signs that are taken for one another. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code of a family: five signs out of its random id, so the same on every phone and telling
 * nothing.
 */
export function familyCode(family: string): string {
  let rest = BigInt(`0x${/^[0-9a-f]+/.exec(family)?.[0] ?? '0'}`);
  let code = '';
  for (let place = 0; place < 5; place += 1) {
    code += signs[Number(rest % BigInt(signs.length))];
    rest /= BigInt(signs.length);
  }
  return code;
}

/** "Gezin van der Berg" is "VDB"; '' when there is no name. */
export function initialsOf(name: string): string {
  return name
    .replace(/^(gezin|familie)\s+/i, '')
    .split(/[^\p{L}]+/u)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('')
    .slice(0, 4);
}
