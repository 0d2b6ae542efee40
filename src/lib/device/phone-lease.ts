/**
 * How long a phone may go without its server. Pure: days, what was noted, and the present instant.
 *
 * Promises: turning the clock back gains nothing, since the highest instant ever seen counts; only a
 * contact gives new time. Nothing is deleted when it has ended: the phone stays locked until the next
 * contact.
 */

export interface Noted {
  /** The last contact with the server, as an ISO instant of this phone's clock. */
  lastContact: string;
  /** The latest instant that this phone has ever seen since then. */
  latest: string;
}

export type Lease =
  | { kind: 'free' }
  /** Ends within three days, at `until`. */
  | { kind: 'soon'; until: string }
  | { kind: 'ended'; days: number };

const DAY = 86_400_000;
const WARNED_DAYS = 3;

export function leaseOf({ lastContact, latest }: Noted, days: number, now: string): Lease {
  const until = Date.parse(lastContact) + days * DAY;
  const present = Math.max(Date.parse(now), Date.parse(latest));
  if (Number.isNaN(until) || present >= until) return { kind: 'ended', days };
  if (present >= until - WARNED_DAYS * DAY)
    return { kind: 'soon', until: new Date(until).toISOString() };
  return { kind: 'free' };
}
