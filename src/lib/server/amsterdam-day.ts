/**
 * Days in the Netherlands and the instants at which they begin: 00:00 on the clock there, also on the
 * days on which that clock is put forward or back.
 */
const ZONE = 'Europe/Amsterdam';
const DAY = 86_400_000;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium'
});

/** The day that it is there, like 2026-11-24. */
export function amsterdamDay(instant: Date): string {
  return clock.format(instant).slice(0, 10);
}

/** The instant at which a day begins there. */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The clock there is one or two hours ahead, and never changes at midnight.
  const noon = midnight + DAY / 2;
  const ahead = Date.parse(`${clock.format(noon).replace(' ', 'T')}Z`) - noon;
  const start = midnight - ahead;
  const off = Date.parse(`${clock.format(start).replace(' ', 'T')}Z`) - midnight;
  return new Date(start - off);
}

/** The instant at which a day is over there. */
export function endOfDay(day: string): Date {
  return startOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10));
}

/** How many days one stands after another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}
