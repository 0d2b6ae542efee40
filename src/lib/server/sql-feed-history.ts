/**
 * What was changed in a family, from the newest backwards, for somebody who may see it now.
 *
 * A page ends after so many changes, or after so many rows looked at: of a family with thousands of
 * visits none holds up the others.
 */
import type { HistoryAnswer, HistoryRequest } from '../protocol/history';
import { limits } from '../protocol/limits';
import { WIRE_VERSION } from '../protocol/version';
import type { Caller } from './feed';
import { scopeOf } from './sql-feed-access';
import type { Trx } from './sql-feed-placing';
import type { FeedSealing } from './sql-feed-sealing';

/** Rows opened for one page. */
const LOOKED_AT = 1_000;
/** Sealed bytes in one page, unless a single change is larger. */
const PAGE_BYTES = 2_000_000;

export async function readHistory(
  trx: Trx,
  caller: Caller,
  { family, types, before }: HistoryRequest,
  sealing: FeedSealing
): Promise<HistoryAnswer> {
  const { organisation } = caller;
  const scope = await scopeOf(trx, caller);
  if (!scope.includes(family)) return { version: WIRE_VERSION, changes: [] };
  let asked = trx
    .selectFrom('feed_entry')
    .select(['position', 'family', 'size', 'key', 'sealed'])
    .where('organisation', '=', organisation)
    .where('family', '=', family)
    .where('kind', '=', 'change');
  if (before !== undefined) asked = asked.where('position', '<', before);
  const rows = await asked.orderBy('position', 'desc').limit(LOOKED_AT).execute();
  const changes: HistoryAnswer['changes'] = [];
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    const change = sealing.openChange(organisation, row.position, row.family, row);
    if (types.includes(change.type)) {
      bytes += row.size;
      changes.push({ position: row.position, change });
    }
    const isFull = changes.length === limits.historyChanges || bytes > PAGE_BYTES;
    if (isFull && index < rows.length - 1)
      return { version: WIRE_VERSION, changes, before: row.position };
  }
  const last = rows.length === LOOKED_AT ? rows.at(-1) : undefined;
  return { version: WIRE_VERSION, changes, ...(last ? { before: last.position } : {}) };
}
