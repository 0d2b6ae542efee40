/**
 * Whole families as registers, read in one transaction and opened line by line.
 *
 * The sealed rows are taken into memory first: a transaction that stays open as long as a phone on
 * a slow line listens would hold up everybody else on SQLite.
 */
import type { SnapshotLine } from '../protocol/snapshot';
import { WIRE_VERSION } from '../protocol/version';
import type { Caller } from './feed';
import { scopeOf } from './sql-feed-access';
import type { Trx } from './sql-feed-placing';
import type { FeedSealing } from './sql-feed-sealing';

/** Families asked for in one statement. */
const BATCH = 500;

interface SealedRecord {
  family: string;
  record: string;
  key: string;
  sealed: Buffer;
}

export interface SealedSnapshot {
  organisation: string;
  position: number;
  epoch: string;
  families: string[];
  refused: string[];
  records: Map<string, SealedRecord[]>;
}

export async function readSnapshot(
  trx: Trx,
  caller: Caller,
  asked: 'all' | readonly string[]
): Promise<SealedSnapshot> {
  const { organisation } = caller;
  const { position, epoch } = await trx
    .selectFrom('organisation')
    .select(['position', 'epoch'])
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  const scope = await scopeOf(trx, caller);
  const inScope = new Set(scope);
  const wanted = asked === 'all' ? scope : [...new Set(asked)];
  const families = wanted.filter((family) => inScope.has(family));
  const refused = wanted.filter((family) => !inScope.has(family));
  const records = new Map<string, SealedRecord[]>(families.map((family) => [family, []]));
  for (let at = 0; at < families.length; at += BATCH) {
    const rows = await trx
      .selectFrom('feed_record')
      .select(['family', 'record', 'key', 'sealed'])
      .where('organisation', '=', organisation)
      .where('family', 'in', families.slice(at, at + BATCH))
      .execute();
    // Ordered here: asked to order them, SQLite walks the whole organisation instead.
    rows.sort((a, b) => (a.record < b.record ? -1 : 1));
    for (const row of rows) records.get(row.family)?.push(row);
  }
  return { organisation, position, epoch, families, refused, records };
}

export function* snapshotLines(
  snapshot: SealedSnapshot,
  highest: number,
  sealing: FeedSealing
): Generator<SnapshotLine> {
  const { organisation, position, epoch, families, refused, records } = snapshot;
  yield {
    kind: 'head',
    version: WIRE_VERSION,
    epoch,
    position,
    highest,
    families: families.length
  };
  for (const family of families) {
    for (const row of records.get(family) ?? [])
      yield { kind: 'record', record: sealing.openRecord(organisation, row) };
    records.delete(family);
    yield { kind: 'family', family };
  }
  yield { kind: 'end', refused };
}
