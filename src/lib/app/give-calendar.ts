/**
 * Hands planned visits on as a calendar file: through the share sheet of the phone, else as a download.
 *
 * Promise: nothing leaves the phone but by what she chooses there, and the file names nobody.
 */
import { calendarFile, familyCode, initialsOf } from '../care/plan-ics';
import type { DayVisit } from '../care/workday';
import { keepFile } from './keep-file';
import { now } from './surroundings';

export type CalendarGiven = 'shared' | 'not-shared' | 'again' | 'kept';

const NAME = 'huisbezoeken.ics';
const TYPE = 'text/calendar';

export async function giveCalendar(
  visits: readonly DayVisit[],
  mark: 'code' | 'initials'
): Promise<CalendarGiven> {
  const text = calendarFile(
    visits.map(({ of, entry }) => ({
      family: of.id,
      key: entry.key,
      date: entry.date,
      time: entry.time,
      mark: (mark === 'initials' && initialsOf(of.name)) || familyCode(of.id)
    })),
    now()
  );
  const file = new File([text], NAME, { type: TYPE });
  if (navigator.canShare?.({ files: [file] }) !== true) return keep(file);
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return 'not-shared';
    return name === 'NotAllowedError' ? 'again' : keep(file);
  }
}

function keep(file: File): CalendarGiven {
  keepFile(file);
  return 'kept';
}
