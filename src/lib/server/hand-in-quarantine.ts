/** How a package lies in the database, and what it holds while somebody has to decide on it. */
import type { Insertable } from 'kysely';
import type { Change } from '../history/change';
import type { Stamp } from '../history/stamp';
import type { AtRest, Sealed } from './at-rest';
import type { HandInTable } from './database/schema';
import type { Trx } from './sql-feed-placing';

export interface KeptHandIn {
  device: string;
  changes: Change[];
  /** Of an earlier decision that could not place all: the new stamp of each counter that was placed. */
  placed?: Record<string, Stamp>;
}

const contextOf = (organisation: string, hash: string) =>
  ['hand-in', organisation, hash].join('\n');

export function sealHandIn(
  atRest: AtRest,
  organisation: string,
  hash: string,
  { device, changes, placed }: KeptHandIn
): Sealed {
  const content: KeptHandIn = { device, changes, ...(placed ? { placed } : {}) };
  return atRest.seal(JSON.stringify(content), contextOf(organisation, hash));
}

export function openKeptHandIn(
  atRest: AtRest,
  organisation: string,
  hash: string,
  sealed: Sealed
): KeptHandIn {
  return JSON.parse(atRest.open(sealed, contextOf(organisation, hash))) as KeptHandIn;
}

type Row = Pick<
  Insertable<HandInTable>,
  'hash' | 'account' | 'way' | 'state' | 'changes' | 'key' | 'sealed'
> & { phone: string | undefined };

export async function keepAside(
  trx: Trx,
  organisation: string,
  now: Date,
  { phone, ...row }: Row
): Promise<void> {
  await trx
    .insertInto('hand_in')
    .values({
      organisation,
      ...row,
      phone: phone ?? null,
      received_at: now.toISOString()
    })
    .execute();
}
