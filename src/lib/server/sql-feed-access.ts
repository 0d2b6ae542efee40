/**
 * Who may see which family: stretches of the feed, from a grant's position to that of its end.
 *
 * A family exists for an organisation as soon as anybody has had access to it.
 */
import type { Caller } from './feed';
import type { Device } from './sql-feed-device';
import type { Placing, Trx } from './sql-feed-placing';

/** What an account may write to a family. */
export type Standing = 'open' | 'late' | 'none' | 'unknown-family';

/** The standing of a device towards each of the families, as of this transaction. */
export async function standingsOf(
  trx: Trx,
  caller: Caller,
  device: Device,
  families: readonly string[]
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>(families.map((id) => [id, 'unknown-family']));
  if (families.length === 0) return standings;
  const stretches = await trx
    .selectFrom('feed_access')
    .select(['family', 'account', 'until_position'])
    .where('organisation', '=', caller.organisation)
    .where('family', 'in', families)
    .execute();
  const confirmed = await trx
    .selectFrom('feed_left')
    .select(['family', 'until_position'])
    .where('device', '=', device.id)
    .where('family', 'in', families)
    .execute();
  const leftAt = new Map(confirmed.map((row) => [row.family, row.until_position]));
  for (const { family, account, until_position: until } of stretches) {
    const before = standings.get(family);
    if (before === 'unknown-family') standings.set(family, 'none');
    if (account !== caller.account) continue;
    if (until === null) standings.set(family, 'open');
    else if (before !== 'open' && device.since < until && (leftAt.get(family) ?? 0) < until)
      standings.set(family, 'late');
  }
  return standings;
}

/** Opens access at a new position, unless it is open already; the position where it began. */
export async function placeGrant(
  place: Placing,
  family: string,
  account: string,
  creator: string | null
): Promise<number> {
  const { trx, organisation } = place;
  const open = await openStretch(place, family, account);
  if (open) return open.from_position;
  const position = place.next();
  await trx
    .insertInto('feed_access')
    .values({ organisation, account, family, from_position: position, until_position: null })
    .execute();
  await placeNotice(place, 'granted', position, family, account, creator);
  return position;
}

/** Ends open access at a new position; else the position where it ended last, 0 for never. */
export async function placeEnd(place: Placing, family: string, account: string): Promise<number> {
  const { trx, organisation } = place;
  const open = await openStretch(place, family, account);
  if (!open) {
    const { last } = await trx
      .selectFrom('feed_access')
      .select((eb) => eb.fn.max('until_position').as('last'))
      .where('organisation', '=', organisation)
      .where('account', '=', account)
      .where('family', '=', family)
      .executeTakeFirstOrThrow();
    return last ?? 0;
  }
  const position = place.next();
  await trx
    .updateTable('feed_access')
    .set({ until_position: position })
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .where('family', '=', family)
    .where('from_position', '=', open.from_position)
    .execute();
  await placeNotice(place, 'ended', position, family, account, null);
  return position;
}

/**
 * Notes that the device has wiped the families, as far as access had ended by `cursor`; tells for
 * which of them that is the whole of it. About a family that was never given there is nothing to
 * note, and the answer is the same.
 */
export async function noteLeft(
  place: Placing,
  caller: Caller,
  device: string,
  families: readonly string[],
  cursor: number
): Promise<string[]> {
  if (families.length === 0) return [];
  const stretches = await place.trx
    .selectFrom('feed_access')
    .select(['family', 'until_position'])
    .where('organisation', '=', caller.organisation)
    .where('account', '=', caller.account)
    .where('family', 'in', families)
    .execute();
  const ends = new Map<string, number>();
  const later = new Set<string>();
  for (const { family, until_position: until } of stretches) {
    if (until === null) continue;
    if (until > cursor) later.add(family);
    else ends.set(family, Math.max(until, ends.get(family) ?? 0));
  }
  for (const [family, until] of ends)
    await place.trx
      .insertInto('feed_left')
      .values({ organisation: caller.organisation, device, family, until_position: until })
      .onConflict((conflict) =>
        conflict
          .columns(['device', 'family'])
          .doUpdateSet({ until_position: until })
          .where('feed_left.until_position', '<', until)
      )
      .execute();
  return families.filter((family) => !later.has(family));
}

/** The families that the account may see now. */
export async function scopeOf(trx: Trx, caller: Caller): Promise<string[]> {
  const rows = await trx
    .selectFrom('feed_access')
    .select('family')
    .where('organisation', '=', caller.organisation)
    .where('account', '=', caller.account)
    .where('until_position', 'is', null)
    .orderBy('family')
    .execute();
  return rows.map((row) => row.family);
}

function openStretch(place: Placing, family: string, account: string) {
  return place.trx
    .selectFrom('feed_access')
    .select('from_position')
    .where('organisation', '=', place.organisation)
    .where('account', '=', account)
    .where('family', '=', family)
    .where('until_position', 'is', null)
    .executeTakeFirst();
}

async function placeNotice(
  { trx, organisation }: Placing,
  kind: 'granted' | 'ended',
  position: number,
  family: string,
  account: string,
  device: string | null
): Promise<void> {
  await trx
    .insertInto('feed_entry')
    .values({ organisation, position, kind, family, account, device, late: 0, size: 0 })
    .execute();
}
