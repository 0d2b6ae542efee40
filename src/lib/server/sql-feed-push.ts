/**
 * Placing a run of changes in one transaction: judge each, merge, seal, write.
 *
 * Every change gets its own result; a refusal touches nothing. Rows are read and written in bulk,
 * so a run costs a handful of statements whatever its length.
 */
import { hashOfChange, type Change } from '../history/change';
import type { apply } from '../history/register';
import type { PushAnswer, Refusal, Result } from '../protocol/push';
import { objectionTo } from './change-check';
import type { Caller, DomainRules } from './feed';
import { beginFamily } from './sql-assignment-plan';
import { standingsOf, type Standing } from './sql-feed-access';
import type { Device } from './sql-feed-device';
import type { Placing } from './sql-feed-placing';
import type { FeedSealing } from './sql-feed-sealing';
import { Shelf } from './sql-feed-shelf';

export type Merge = typeof apply;
export type Answers = PushAnswer['answers'];

export interface PushParts {
  /** A change before these, in the same push, was forked. */
  forked: boolean;
  rules: DomainRules;
  sealing: FeedSealing;
  merge: Merge;
  now: Date;
}

interface Placed {
  position: number;
  change: Change;
  hash: string;
  late: boolean;
}

export async function placeChanges(
  place: Placing,
  caller: Caller,
  device: Device,
  changes: readonly Change[],
  parts: PushParts
): Promise<Answers> {
  const known = await knownStamps(place, device, changes);
  const families = [...new Set(changes.map((change) => change.family))];
  const standings = await standingsOf(place.trx, caller, device, families);
  const shelf = await Shelf.of(place, parts, changes);
  const placed: Placed[] = [];
  const answers: Answers = [];
  let { forked } = parts;
  for (const change of changes) {
    const result = await judge(change);
    answers.push({ id: change.id, counter: change.counter, result });
  }
  await shelf.store();
  await writeEntries(place, placed, parts);
  const highest = Math.max(0, ...placed.map(({ change }) => change.counter));
  if (highest > device.highest) await raiseHighest(place, device, highest);
  return answers;

  async function judge(change: Change): Promise<Result> {
    if (change.author !== caller.account || change.device !== device.id)
      return { kind: 'refused', refusal: { reason: 'not-the-author' } };
    const hash = hashOfChange(change);
    const same = known.get(change.counter);
    if (same?.hash === hash) return { kind: 'already-known', position: same.position };
    // What follows a forked change may replace it by its stamp, which means another one here.
    forked ||= same !== undefined;
    if (forked) return { kind: 'refused', refusal: { reason: 'forked' } };
    let standing = standings.get(change.family) ?? 'none';
    if (!mayWrite(standing, change)) return { kind: 'refused', refusal: { reason: 'no-access' } };
    const refusal = misplaced(change, shelf) ?? objectionTo(change, parts.rules);
    if (refusal) return { kind: 'refused', refusal };
    if (standing === 'unknown-family') {
      // The grant stands first: a phone learns that the family is its own before any change of it.
      const by = { account: caller.account, device: device.id };
      standing = await beginFamily(place, change.family, by, parts.now);
      standings.set(change.family, standing);
    }
    const position = place.next();
    known.set(change.counter, { hash, position });
    placed.push({ position, change, hash, late: standing === 'late' });
    shelf.put(parts.merge(shelf.get(change.record), change));
    return { kind: 'accepted', position };
  }
}

/** A family begins with a change of its own record; everything else needs access to it. */
function mayWrite(standing: Standing, change: Change): boolean {
  if (standing === 'unknown-family')
    return change.type === 'family' && change.record === change.family;
  return standing !== 'none';
}

/** A record belongs to one family and has one type for ever; of another family's it says nothing. */
function misplaced(change: Change, shelf: Shelf): Refusal | undefined {
  const family = shelf.familyOf(change.record);
  if (family === undefined) return undefined;
  if (family !== change.family) return { reason: 'no-access' };
  if (shelf.get(change.record)?.type === change.type) return undefined;
  return { reason: 'invalid-field', field: 'type', detail: 'the record has another type' };
}

async function knownStamps(place: Placing, device: Device, changes: readonly Change[]) {
  const known = new Map<number, { hash: string | null; position: number }>();
  if (changes.length === 0) return known;
  const counters = changes.map((change) => change.counter);
  const rows = await place.trx
    .selectFrom('feed_entry')
    .select(['counter', 'hash', 'position'])
    .where('device', '=', device.id)
    .where('counter', 'in', counters)
    .execute();
  for (const { counter, hash, position } of rows)
    if (counter !== null) known.set(counter, { hash, position });
  return known;
}

async function writeEntries(
  { trx, organisation }: Placing,
  placed: readonly Placed[],
  { sealing }: PushParts
): Promise<void> {
  if (placed.length === 0) return;
  await trx
    .insertInto('feed_entry')
    .values(
      placed.map(({ position, change, hash, late }) => {
        const { key, sealed } = sealing.sealChange(organisation, position, change);
        return {
          organisation,
          position,
          kind: 'change' as const,
          family: change.family,
          account: change.author,
          device: change.device,
          counter: change.counter,
          hash,
          late: late ? 1 : 0,
          size: sealed.length,
          key,
          sealed
        };
      })
    )
    .execute();
}

async function raiseHighest(place: Placing, device: Device, highest: number): Promise<void> {
  device.highest = highest;
  await place.trx.updateTable('feed_device').set({ highest }).where('id', '=', device.id).execute();
}
