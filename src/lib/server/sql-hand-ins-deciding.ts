/**
 * What waits for a team lead: what the people of her team handed in from a phone that was removed.
 *
 * Accepted, the changes are placed as new ones in their author's name, by a device of their own; what the
 * feed had already is not placed again, and what can't be placed waits on. Reading and deciding are noted. Of another team, of another
 * organisation, decided already or never there: all one answer.
 */
import { stampOfChange, type Change } from '../history/change';
import { hashOfChange } from '../history/change';
import { stampOf, type Stamp } from '../history/stamp';
import type {
  HandInChanges,
  HandInDecided,
  HandInDecision,
  HandedIn,
  HandedInList,
  HandInReadRequest
} from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { note, type AuditParts } from './audit';
import type { Caller, Outcome } from './feed';
import { placeOn, type HandInPlacing } from './hand-in-placing';
import { openKeptHandIn, sealHandIn, type KeptHandIn } from './hand-in-quarantine';
import type { Device } from './sql-feed-device';
import type { Placing, Trx } from './sql-feed-placing';

/** How many a list shows, the newest first. */
const SHOWN = 200;

type Parts = HandInPlacing & AuditParts;

/** Hand-ins of people of this lead's team; of nobody when she leads none. */
async function teamHandIns(trx: Trx, lead: Caller) {
  const me = await trx
    .selectFrom('account_member')
    .select('team')
    .where('account', '=', lead.account)
    .where('organisation', '=', lead.organisation)
    .where('role', '=', 'team-lead')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!me) return undefined;
  return trx
    .selectFrom('hand_in as h')
    .innerJoin('account_member as m', (join) =>
      join.onRef('m.account', '=', 'h.account').onRef('m.organisation', '=', 'h.organisation')
    )
    .where('h.organisation', '=', lead.organisation)
    .where('m.team', '=', me.team);
}

export async function listFor(trx: Trx, lead: Caller): Promise<HandedInList> {
  const query = await teamHandIns(trx, lead);
  const rows =
    (await query
      ?.leftJoin('phone as p', 'p.id', 'h.phone')
      .leftJoin('account_member as d', (join) =>
        join.onRef('d.account', '=', 'h.decided_by').onRef('d.organisation', '=', 'h.organisation')
      )
      .select(['h.hash', 'h.account', 'm.name', 'p.name as phone', 'h.way', 'h.changes'])
      .select(['h.received_at', 'h.state', 'h.decided_at', 'd.name as decider'])
      .where('h.state', '!=', 'placed')
      .orderBy('h.received_at', 'desc')
      .limit(SHOWN)
      .execute()) ?? [];
  const handIns = rows.map((row) => ({
    hash: row.hash,
    account: row.account,
    name: row.name,
    phone: row.phone ?? '',
    way: row.way as HandedIn['way'],
    receivedAt: row.received_at,
    changes: row.changes,
    state: row.state as HandedIn['state'],
    decidedBy: row.decider ?? '',
    decidedAt: row.decided_at ?? ''
  }));
  return { version: WIRE_VERSION, handIns };
}

async function waiting(trx: Trx, lead: Caller, hash: string, { atRest }: Parts) {
  const query = await teamHandIns(trx, lead);
  const row = await query
    ?.select(['h.account', 'h.phone', 'h.key', 'h.sealed'])
    .where('h.hash', '=', hash)
    .where('h.state', '=', 'quarantined')
    .executeTakeFirst();
  if (!row || row.key === null || row.sealed === null) return undefined;
  const sealed = { key: row.key, sealed: row.sealed };
  return { row, content: openKeptHandIn(atRest, lead.organisation, hash, sealed) };
}

export async function readFor(
  trx: Trx,
  lead: Caller,
  { hash }: HandInReadRequest,
  parts: Parts
): Promise<Outcome<HandInChanges>> {
  const found = await waiting(trx, lead, hash, parts);
  if (!found) return { kind: 'failed', failure: { failure: 'forbidden' } };
  const { organisation, account } = lead;
  const subject = found.row.account;
  await note(trx, parts, { organisation, account, act: 'quarantine-read', subject });
  const { changes, placed = {} } = found.content;
  const left = changes.filter(({ counter }) => !Object.hasOwn(placed, counter));
  return { kind: 'done', answer: { version: WIRE_VERSION, changes: left } };
}

export async function decideOn(
  place: Placing,
  lead: Caller,
  { hash, decision }: HandInDecision,
  parts: Parts
): Promise<HandInDecided> {
  const { trx, organisation } = place;
  const decided = (kind: HandInDecided['kind'], kept = 0, refused: HandInDecided['refused'] = []) =>
    ({ version: WIRE_VERSION, kind, kept, refused }) as const;
  const found = await waiting(trx, lead, hash, parts);
  if (!found) return decided('gone');
  const { row, content } = found;
  const log = (act: 'quarantine-accepted' | 'quarantine-rejected', detail: string) =>
    note(trx, parts, { organisation, account: lead.account, act, subject: row.account, detail });
  const close = (state: 'accepted' | 'rejected') =>
    trx
      .updateTable('hand_in')
      .set({ state, decided_by: lead.account, decided_at: parts.now().toISOString() })
      .set({ key: null, sealed: null })
      .where('hash', '=', hash)
      .execute();
  if (decision === 'reject') {
    await close('rejected');
    await log('quarantine-rejected', String(content.changes.length));
    return decided('decided');
  }
  const author = { account: row.account, organisation };
  const { placed, refused } = await placeAnew(place, author, content, parts);
  const kept = content.changes.length - refused.length;
  if (kept > 0) await log('quarantine-accepted', String(kept));
  if (refused.length === 0) {
    await close('accepted');
    return decided('decided', kept);
  }
  await trx
    .updateTable('hand_in')
    .set(sealHandIn(parts.atRest, organisation, hash, { ...content, placed }))
    .where('hash', '=', hash)
    .execute();
  return decided('left', kept, refused);
}

/** Places the changes under a device of their own; the new stamp of each counter that stands in the feed. */
async function placeAnew(
  place: Placing,
  author: Caller,
  { device: old, changes, placed = {} }: KeptHandIn,
  parts: Parts
): Promise<{ placed: Record<string, Stamp>; refused: HandInDecided['refused'] }> {
  const stamps = new Map<number, Stamp>(
    Object.entries(placed).map(([counter, stamp]) => [Number(counter), stamp])
  );
  for (const counter of await inFeedAlready(place, old, changes))
    stamps.set(counter, stampOf(old, counter));
  const device = await freshDevice(place, author, old, parts);
  const wanted = changes.filter(({ counter }) => !stamps.has(counter));
  const names = new Map<Stamp, Stamp>();
  for (const [counter, stamp] of stamps) names.set(stampOf(old, counter), stamp);
  wanted.forEach((change, at) => names.set(stampOfChange(change), stampOf(device.id, at + 1)));
  const anew = wanted.map((change, at) => renamed(change, device.id, at + 1, names));
  const answers = await placeOn(place, author, device, anew, parts);
  const refused: HandInDecided['refused'] = [];
  answers.forEach(({ id, result }, at) => {
    const counter = wanted[at]?.counter ?? 0;
    if (result.kind === 'refused') refused.push({ id, counter, refusal: result.refusal });
    else stamps.set(counter, stampOf(device.id, at + 1));
  });
  return { placed: Object.fromEntries(stamps), refused };
}

function renamed(
  change: Change,
  device: string,
  counter: number,
  names: ReadonlyMap<Stamp, Stamp>
): Change {
  const fields: Change['fields'] = {};
  for (const [name, { value, replaces }] of Object.entries(change.fields))
    fields[name] = { value, replaces: replaces.map((stamp) => names.get(stamp) ?? stamp) };
  return { ...change, device, counter, fields };
}

/** Sent before the phone was removed, though it never heard so. */
async function inFeedAlready(place: Placing, device: string, changes: readonly Change[]) {
  const hashes = new Map(changes.map((change) => [change.counter, hashOfChange(change)]));
  if (hashes.size === 0) return [];
  const rows = await place.trx
    .selectFrom('feed_entry')
    .select(['counter', 'hash'])
    .where('organisation', '=', place.organisation)
    .where('device', '=', device)
    .where('counter', 'in', [...hashes.keys()])
    .execute();
  return rows.flatMap(({ counter, hash }) =>
    counter !== null && hashes.get(counter) === hash ? [counter] : []
  );
}

/** Registered to the author, and as old as the one that wrote: what is late for that one is late here. */
async function freshDevice(
  place: Placing,
  { account, organisation }: Caller,
  old: string,
  { newId, now }: Parts
): Promise<Device> {
  const known = await place.trx
    .selectFrom('feed_device')
    .select('since_position')
    .where('id', '=', old)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  const device = { id: newId(), highest: 0, since: known?.since_position ?? 0 };
  await place.trx
    .insertInto('feed_device')
    .values({
      organisation,
      account,
      id: device.id,
      highest: 0,
      since_position: device.since,
      first_seen: now().toISOString(),
      last_contact: now().toISOString()
    })
    .execute();
  return device;
}
