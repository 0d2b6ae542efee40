/** The devices of an account: registered at first sight, never shared, their counters only rise. */
import type { Database } from './database/database';
import type { Caller } from './feed';
import { lockOrganisation, type Placing } from './sql-feed-placing';

export interface Device {
  id: string;
  /** Highest counter known of it, that of this request included. */
  highest: number;
  /** The feed's position when it was first seen. */
  since: number;
}

/** How old the note of the last contact may grow before a mere question renews it. */
const CONTACT_MILLISECONDS = 60_000;

/** Registers the device or renews its facts; `undefined` when it is another account's. */
export async function meetDevice(
  place: Placing,
  caller: Caller,
  id: string,
  counter: number,
  now: Date
): Promise<Device | undefined> {
  const instant = now.toISOString();
  await place.trx
    .insertInto('feed_device')
    .values({
      organisation: caller.organisation,
      account: caller.account,
      phone: caller.phone ?? null,
      id,
      highest: counter,
      since_position: place.last,
      first_seen: instant,
      last_contact: instant
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const found = await place.trx
    .selectFrom('feed_device')
    .select(['organisation', 'account', 'highest', 'since_position'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (found.organisation !== caller.organisation || found.account !== caller.account)
    return undefined;
  const highest = Math.max(found.highest, counter);
  await place.trx
    .updateTable('feed_device')
    .set({ highest, last_contact: instant, ...(caller.phone ? { phone: caller.phone } : {}) })
    .where('id', '=', id)
    .execute();
  return { id, highest, since: found.since_position };
}

/** The same for a question: writes only when there is something to write. */
export async function greetDevice(
  database: Database,
  caller: Caller,
  id: string,
  counter: number,
  now: Date
): Promise<{ highest: number } | undefined> {
  const found = await database.kysely
    .selectFrom('feed_device')
    .select(['organisation', 'account', 'highest', 'last_contact'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found) {
    if (found.organisation !== caller.organisation || found.account !== caller.account)
      return undefined;
    const age = Math.abs(now.getTime() - Date.parse(found.last_contact));
    if (found.highest >= counter && age < CONTACT_MILLISECONDS) return { highest: found.highest };
  }
  return database.write(async (trx) =>
    meetDevice(await lockOrganisation(trx, caller.organisation), caller, id, counter, now)
  );
}
