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

/**
 * Registers the device or renews its facts; `undefined` when it is another account's. A phone that
 * took a new device id is as old as it was under its first one, and what it has let go of stays so.
 */
export async function meetDevice(
  place: Placing,
  caller: Caller,
  id: string,
  counter: number,
  now: Date
): Promise<Device | undefined> {
  const instant = now.toISOString();
  const earlier = await earlierNames(place, caller, id);
  const made = await place.trx
    .insertInto('feed_device')
    .values({
      organisation: caller.organisation,
      account: caller.account,
      phone: caller.phone ?? null,
      id,
      highest: counter,
      since_position: Math.min(place.last, ...earlier.map((device) => device.since_position)),
      first_seen: instant,
      last_contact: instant
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n && earlier.length > 0)
    await hasLeftAs(place, id, earlier);
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

/** The ids under which this phone came before; none where it is known by this one, or isn't registered. */
async function earlierNames({ trx }: Placing, { phone, account }: Caller, id: string) {
  if (phone === undefined) return [];
  const devices = await trx
    .selectFrom('feed_device')
    .select(['id', 'since_position'])
    .where('phone', '=', phone)
    .where('account', '=', account)
    .execute();
  return devices.some((device) => device.id === id) ? [] : devices;
}

async function hasLeftAs(
  { trx, organisation }: Placing,
  device: string,
  earlier: readonly { id: string }[]
): Promise<void> {
  const left = await trx
    .selectFrom('feed_left')
    .select((eb) => ['family', eb.fn.max('until_position').as('until_position')])
    .where(
      'device',
      'in',
      earlier.map(({ id }) => id)
    )
    .groupBy('family')
    .execute();
  if (left.length === 0) return;
  await trx
    .insertInto('feed_left')
    .values(left.map((row) => ({ ...row, organisation, device })))
    .execute();
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
