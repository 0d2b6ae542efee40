/** Days as the phone of a test counts them: on the calendar of its own time zone. */

const DAY = 86_400_000;

/** The calendar date of so many weeks ago, as "YYYY-MM-DD". */
export function weeksAgo(weeks: number): string {
  const day = new Date(Date.now() - weeks * 7 * DAY);
  return day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}

/** As it is typed: "3-9-2026". */
export function typedDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}-${month}-${year}`;
}
