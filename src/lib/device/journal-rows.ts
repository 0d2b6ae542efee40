/** How the journal's things lie in the store's rows: what stands in clear, what is sealed. */
import type { Change } from '../history/change';
import { apply, type RecordState } from '../history/register';
import type { Json } from '../history/json';
import type { Refusal } from '../protocol/push';
import type { Identity, Kept } from './journal';
import type { Seal } from './seal';
import type { ReadTx, Row, TableName, WriteTx } from './store';

/**
 * `new` may still fold. `frozen` never changes again, but hasn't left: it lies sealed for the server.
 * `offered` has been on its way.
 */
export type OutboxState = 'new' | 'frozen' | 'offered' | 'refused' | 'accepted';

/** Still to be offered for the first time. */
export const isUnoffered = (state: OutboxState): boolean => state === 'new' || state === 'frozen';

/** A row of the outbox, opened. `position` is set once accepted. */
export interface OutboxRow {
  change: Change;
  state: OutboxState;
  position: number;
  refusal?: Refusal;
}

/**
 * `here`: usable. `awaiting`: a snapshot must come. `leaving`: access ended. `wiped`: to be told.
 * `gone`: told; its id stays, so that a page still open on it can't be taken for making it anew.
 */
export type FamilyState = 'here' | 'awaiting' | 'leaving' | 'wiped' | 'gone';
export interface FamilyRow {
  id: string;
  state: FamilyState;
  /** Position of the snapshot that this family's base started from. */
  snapshot: number;
}

/** Whether anything of the family may be on this phone. */
export const isHeld = (family: FamilyRow | undefined): family is FamilyRow =>
  family !== undefined && family.state !== 'wiped' && family.state !== 'gone';

export interface IdentityRow extends Identity {
  /** Device ids that this phone had before. */
  past: string[];
}

export const everyTable: readonly TableName[] = [
  'front',
  'records',
  'outbox',
  'families',
  'meta',
  'digests'
];

/**
 * What was made from a family's records is no longer true of them. In the same transaction as the
 * change, so that a digest that is there is fresh.
 */
export function dropDigests(tx: WriteTx, families: Iterable<string>): Promise<void> {
  return tx.delete('digests', [...new Set(families)]);
}

const keyOf = (counter: number) => String(counter).padStart(16, '0');

export interface Rows {
  identity(tx: ReadTx): Promise<IdentityRow>;
  putIdentity(tx: WriteTx, identity: IdentityRow): Promise<void>;
  family(tx: ReadTx, id: string): Promise<FamilyRow | undefined>;
  families(tx: ReadTx): Promise<FamilyRow[]>;
  putFamily(tx: WriteTx, family: FamilyRow): Promise<void>;
  /** The table of a record type. */
  tableOf(type: string): 'front' | 'records';
  openState(table: 'front' | 'records', row: Row): RecordState;
  sealState(state: RecordState): Row;
  openOutbox(row: Row): OutboxRow;
  putOutbox(tx: WriteTx, ...rows: OutboxRow[]): Promise<void>;
  outboxOfRecord(tx: ReadTx, record: string): Promise<OutboxRow[]>;
  outboxAt(tx: ReadTx, counter: number): Promise<OutboxRow | undefined>;
  /** Those of these counters that are there, read at once. */
  outboxAmong(tx: ReadTx, counters: readonly number[]): Promise<Map<number, OutboxRow>>;
  dropOutbox(tx: WriteTx, counters: readonly number[]): Promise<void>;
}

/** State and position of an outbox row, which stand in clear: no need to open it. */
export function outboxFacts(row: Row): { state: OutboxState; position: number; counter: number } {
  return {
    state: (row.facts?.['state'] ?? 'new') as OutboxState,
    position: Number(row.facts?.['position'] ?? 0),
    counter: Number(row.id)
  };
}

/** A base with the outbox on top, as it is shown. */
export function merged(base: RecordState | undefined, outbox: readonly OutboxRow[]): Kept {
  let state = base;
  for (const row of outbox) state = apply(state, row.change);
  if (!state) throw new Error('a record without base and without changes');
  const states = outbox.map((row) => row.state);
  return {
    ...state,
    whereabouts: states.some((s) => isUnoffered(s) || s === 'refused')
      ? 'phone'
      : states.includes('offered')
        ? 'sent'
        : 'safe',
    refusals: outbox.flatMap((row) => (row.refusal ? [row.refusal] : []))
  };
}

export function rowsWith(seal: Seal, front: ReadonlySet<string>): Rows {
  function sealOutbox({ change, state, position, refusal }: OutboxRow): Row {
    const { family, record } = change;
    const id = keyOf(change.counter);
    const content = { change, ...(refusal ? { refusal } : {}) } as unknown as Json;
    const body = seal.seal('outbox', id, family, content);
    return { id, family, record, facts: { state, position }, body };
  }

  const rows: Rows = {
    async identity(tx) {
      const row = await tx.get('meta', 'identity');
      if (!row?.facts) throw new Error('the journal has no identity: open it with openJournal');
      const f = row.facts;
      return {
        device: String(f['device']),
        counter: Number(f['counter']),
        cursor: Number(f['cursor']),
        epoch: String(f['epoch']),
        settled: f['settled'] === true,
        past: String(f['past']).split(' ').filter(Boolean)
      };
    },
    putIdentity: (tx, identity) =>
      tx.put('meta', [
        { id: 'identity', family: '', facts: { ...identity, past: identity.past.join(' ') } }
      ]),
    async family(tx, id) {
      const row = await tx.get('families', id);
      return row && familyOf(row);
    },
    families: async (tx) => (await tx.list('families')).map(familyOf),
    putFamily: (tx, { id, state, snapshot }) =>
      tx.put('families', [{ id, family: id, facts: { state, snapshot } }]),
    tableOf: (type) => (front.has(type) ? 'front' : 'records'),
    openState: (table, row) =>
      seal.open(table, row.id, row.family, bodyOf(row)) as unknown as RecordState,
    sealState(state) {
      const table = rows.tableOf(state.type);
      const body = seal.seal(table, state.id, state.family, state as unknown as Json);
      return { id: state.id, family: state.family, body };
    },
    openOutbox(row) {
      const { change, refusal } = seal.open(
        'outbox',
        row.id,
        row.family,
        bodyOf(row)
      ) as unknown as {
        change: Change;
        refusal?: Refusal;
      };
      const { state, position } = outboxFacts(row);
      return { change, state, position, ...(refusal ? { refusal } : {}) };
    },
    putOutbox: (tx, ...outbox) => tx.put('outbox', outbox.map(sealOutbox)),
    outboxOfRecord: async (tx, record) =>
      (await tx.list('outbox', { record })).map((row) => rows.openOutbox(row)),
    async outboxAt(tx, counter) {
      const row = await tx.get('outbox', keyOf(counter));
      return row && rows.openOutbox(row);
    },
    async outboxAmong(tx, counters) {
      const found = await tx.getMany('outbox', counters.map(keyOf));
      const opened = found.flatMap((row) => (row ? [rows.openOutbox(row)] : []));
      return new Map(opened.map((row) => [row.change.counter, row]));
    },
    dropOutbox: (tx, counters) => tx.delete('outbox', counters.map(keyOf))
  };
  return rows;
}

function familyOf(row: Row): FamilyRow {
  return {
    id: row.id,
    state: (row.facts?.['state'] ?? 'here') as FamilyState,
    snapshot: Number(row.facts?.['snapshot'] ?? 0)
  };
}

function bodyOf(row: Row): Uint8Array {
  if (!row.body) throw new Error('a sealed row without a body');
  return row.body;
}
