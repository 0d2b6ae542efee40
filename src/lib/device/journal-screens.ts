/** The journal's side towards the screens: writing edits and reading records. */
import { bytesOf, fold, split, stampOfChange, type Change } from '../history/change';
import { own, sameValue } from '../history/json';
import { SIGNATURE_FIELD, type RecordState } from '../history/register';
import { partsOf, type Stamp } from '../history/stamp';
import { limits } from '../protocol/limits';
import type { Edit, Journal, Kept, Waiting, Written } from './journal';
import { unnameIn } from './journal-refused';
import {
  dropDigests,
  everyTable,
  isHeld,
  merged,
  outboxFacts,
  type IdentityRow,
  type OutboxRow,
  type Rows
} from './journal-rows';
import type { ReadTx, Row, Store, WriteTx } from './store';

export interface Surroundings {
  account: string;
  /** The present instant as ISO text: information in changes, nothing more. */
  now(): string;
  /** A fresh random 128-bit id as 32 hex digits. */
  randomId(): string;
}

type Screens = Pick<
  Journal,
  'write' | 'record' | 'family' | 'front' | 'waiting' | 'countWaiting' | 'discardRefused'
>;

/**
 * What a write to a field replaces: the stamps that were seen, under their present names, and what
 * their changes replaced in turn as long as these are still in the outbox. A signature replaces
 * nothing, also when one that was refused is sent again.
 *
 * A stamp from before this phone took a new device id may mean an own change that has another name
 * now, or what the phone it was copied from wrote under the same stamp. It means the own one only
 * where that wrote this field and wasn't named by its present name as well.
 */
function replacing(
  field: string,
  { seen, was }: Edit['fields'][string],
  outbox: readonly OutboxRow[],
  identity: IdentityRow,
  base: RecordState | undefined
): Stamp[] {
  if (field === SIGNATURE_FIELD) return [];
  const replaces = new Set<Stamp>();
  for (const stamp of seen) {
    const mine = ownRow(field, stamp, seen, outbox, identity);
    const register = base && own(base.registers, field);
    const now = mine
      ? own(mine.change.fields, field)?.value
      : register?.find((held) => held.stamp === stamp)?.value;
    // Another tab may have typed on under this stamp: then it doesn't hold what was seen here.
    if (was && (now === undefined || !was.some((value) => sameValue(now, value)))) continue;
    replaces.add(mine ? stampOfChange(mine.change) : stamp);
    for (const earlier of mine?.change.fields[field]?.replaces ?? []) replaces.add(earlier);
  }
  return [...replaces].sort();
}

function ownRow(
  field: string,
  stamp: Stamp,
  seen: readonly Stamp[],
  outbox: readonly OutboxRow[],
  { past }: IdentityRow
): OutboxRow | undefined {
  const { device, counter } = partsOf(stamp);
  const row = outbox.find(({ change }) => change.counter === counter);
  if (!row || row.change.device === device) return row;
  const isFormer = past.includes(device) && own(row.change.fields, field) !== undefined;
  return isFormer && !seen.includes(stampOfChange(row.change)) ? row : undefined;
}

/**
 * Whether a change may be folded into one: never once that was offered, nor once it holds a
 * signature, nor over a value that the writer hadn't seen.
 */
function foldsInto(row: OutboxRow | undefined, { fields }: Change): row is OutboxRow {
  if (row?.state !== 'new' || own(row.change.fields, SIGNATURE_FIELD)) return false;
  const stamp = stampOfChange(row.change);
  return Object.entries(fields).every(
    ([name, write]) => !own(row.change.fields, name) || write.replaces.includes(stamp)
  );
}

/** The families of the edits that were kept, each once. */
function keptIn(edits: readonly Edit[], written: readonly Written[]): string[] {
  const kept = edits.filter((_, index) => written[index]?.kind === 'kept');
  return [...new Set(kept.map(({ family }) => family))];
}

export function screensOf(
  store: Store,
  rows: Rows,
  around: Surroundings,
  changed: (families: readonly string[]) => void
): Screens {
  /** Takes counters of `identity`, which the caller keeps. */
  async function writeOne(tx: WriteTx, edit: Edit, identity: IdentityRow): Promise<Written> {
    const family = await rows.family(tx, edit.family);
    const creates = edit.type === 'family' && edit.record === edit.family;
    if (!family && creates)
      await rows.putFamily(tx, { id: edit.family, state: 'here', snapshot: 0 });
    else if (!isHeld(family)) return { kind: 'not-here' };

    const outbox = await rows.outboxOfRecord(tx, edit.record);
    const careful = Object.values(edit.fields).some(({ was }) => was !== undefined);
    const base = careful ? await baseOf(tx, edit.record) : undefined;
    const fields: Change['fields'] = {};
    for (const [name, write] of Object.entries(edit.fields)) {
      const replaces = replacing(name, write, outbox, identity, base);
      fields[name] = { value: write.value, replaces };
    }
    const whole: Change = {
      id: around.randomId(),
      family: edit.family,
      record: edit.record,
      type: edit.type,
      fields,
      device: identity.device,
      counter: identity.counter + 1,
      author: around.account,
      at: around.now()
    };

    const stamps: Record<string, Stamp> = {};
    for (const [index, part] of split(whole, limits.changeBytes).entries()) {
      const id = index === 0 ? whole.id : around.randomId();
      const fresh: Change = { ...whole, id, fields: part, counter: identity.counter + 1 };
      const last = outbox.at(-1);
      const folded = foldsInto(last, fresh) ? fold(last.change, fresh) : undefined;
      const fits = folded && bytesOf(folded) <= limits.changeBytes;
      const row: OutboxRow = { change: fits ? folded : fresh, state: 'new', position: 0 };
      if (fits) outbox.pop();
      else identity.counter += 1;
      outbox.push(row);
      await rows.putOutbox(tx, row);
      for (const name of Object.keys(part)) stamps[name] = stampOfChange(row.change);
    }
    await unnameIn(tx, rows, outbox, around.randomId);
    return { kind: 'kept', stamps };
  }

  async function baseOf(tx: ReadTx, record: string): Promise<RecordState | undefined> {
    for (const table of ['front', 'records'] as const) {
      const row = await tx.get(table, record);
      if (row) return rows.openState(table, row);
    }
    return undefined;
  }

  function gather(table: 'front' | 'records', base: Row[], outbox: readonly OutboxRow[]): Kept[] {
    const pending = new Map<string, OutboxRow[]>();
    for (const row of outbox) {
      if (rows.tableOf(row.change.type) !== table) continue;
      const list = pending.get(row.change.record);
      if (list) list.push(row);
      else pending.set(row.change.record, [row]);
    }
    const found = base.map((row) => {
      const own = pending.get(row.id) ?? [];
      pending.delete(row.id);
      return merged(rows.openState(table, row), own);
    });
    for (const own of pending.values()) found.push(merged(undefined, own));
    return found;
  }

  const unsent = async (tx: ReadTx) =>
    (await tx.list('outbox')).filter((row) => outboxFacts(row).state !== 'accepted');

  return {
    async write(edits) {
      const written = await store.write(everyTable, async (tx) => {
        const identity = await rows.identity(tx);
        const { counter } = identity;
        const results: Written[] = [];
        for (const edit of edits) results.push(await writeOne(tx, edit, identity));
        if (identity.counter > counter) await rows.putIdentity(tx, identity);
        await dropDigests(tx, keptIn(edits, results));
        return results;
      });
      const families = keptIn(edits, written);
      if (families.length > 0) changed(families);
      return written;
    },

    record: (id) =>
      store.read(['front', 'records', 'outbox'], async (tx) => {
        const outbox = await rows.outboxOfRecord(tx, id);
        const base = await baseOf(tx, id);
        return base || outbox.length > 0 ? merged(base, outbox) : undefined;
      }),

    async family(family) {
      const found = await store.read(['front', 'records', 'outbox'], async (tx) => ({
        outbox: await tx.list('outbox', { family }),
        front: await tx.list('front', { family }),
        others: await tx.list('records', { family })
      }));
      // Opened after the transaction, so that no write waits for it.
      const outbox = found.outbox.map((row) => rows.openOutbox(row));
      return [...gather('front', found.front, outbox), ...gather('records', found.others, outbox)];
    },

    front: () =>
      store.read(['front', 'outbox', 'families'], async (tx) => {
        const here = new Set<string>();
        for (const family of await rows.families(tx)) if (isHeld(family)) here.add(family.id);
        const outbox = (await tx.list('outbox')).map((row) => rows.openOutbox(row));
        return gather('front', await tx.list('front'), outbox).filter((r) => here.has(r.family));
      }),

    waiting: () =>
      store.read(['outbox'], async (tx) =>
        (await unsent(tx)).map((row) => {
          const { change, state, refusal } = rows.openOutbox(row);
          const waiting = { change, state: state === 'frozen' ? 'new' : state } as Waiting;
          return refusal ? { ...waiting, refusal } : waiting;
        })
      ),

    countWaiting: () =>
      store.read(['outbox'], async (tx) => {
        const found = await unsent(tx);
        const refused = found.filter((row) => outboxFacts(row).state === 'refused').length;
        return { waiting: found.length, refused };
      }),

    async discardRefused(counter) {
      const family = await store.write(['outbox', 'digests'], async (tx) => {
        const row = await rows.outboxAt(tx, counter);
        if (row?.state !== 'refused') return undefined;
        await rows.dropOutbox(tx, [counter]);
        await dropDigests(tx, [row.change.family]);
        return row.change.family;
      });
      if (family) changed([family]);
    }
  };
}
