/**
 * One page of the feed as a phone may see it.
 *
 * Of a family in scope it lists what stands after its present grant: what is older comes with the
 * snapshot that the phone fetches on seeing that grant. The phone's own changes come without content.
 */
import type { Change } from '../history/change';
import type { Entry, Page } from '../protocol/pull';
import { limits } from '../protocol/limits';
import type { Caller } from './feed';
import type { Trx } from './sql-feed-placing';
import type { FeedSealing } from './sql-feed-sealing';

/** Sealed bytes in one page, unless a single change is larger. */
const PAGE_BYTES = 2_000_000;

interface Listed {
  position: number;
  kind: 'change' | 'granted' | 'ended';
  family: string;
  device: string | null;
  late: number;
  size: number;
}

export async function readPage(
  trx: Trx,
  caller: Caller,
  device: string,
  cursor: number,
  newest: number,
  sealing: FeedSealing
): Promise<Page> {
  const after = Math.min(cursor, newest);
  const found = await list(trx, caller, device, after, newest);
  const listed = cut(found);
  const more = listed.length < found.length;
  const last = listed.at(-1);
  const changes = await openChanges(trx, caller, listed, sealing);
  const entries = listed.map((row) => entryOf(row, device, changes));
  return {
    after: cursor,
    upTo: more && last ? last.position : Math.max(cursor, newest),
    entries,
    more
  };
}

/** What this phone may see between two positions, one row more than a page holds. */
function list(
  trx: Trx,
  caller: Caller,
  device: string,
  after: number,
  upTo: number
): Promise<Listed[]> {
  return trx
    .selectFrom('feed_entry as entry')
    .select(['position', 'kind', 'family', 'device', 'late', 'size'])
    .where('organisation', '=', caller.organisation)
    .where('position', '>', after)
    .where('position', '<=', upTo)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '!=', 'change'), eb('account', '=', caller.account)]),
        eb.and([
          eb('kind', '=', 'change'),
          eb.or([
            eb('device', '=', device),
            eb.exists(
              eb
                .selectFrom('feed_access as access')
                .select('access.family')
                .where('access.organisation', '=', caller.organisation)
                .where('access.account', '=', caller.account)
                .whereRef('access.family', '=', 'entry.family')
                .where('access.until_position', 'is', null)
                .whereRef('access.from_position', '<', 'entry.position')
            )
          ])
        ])
      ])
    )
    .orderBy('position')
    .limit(limits.pageEntries + 1)
    .execute();
}

function cut(found: readonly Listed[]): Listed[] {
  const page: Listed[] = [];
  let bytes = 0;
  for (const row of found.slice(0, limits.pageEntries)) {
    bytes += row.size;
    if (page.length > 0 && bytes > PAGE_BYTES) break;
    page.push(row);
  }
  return page;
}

async function openChanges(
  trx: Trx,
  caller: Caller,
  listed: readonly Listed[],
  sealing: FeedSealing
): Promise<Map<number, Change>> {
  const positions = listed.filter((row) => row.kind === 'change').map((row) => row.position);
  if (positions.length === 0) return new Map();
  const { organisation } = caller;
  const rows = await trx
    .selectFrom('feed_entry')
    .select(['position', 'family', 'key', 'sealed'])
    .where('organisation', '=', organisation)
    .where('position', 'in', positions)
    .execute();
  return new Map(
    rows.map((row) => [
      row.position,
      sealing.openChange(organisation, row.position, row.family, row)
    ])
  );
}

function entryOf(row: Listed, device: string, changes: ReadonlyMap<number, Change>): Entry {
  const { position, kind, family } = row;
  if (kind === 'ended') return { kind, position, family };
  if (kind === 'granted')
    return row.device === null
      ? { kind, position, family }
      : { kind, position, family, creator: row.device };
  const change = changes.get(position);
  if (!change) throw new Error(`the feed has no content at position ${position}`);
  if (row.device === device)
    return { kind: 'own', position, counter: change.counter, id: change.id, family };
  return row.late ? { kind, position, change, late: true } : { kind, position, change };
}
