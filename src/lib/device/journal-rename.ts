/** A phone that was copied takes a device id of its own; what was never accepted goes with it. */
import { stampOfChange, type Change } from '../history/change';
import type { Stamp } from '../history/stamp';
import { unnameRefused } from './journal-refused';
import type { OutboxRow, Rows } from './journal-rows';
import type { WriteTx } from './store';

/**
 * Takes a new device id and restamps everything never accepted; counters stay and go on. Returns
 * the families of what was restamped: whoever holds stamps of theirs reads them anew.
 */
export async function renameDevice(
  tx: WriteTx,
  rows: Rows,
  randomId: () => string
): Promise<string[]> {
  const identity = await rows.identity(tx);
  const device = randomId();
  const all = (await tx.list('outbox')).map((row) => rows.openOutbox(row));
  const moving = all.filter((row) => row.state !== 'accepted');
  const names = new Map<Stamp, Stamp>();
  for (const { change } of moving)
    names.set(stampOfChange(change), stampOfChange({ ...change, device }));
  const moved = moving.map((row) => renamed(row, device, names));
  const { changed, dropped } = unnameRefused(moved, () => true, randomId);
  await rows.putOutbox(tx, ...moved, ...changed);
  await rows.dropOutbox(tx, dropped);
  await rows.putIdentity(tx, { ...identity, device, past: [...identity.past, identity.device] });
  return moving.map(({ change }) => change.family);
}

function renamed(row: OutboxRow, device: string, names: ReadonlyMap<Stamp, Stamp>): OutboxRow {
  const fields: Change['fields'] = {};
  for (const [name, { value, replaces }] of Object.entries(row.change.fields))
    fields[name] = { value, replaces: replaces.map((stamp) => names.get(stamp) ?? stamp) };
  return { ...row, change: { ...row.change, device, fields } };
}
