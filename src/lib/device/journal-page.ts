/** What a page of the feed does to the base and the outbox, worked out before anything is written. */
import { apply, type RecordState } from '../history/register';
import type { Entry } from '../protocol/pull';
import {
  isHeld,
  type FamilyRow,
  type IdentityRow,
  type OutboxRow,
  type Rows
} from './journal-rows';
import type { ReadTx, Row } from './store';

export interface Applying {
  kind: 'ready';
  states: RecordState[];
  families: FamilyRow[];
  /** Counters of own changes whose position has come by. */
  settled: number[];
  touched: Set<string>;
}

/** In position order; reads what it needs and writes nothing. */
export async function openPage(
  tx: ReadTx,
  rows: Rows,
  entries: readonly Entry[],
  identity: IdentityRow
): Promise<Applying | { kind: 'forked' }> {
  const states = new Map<string, RecordState | undefined>();
  const families = new Map((await rows.families(tx)).map((family) => [family.id, family]));
  const placed = new Set<string>();
  const settled: number[] = [];
  const touched = new Set<string>();
  const own = await ownRows(tx, rows, entries, identity);
  const bases = await basesOf(tx, entries, own);

  for (const entry of entries) {
    if (entry.kind === 'granted' || entry.kind === 'ended') {
      const family = afterAccess(entry, families.get(entry.family), identity);
      if (!family) continue;
      families.set(family.id, family);
      placed.add(family.id);
      touched.add(family.id);
      continue;
    }
    const id = entry.kind === 'own' ? entry.family : entry.change.family;
    const family = families.get(id);
    if (family?.state !== 'here' || entry.position <= family.snapshot) continue;

    const mine = ownRow(entry, own, identity);
    const change = entry.kind === 'own' ? mine?.change : entry.change;
    if (!change) return { kind: 'forked' };
    if (mine) settled.push(change.counter);

    if (!states.has(change.record)) {
      const base = bases.get(change.record);
      states.set(change.record, base && rows.openState(base.table, base.row));
    }
    states.set(change.record, apply(states.get(change.record), change));
    touched.add(id);
  }

  return {
    kind: 'ready',
    states: [...states.values()].filter((state) => state !== undefined),
    families: [...families.values()].filter((family) => placed.has(family.id)),
    settled,
    touched
  };
}

/** The family's row after access was given or ended; `undefined` where nothing changes. */
function afterAccess(
  entry: Extract<Entry, { kind: 'granted' | 'ended' }>,
  family: FamilyRow | undefined,
  { device, past }: IdentityRow
): FamilyRow | undefined {
  const { family: id, position } = entry;
  const isHere = family?.state === 'here';
  if (entry.kind === 'ended') {
    if (!isHeld(family) || position <= family.snapshot) return undefined;
    return { ...family, state: 'leaving' };
  }
  if (isHere && position <= family.snapshot) return undefined;
  const creator = entry.creator;
  if (isHere && creator !== undefined && [device, ...past].includes(creator)) return undefined;
  return { id, state: 'awaiting', snapshot: isHere ? family.snapshot : 0 };
}

type Own = ReadonlyMap<number, OutboxRow>;
type Answered = Extract<Entry, { kind: 'own' | 'change' }>;

const isAnswered = (entry: Entry): entry is Answered =>
  entry.kind === 'own' || entry.kind === 'change';

const isMine = (device: string, identity: IdentityRow) =>
  device === identity.device || identity.past.includes(device);

/** This phone's rows that entries may answer, read at once. */
function ownRows(
  tx: ReadTx,
  rows: Rows,
  entries: readonly Entry[],
  identity: IdentityRow
): Promise<Own> {
  const counters = entries.filter(isAnswered).flatMap((entry) => {
    if (entry.kind === 'own') return [entry.counter];
    return isMine(entry.change.device, identity) ? [entry.change.counter] : [];
  });
  return rows.outboxAmong(tx, [...new Set(counters)]);
}

/**
 * The outbox row that an entry answers: the same stamp and the same content, which the id vouches
 * for. A row that never left, or that got a new stamp since, is another change with a place of its
 * own in the feed.
 */
function ownRow(entry: Answered, outbox: Own, identity: IdentityRow): OutboxRow | undefined {
  const { id, counter } = entry.kind === 'own' ? entry : entry.change;
  const device = entry.kind === 'own' ? identity.device : entry.change.device;
  if (!isMine(device, identity)) return undefined;
  const row = outbox.get(counter);
  const same = row?.change.id === id && row.change.device === device;
  return same && row.state !== 'new' ? row : undefined;
}

/**
 * The records that entries change, as they stand, read at once. A record keeps the type it began
 * with, whatever a later change calls it, so it may lie in either table.
 */
async function basesOf(tx: ReadTx, entries: readonly Entry[], outbox: Own) {
  const changes = entries.filter(isAnswered).flatMap((entry) => {
    const change = entry.kind === 'own' ? outbox.get(entry.counter)?.change : entry.change;
    return change ? [change.record] : [];
  });
  const ids = [...new Set(changes)];
  const bases = new Map<string, { table: 'front' | 'records'; row: Row }>();
  for (const table of ['front', 'records'] as const)
    for (const row of await tx.getMany(table, ids)) if (row) bases.set(row.id, { table, row });
  return bases;
}
