/** Phones, edits and pieces of a feed for the journal's contract suite: made up, without clinical text. */
import { randomBytes } from 'node:crypto';
import type { Change } from '../../src/lib/history/change';
import type { Json } from '../../src/lib/history/json';
import type { RecordState } from '../../src/lib/history/register';
import { stampOf, type Stamp } from '../../src/lib/history/stamp';
import type { Edit, Journal, Kept } from '../../src/lib/device/journal';
import { openJournal } from '../../src/lib/device/open-journal';
import { sealer, type Seal } from '../../src/lib/device/seal';
import { tableNames, type Row, type Store, type TableName } from '../../src/lib/device/store';
import type { Entry, Page } from '../../src/lib/protocol/pull';
import type { PushAnswer, Result } from '../../src/lib/protocol/push';
import { WIRE_VERSION } from '../../src/lib/protocol/version';

/** What the suite runs on: a disk on which any number of stores may be opened. */
export interface Disk {
  open(): Promise<Store>;
}

export const newId = (): string => randomBytes(16).toString('hex');
export const epoch = newId();
export const at = '2026-11-03T10:00:00.000Z';

/** One phone: its disk, its key, and as many tabs as wanted. */
export class Phone {
  readonly #disk: Disk;
  readonly #key: Uint8Array;
  journal!: Journal;
  store!: Store;

  private constructor(disk: Disk, key: Uint8Array) {
    this.#disk = disk;
    this.#key = key;
  }

  static async on(disk: Disk, key: Uint8Array = randomBytes(32)): Promise<Phone> {
    const phone = new Phone(disk, key);
    phone.store = await disk.open();
    phone.journal = await phone.open(phone.store);
    return phone;
  }

  seal(): Seal {
    return sealer(this.#key.slice(), (length) => new Uint8Array(randomBytes(length)));
  }

  open(store: Store): Promise<Journal> {
    const seal = this.seal();
    const front = new Set(['family', 'person']);
    return openJournal(store, seal, { account: 'anna', now: () => at, randomId: newId, front });
  }

  /** Another tab of this phone. */
  async tab(): Promise<Journal> {
    return this.open(await this.#disk.open());
  }

  /** Another phone with everything that is on this one. */
  async copyTo(disk: Disk): Promise<Phone> {
    const target = await disk.open();
    for (const table of tableNames) {
      const rows = await this.rows(table);
      await target.write([table], (tx) => tx.put(table, rows));
    }
    await target.close();
    return Phone.on(disk, this.#key);
  }

  rows(table: TableName): Promise<Row[]> {
    return this.store.read([table], (tx) => tx.list(table));
  }

  /** Writes one field over whatever is shown in it. */
  async set(family: string, record: string, field: string, value: Json): Promise<Stamp> {
    const shown = (await this.journal.record(record))?.registers[field] ?? [];
    return this.put(family, record, { [field]: { value, seen: shown.map((held) => held.stamp) } });
  }

  async put(family: string, record: string, fields: Edit['fields']): Promise<Stamp> {
    const type = family === record ? 'family' : 'visit';
    const [written] = await this.journal.write([{ family, record, type, fields }]);
    if (written?.kind !== 'kept') throw new Error('not kept');
    return Object.values(written.stamps)[0] as Stamp;
  }

  async newFamily(): Promise<string> {
    const family = newId();
    await this.set(family, family, 'name', 'x');
    return family;
  }

  async values(record: string, field = 'note'): Promise<Json[]> {
    const kept = await this.journal.record(record);
    return (kept?.registers[field] ?? []).map((held) => held.value);
  }

  async kept(record: string): Promise<Kept> {
    const kept = await this.journal.record(record);
    if (!kept) throw new Error('no such record');
    return kept;
  }

  async settle(changes: readonly Change[], results: Result | ((index: number) => Result)) {
    const resultOf = typeof results === 'function' ? results : () => results;
    const answers = changes.map(({ id, counter }, i) => ({ id, counter, result: resultOf(i) }));
    await this.journal.settle(answer(answers));
  }

  /** Offers all there is and has it accepted from a position on; the changes. */
  async accept(first: number): Promise<Change[]> {
    const changes = await this.journal.offer();
    await this.settle(changes, (index) => ({ kind: 'accepted', position: first + index }));
    return changes;
  }

  /** A family on this phone with nothing waiting: the feed has passed it. */
  async settledFamily(): Promise<string> {
    const family = await this.newFamily();
    const { cursor } = await this.journal.identity();
    const [change] = await this.accept(cursor + 1);
    await this.journal.applyPage(page(cursor, [own(cursor + 1, change as Change)]));
    return family;
  }
}

export const answer = (answers: PushAnswer['answers'], highest = 0): PushAnswer => ({
  version: WIRE_VERSION,
  epoch,
  highest,
  answers
});

/** A page whose last position is that of its last entry, unless said otherwise. */
export function page(after: number, entries: Entry[], upTo?: number): Page {
  const last = entries.at(-1)?.position ?? after;
  return { after, upTo: upTo ?? last, entries, more: false };
}

export function own(position: number, { counter, id, family }: Change): Entry {
  return { kind: 'own', position, counter, id, family };
}

/** A colleague's change at a position. */
export function foreign(
  position: number,
  family: string,
  record: string,
  fields: Record<string, [value: Json, ...replaces: Stamp[]]>,
  over: Partial<Change> = {}
): Extract<Entry, { kind: 'change' }> {
  const change: Change = {
    id: newId(),
    family,
    record,
    type: family === record ? 'family' : 'visit',
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, [value, ...replaces]]) => [name, { value, replaces }])
    ),
    device: colleague,
    counter: position,
    author: 'bram',
    at,
    ...over
  };
  return { kind: 'change', position, change };
}

export const colleague = newId();
export const theirs = (position: number): Stamp => stampOf(colleague, position);
export const granted = (position: number, family: string, creator?: string): Entry =>
  creator ? { kind: 'granted', position, family, creator } : { kind: 'granted', position, family };
export const ended = (position: number, family: string): Entry => ({
  kind: 'ended',
  position,
  family
});

export function state(
  family: string,
  record: string,
  registers: Record<string, [value: Json, stamp: Stamp][]>
): RecordState {
  return {
    id: record,
    family,
    type: family === record ? 'family' : 'visit',
    registers: Object.fromEntries(
      Object.entries(registers).map(([name, values]) => [
        name,
        values.map(([value, stamp]) => ({ value, stamp, author: 'bram', at }))
      ])
    )
  };
}
