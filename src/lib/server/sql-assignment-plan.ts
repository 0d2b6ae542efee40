/**
 * The plan of who has which family, and the access in the feed that follows it.
 *
 * Whoever changes the plan holds the organisation's lock and settles in the same transaction, so that
 * plan and access never part. `assignments_due` of the organisation says when there is something to
 * settle by itself: until then nobody has to look.
 */
import { createHash } from 'node:crypto';
import type { Database } from './database/database';
import type { AssignmentTable } from './database/schema';
import { mayHaveFamilies } from './sql-assignment-people';
import { placeEnd, placeGrant } from './sql-feed-access';
import { lockOrganisation, storePosition, type Placing, type Trx } from './sql-feed-placing';
import type { Insertable } from 'kysely';

export type NewAssignment = Omit<Insertable<AssignmentTable>, 'organisation'>;

/** Work under the lock, told to the watchers where it moved the feed. */
export function underLock<T>(
  database: Database,
  organisation: string,
  work: (place: Placing) => Promise<T>
): Promise<T> {
  return database.write(async (trx, announce) => {
    const place = await lockOrganisation(trx, organisation);
    const done = await work(place);
    if (place.moved) {
      await storePosition(place);
      await announce(organisation);
    }
    return done;
  });
}

/** Assignments that count at an instant. */
export function countingAt(trx: Trx, organisation: string, now: Date) {
  const at = now.toISOString();
  return trx
    .selectFrom('assignment')
    .where('assignment.organisation', '=', organisation)
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', at)]));
}

export async function addAssignments(
  { trx, organisation }: Placing,
  added: readonly NewAssignment[]
): Promise<void> {
  if (added.length === 0) return;
  await trx
    .insertInto('assignment')
    .values(added.map((one) => ({ organisation, ...one })))
    .execute();
}

/** A family is somebody's own from now on, where she hadn't it already. */
export async function takeAsOwn(
  place: Placing,
  family: string,
  account: string,
  now: Date
): Promise<void> {
  const { trx, organisation, last } = place;
  const has = await countingAt(trx, organisation, now)
    .select('id')
    .where('family', '=', family)
    .where('account', '=', account)
    .executeTakeFirst();
  if (has) return;
  const at = now.toISOString();
  // Named after the moment in the feed: the same work done again gives the same id.
  const seed = ['assignment', organisation, family, account, last, at].join('\n');
  const id = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  await addAssignments(place, [
    { id, family, account, kind: 'own', from_at: at, until_at: null, given_by: null, given_at: at }
  ]);
}

/**
 * A family begins, as the own of whoever made it. Who may have none any more made it before that, and
 * sends it now: nothing of it is lost, and it is nobody's until the team lead gives it to somebody.
 */
export async function beginFamily(
  place: Placing,
  family: string,
  { account, device }: { account: string; device: string },
  now: Date
): Promise<'open' | 'late'> {
  const { trx, organisation } = place;
  await takeAsOwn(place, family, account, now);
  await placeGrant(place, family, account, device);
  if (await mayHaveFamilies(trx, { account, organisation })) return 'open';
  await endOf(place, family, account, now);
  await placeEnd(place, family, account);
  return 'late';
}

/** What somebody has of a family ends now: as her own alone, or in any way. */
export async function endOf(
  { trx, organisation }: Placing,
  family: string,
  account: string,
  now: Date,
  kind?: 'own' | 'stand-in'
): Promise<void> {
  const at = now.toISOString();
  let ended = trx
    .updateTable('assignment')
    .set({ until_at: at })
    .where('organisation', '=', organisation)
    .where('family', '=', family)
    .where('account', '=', account)
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', at)]));
  if (kind) ended = ended.where('kind', '=', kind);
  await ended.execute();
}

/** Somebody has no families any more, neither now nor later: her part of the plan ends, and access with it. */
export async function endAllOf(place: Placing, account: string, now: Date): Promise<void> {
  const { trx, organisation } = place;
  const at = now.toISOString();
  const hers = trx
    .updateTable('assignment')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', at)]));
  await hers.set({ until_at: at }).where('from_at', '<=', at).execute();
  await hers
    .set((eb) => ({ until_at: eb.ref('from_at') }))
    .where('from_at', '>', at)
    .execute();
  await settleIn(place, now);
}

/** Whether something of an organisation begins or ends by now. */
export async function isDue(database: Database, organisation: string, now: Date) {
  const { assignments_due: due } = await database.kysely
    .selectFrom('organisation')
    .select('assignments_due')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  return due !== null && due <= now.toISOString();
}

/** Opens and ends access as the plan has it now, what is given first; and notes what is due next. */
export async function settleIn(place: Placing, now: Date): Promise<void> {
  const { trx, organisation } = place;
  const planned = await countingAt(trx, organisation, now)
    .select(['family', 'account'])
    .distinct()
    .execute();
  const open = await trx
    .selectFrom('feed_access')
    .select(['family', 'account'])
    .where('organisation', '=', organisation)
    .where('until_position', 'is', null)
    .execute();
  const wanted = new Set(planned.map(keyOf));
  const given = new Set(open.map(keyOf));
  for (const one of inOrder(planned))
    if (!given.has(keyOf(one))) await placeGrant(place, one.family, one.account, null);
  for (const one of inOrder(open))
    if (!wanted.has(keyOf(one))) await placeEnd(place, one.family, one.account);
  await trx
    .updateTable('organisation')
    .set({ assignments_due: await nextDue(trx, organisation, now) })
    .where('id', '=', organisation)
    .execute();
}

async function nextDue(trx: Trx, organisation: string, now: Date): Promise<string | null> {
  const at = now.toISOString();
  const firstOf = async (column: 'from_at' | 'until_at') => {
    const { first } = await trx
      .selectFrom('assignment')
      .select((eb) => eb.fn.min(column).as('first'))
      .where('organisation', '=', organisation)
      .where(column, '>', at)
      .executeTakeFirstOrThrow();
    return first ?? undefined;
  };
  const next = [await firstOf('from_at'), await firstOf('until_at')].filter((one) => !!one);
  return next.sort()[0] ?? null;
}

interface Pair {
  family: string;
  account: string;
}

const keyOf = ({ family, account }: Pair) => `${family} ${account}`;
const inOrder = (pairs: readonly Pair[]) =>
  [...pairs].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
