/**
 * What was refused has no place in the feed, so no change that can still be altered names its stamp:
 * on a phone that was copied, the other one may write something else under the same stamp, and those
 * words nobody here has seen.
 */
import { stampOfChange, type Change } from '../history/change';
import { stampOf, type Stamp } from '../history/stamp';
import { outboxFacts, type OutboxRow, type Rows } from './journal-rows';
import type { Row, WriteTx } from './store';

export interface Unnamed {
  /** Rows as they should stand from now on. */
  changed: OutboxRow[];
  /** Counters of rows of which nothing is left. */
  dropped: number[];
}

/**
 * Takes the stamps of refused rows out of what the rows that `isOpen` replace. Refused words that one
 * of them replaces have no more to say and are let go: left in the outbox they would come back beside
 * the newer ones as soon as those are in the base. What changes is another content, so it gets
 * another id: should the server have taken the whole after all, its place isn't mistaken.
 */
export function unnameRefused(
  outbox: readonly OutboxRow[],
  isOpen: (row: OutboxRow) => boolean,
  randomId: () => string
): Unnamed {
  const refused = new Map<Stamp, OutboxRow>();
  for (const row of outbox)
    if (row.state === 'refused') refused.set(stampOfChange(row.change), row);
  const changed = new Map<number, OutboxRow>();
  const dropped: number[] = [];
  if (refused.size === 0) return { changed: [], dropped };

  const set = (row: OutboxRow, fields: Change['fields']) =>
    changed.set(row.change.counter, {
      ...row,
      change: { ...row.change, id: randomId(), fields }
    });
  const replaced = new Map<Stamp, Set<string>>();
  for (const row of outbox) {
    if (row.state === 'refused' || !isOpen(row) || !namesAny(row.change, refused)) continue;
    const fields: Change['fields'] = {};
    for (const [name, { value, replaces }] of Object.entries(row.change.fields)) {
      for (const stamp of replaces)
        if (refused.has(stamp))
          replaced.set(stamp, (replaced.get(stamp) ?? new Set<string>()).add(name));
      fields[name] = { value, replaces: replaces.filter((stamp) => !refused.has(stamp)) };
    }
    set(row, fields);
  }
  for (const [stamp, names] of replaced) {
    const row = refused.get(stamp) as OutboxRow;
    const left = Object.entries(row.change.fields).filter(([name]) => !names.has(name));
    if (left.length === 0) dropped.push(row.change.counter);
    else if (left.length < Object.keys(row.change.fields).length)
      set(row, Object.fromEntries(left));
  }
  return { changed: [...changed.values()], dropped };
}

/** In one record, as far as it can still be altered. */
export async function unnameIn(
  tx: WriteTx,
  rows: Rows,
  outbox: readonly OutboxRow[],
  randomId: () => string
): Promise<void> {
  const { changed, dropped } = unnameRefused(outbox, ({ state }) => state === 'new', randomId);
  await rows.putOutbox(tx, ...changed);
  await rows.dropOutbox(tx, dropped);
}

/** The stamps of what was refused, which all stand under the device's present id. */
export function refusedAmong(outbox: readonly Row[], device: string): Set<Stamp> {
  const refused = outbox.map(outboxFacts).filter(({ state }) => state === 'refused');
  return new Set(refused.map(({ counter }) => stampOf(device, counter)));
}

/** Whether a change replaces a value of one of these stamps. */
export function namesAny(change: Change, stamps: { has(stamp: Stamp): boolean }): boolean {
  return Object.values(change.fields).some(({ replaces }) => replaces.some((s) => stamps.has(s)));
}
