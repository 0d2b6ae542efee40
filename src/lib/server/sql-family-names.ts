/**
 * What families are called, opened from their sealed records by the rules of the domain. Only the
 * records that hold names are opened, and nothing of them is kept.
 */
import type { RecordState } from '../history/register';
import type { FamilyRules } from './assignments';
import type { Trx } from './sql-feed-placing';
import type { FeedSealing } from './sql-feed-sealing';

/** Families asked for in one statement. */
const BATCH = 500;

export interface NamesParts {
  sealing: FeedSealing;
  families: FamilyRules;
}

/** The title of each of these families. */
export async function titlesOf(
  trx: Trx,
  organisation: string,
  families: readonly string[],
  parts: NamesParts
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (let at = 0; at < families.length; at += BATCH) {
    const batch = families.slice(at, at + BATCH);
    const rows = await naming(trx, organisation).where('family', 'in', batch).execute();
    const records = opened(rows, organisation, parts);
    for (const family of batch)
      titles.set(family, parts.families.title(family, records.get(family) ?? []));
  }
  return titles;
}

/** Title and names of every family of an organisation. */
export async function namesOfAll(
  trx: Trx,
  organisation: string,
  parts: NamesParts
): Promise<{ family: string; title: string; names: string[] }[]> {
  const rows = await naming(trx, organisation).execute();
  return [...opened(rows, organisation, parts)].map(([family, records]) => ({
    family,
    title: parts.families.title(family, records),
    names: parts.families.names(family, records)
  }));
}

function naming(trx: Trx, organisation: string) {
  return trx
    .selectFrom('feed_record')
    .select(['family', 'record', 'key', 'sealed'])
    .where('organisation', '=', organisation)
    .where((eb) => eb.or([eb('naming', '=', 1), eb('naming', 'is', null)]));
}

type Row = { family: string; record: string; key: string; sealed: Buffer };

function opened(
  rows: readonly Row[],
  organisation: string,
  { sealing }: NamesParts
): Map<string, RecordState[]> {
  const records = new Map<string, RecordState[]>();
  for (const row of rows) {
    const state = sealing.openRecord(organisation, row);
    const list = records.get(row.family);
    if (list) list.push(state);
    else records.set(row.family, [state]);
  }
  return records;
}
