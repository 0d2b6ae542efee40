/**
 * How long a phone may go without its server. Pure: days, what was noted, and the present instant.
 *
 * Promises: turning the clock back gains nothing, since the highest instant ever seen counts; only a
 * contact gives new time. Nothing is deleted when it has ended: the phone stays locked until the next
 * contact. Who opened it on the day that the time ends isn't kept out in the middle of a visit: then it
 * ends half a day later, once.
 */

export interface Noted {
  /** The last contact with the server, as an ISO instant of this phone's clock. */
  lastContact: string;
  /** The latest instant that this phone has ever seen since then. */
  latest: string;
  /** When it was last opened; '' where that isn't known. */
  opened: string;
}

export type Lease =
  | { kind: 'free' }
  /** Ends within three days, at `until`. */
  | { kind: 'soon'; until: string }
  | { kind: 'ended'; days: number };

const DAY = 86_400_000;
const HALF_A_DAY = DAY / 2;
const WARNED_DAYS = 3;

export function leaseOf({ lastContact, latest, opened }: Noted, days: number, now: string): Lease {
  const end = Date.parse(lastContact) + days * DAY;
  const wasOpened = Date.parse(opened) >= end - HALF_A_DAY;
  const until = wasOpened ? end + HALF_A_DAY : end;
  const present = Math.max(Date.parse(now), Date.parse(latest));
  if (Number.isNaN(until) || present >= until) return { kind: 'ended', days };
  if (present >= until - WARNED_DAYS * DAY)
    return { kind: 'soon', until: new Date(until).toISOString() };
  return { kind: 'free' };
}
