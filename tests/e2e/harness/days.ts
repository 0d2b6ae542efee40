/** Days as the phone of a test counts them: on the calendar of its own time zone, at any hour. */

/** The calendar date of so many days from today, as "YYYY-MM-DD". */
export function dayFrom(days: number): string {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  // Counted at noon of UTC, where no day is longer than another.
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The calendar date of so many weeks ago, as "YYYY-MM-DD". */
export function weeksAgo(weeks: number): string {
  return dayFrom(-7 * weeks);
}

/** A day on which somebody was born who is so many months old now, and three days: never nearly more. */
export function monthsAgo(months: number): string {
  const [year, month, day] = dayFrom(-3).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** As it is typed: "3-9-2026". */
export function typedDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}-${month}-${year}`;
}
