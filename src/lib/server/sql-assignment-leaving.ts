/**
 * Families that were taken from somebody and still lie on a phone of hers, until that phone confirms
 * that it has handed in and let go of them. A phone that was emptied holds nothing; of the vaults that
 * a phone has called itself by only the latest counts.
 */
import type { TeamFamily } from '../protocol/team';
import type { Trx } from './sql-feed-placing';

type Leaving = TeamFamily['leaving'][number];

export async function leavingOf(
  trx: Trx,
  organisation: string,
  families: ReadonlySet<string>,
  now: Date
): Promise<Map<string, Leaving[]>> {
  const rows = await trx
    .selectFrom('feed_access as access')
    .innerJoin('feed_device as device', (join) =>
      join
        .onRef('device.organisation', '=', 'access.organisation')
        .onRef('device.account', '=', 'access.account')
        .onRef('device.since_position', '<', 'access.until_position')
    )
    .leftJoin('feed_left as gone', (join) =>
      join.onRef('gone.device', '=', 'device.id').onRef('gone.family', '=', 'access.family')
    )
    .leftJoin('phone', 'phone.id', 'device.phone')
    .select(['access.family', 'access.account', 'device.id as device', 'device.last_contact'])
    .where('access.organisation', '=', organisation)
    .where('access.until_position', 'is not', null)
    .where('phone.emptied_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('gone.until_position', 'is', null),
        eb('gone.until_position', '<', eb.ref('access.until_position'))
      ])
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('feed_access as again')
            .select('again.family')
            .whereRef('again.organisation', '=', 'access.organisation')
            .whereRef('again.account', '=', 'access.account')
            .whereRef('again.family', '=', 'access.family')
            .where('again.until_position', 'is', null)
        )
      )
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('feed_device as newer')
            .select('newer.id')
            .whereRef('newer.phone', '=', 'device.phone')
            .whereRef('newer.last_contact', '>', 'device.last_contact')
        )
      )
    )
    .execute();
  const found = new Map<string, Map<string, Leaving>>();
  for (const { family, account, last_contact: contact } of rows) {
    if (!families.has(family)) continue;
    const of = found.get(family) ?? new Map<string, Leaving>();
    found.set(family, of);
    const before = of.get(account)?.lastContact;
    if (before === undefined || before > contact)
      of.set(account, { account, lastContact: contact });
  }
  if (found.size > 0) await addSince(trx, organisation, found, now);
  return new Map([...found].map(([family, of]) => [family, [...of.values()]]));
}

/** When it was taken from her, as far as that is known. */
async function addSince(
  trx: Trx,
  organisation: string,
  found: ReadonlyMap<string, ReadonlyMap<string, Leaving>>,
  now: Date
): Promise<void> {
  const ends = await trx
    .selectFrom('assignment')
    .select(['family', 'account'])
    .select((eb) => eb.fn.max('until_at').as('last'))
    .where('organisation', '=', organisation)
    .where('until_at', '<=', now.toISOString())
    .whereRef('until_at', '>', 'from_at')
    .where('until_at', '>', new Date(86_400_000).toISOString())
    .groupBy(['family', 'account'])
    .execute();
  for (const { family, account, last } of ends) {
    const leaving = found.get(family)?.get(account);
    if (leaving && last) leaving.since = last;
  }
}
