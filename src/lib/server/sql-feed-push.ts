/**
 * Placing a run of changes in one transaction: judge each, merge, seal, write.
 *
 * Every change gets its own result; a refusal touches nothing. Rows are read and written in bulk,
 * so a run costs a handful of statements whatever its length.
 */
import { hashOfChange, type Change } from '../history/change';
import type { apply, RecordState } from '../history/register';
import type { PushAnswer, Result } from '../protocol/push';
import { objectionTo } from './change-check';
import type { Caller, DomainRules } from './feed';
import { placeGrant, standingsOf, type Standing } from './sql-feed-access';
import type { Device } from './sql-feed-device';
import type { Placing } from './sql-feed-placing';
import type { FeedSealing } from './sql-feed-sealing';

export type Merge = typeof apply;
export type Answers = PushAnswer['answers'];

export interface PushParts {
  rules: DomainRules;
  sealing: FeedSealing;
  merge: Merge;
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
  const placed: Placed[] = [];
  const answers: Answers = [];
  for (const change of changes) {
    const result = await judge(change);
    answers.push({ id: change.id, counter: change.counter, result });
  }
  await writeRecords(place, placed, parts);
  await writeEntries(place, placed, parts);
  const highest = Math.max(0, ...placed.map(({ change }) => change.counter));
  if (highest > device.highest) await raiseHighest(place, device, highest);
  return answers;

  async function judge(change: Change): Promise<Result> {
    if (change.author !== caller.account || change.device !== device.id)
      return { kind: 'refused', refusal: { reason: 'not-the-author' } };
    const hash = hashOfChange(change);
    const same = known.get(change.counter);
    if (same)
      return same.hash === hash
        ? { kind: 'already-known', position: same.position }
        : { kind: 'refused', refusal: { reason: 'forked' } };
    const standing = standings.get(change.family) ?? 'none';
    if (!mayWrite(standing, change)) return { kind: 'refused', refusal: { reason: 'no-access' } };
    const refusal = objectionTo(change, parts.rules);
    if (refusal) return { kind: 'refused', refusal };
    if (standing === 'unknown-family') {
      // The grant stands first: a phone learns that the family is its own before any change of it.
      await placeGrant(place, change.family, caller.account, device.id);
      standings.set(change.family, 'open');
    }
    const position = place.next();
    known.set(change.counter, { hash, position });
    placed.push({ position, change, hash, late: standing === 'late' });
    return { kind: 'accepted', position };
  }
}

/** A family begins with a change of its own record; everything else needs access to it. */
function mayWrite(standing: Standing, change: Change): boolean {
  if (standing === 'unknown-family')
    return change.type === 'family' && change.record === change.family;
  return standing !== 'none';
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

async function writeRecords(
  place: Placing,
  placed: readonly Placed[],
  { sealing, merge }: PushParts
): Promise<void> {
  if (placed.length === 0) return;
  const { trx, organisation } = place;
  const rows = await trx
    .selectFrom('feed_record')
    .select(['family', 'record', 'key', 'sealed'])
    .where('organisation', '=', organisation)
    .where('family', 'in', [...new Set(placed.map(({ change }) => change.family))])
    .where('record', 'in', [...new Set(placed.map(({ change }) => change.record))])
    .execute();
  const states = new Map<string, RecordState>();
  for (const row of rows)
    states.set(`${row.family} ${row.record}`, sealing.openRecord(organisation, row));
  const written = new Map<string, RecordState>();
  for (const { change } of placed) {
    const id = `${change.family} ${change.record}`;
    written.set(id, merge(written.get(id) ?? states.get(id), change));
  }
  await trx
    .insertInto('feed_record')
    .values(
      [...written.values()].map((state) => ({
        organisation,
        family: state.family,
        record: state.id,
        ...sealing.sealRecord(organisation, state)
      }))
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'family', 'record']).doUpdateSet((eb) => ({
        key: eb.ref('excluded.key'),
        sealed: eb.ref('excluded.sealed')
      }))
    )
    .execute();
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
