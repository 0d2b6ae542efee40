/**
 * The setup of an organisation as it stands in the database.
 *
 * Its revision is made from what is read and is kept nowhere, so it can't fall behind.
 */
import { fingerprint, type Json } from '../history/json';
import type { Settings } from '../protocol/settings';
import type { ListedEdition, Setup } from '../protocol/setup';
import { WIRE_VERSION } from '../protocol/version';
import type { Trx } from './sql-feed-placing';

/** What the organisation's own row says of it. */
export interface SetOnRow {
  in_force: string | null;
  settings: string | null;
}

export async function readSetup(trx: Trx, organisation: string): Promise<Setup> {
  const row = await trx
    .selectFrom('organisation')
    .select(['in_force', 'settings'])
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  return setupOf(trx, organisation, row);
}

/** The same for who has read the row already. */
export async function setupOf(trx: Trx, organisation: string, row: SetOnRow): Promise<Setup> {
  const settings = JSON.parse(row.settings ?? '{}') as Settings;
  const inForce = row.in_force ?? '';
  const editions = await listEditions(trx, organisation);
  const revision = fingerprint({ settings, inForce, editions } as unknown as Json);
  return { version: WIRE_VERSION, revision, settings, inForce, editions };
}

async function listEditions(trx: Trx, organisation: string): Promise<ListedEdition[]> {
  const own = await trx
    .selectFrom('organisation_edition')
    .select(['id', 'name', 'date', 'sha256', 'adds_to as addsTo'])
    .where('organisation', '=', organisation)
    .execute();
  const app = await trx
    .selectFrom('app_edition')
    .select(['id', 'name', 'date', 'sha256'])
    .execute();
  return [
    ...own.map((edition) => ({ ...edition, from: 'organisation' as const })),
    ...app.map((edition) => ({ ...edition, from: 'app' as const, addsTo: '' }))
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}
