/**
 * Saving as a field of the visit page saves: one write of a visit under way at a time, each replacing
 * the value that was shown. What arrives for the visit is taken over before the next write.
 */
import { versionsOf } from '../care/versions';
import type { Edit, Journal } from '../device/journal';
import type { Json } from '../history/json';
import type { Stamp } from '../history/stamp';

interface Shown {
  family: string;
  fields: Map<string, { value: Json; stamps: Stamp[] }>;
}

export class BenchTyping {
  readonly #journal: Journal;
  readonly #shown = new Map<string, Shown>();
  readonly #turns = new Map<string, Promise<void>>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Something arrived for this record: what was shown is no longer what it holds. */
  forget(record: string): void {
    this.#shown.delete(record);
  }

  /** Resolves when the values are in the journal. */
  save(record: string, values: Record<string, Json>): Promise<void> {
    const turn = (this.#turns.get(record) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#write(record, values));
    this.#turns.set(record, turn);
    const end = () => {
      if (this.#turns.get(record) === turn) this.#turns.delete(record);
    };
    turn.then(end, end);
    return turn;
  }

  async #write(record: string, values: Record<string, Json>): Promise<void> {
    const shown = this.#shown.get(record) ?? (await this.#read(record));
    this.#shown.set(record, shown);
    const fields: Edit['fields'] = {};
    for (const [name, value] of Object.entries(values)) {
      const before = shown.fields.get(name);
      fields[name] = before
        ? { value, seen: before.stamps, was: [before.value] }
        : { value, seen: [] };
    }
    const [written] = await this.#journal.write([
      { family: shown.family, record, type: 'visit', fields }
    ]);
    if (written?.kind !== 'kept') throw new Error('the family is not on this phone');
    for (const [name, stamp] of Object.entries(written.stamps))
      shown.fields.set(name, { value: values[name] ?? null, stamps: [stamp] });
  }

  async #read(record: string): Promise<Shown> {
    const kept = await this.#journal.record(record);
    if (!kept) throw new Error('no such visit on this phone');
    const fields: Shown['fields'] = new Map();
    for (const [name, register] of Object.entries(kept.registers)) {
      const [first] = versionsOf(register);
      if (first) fields.set(name, { value: first.value, stamps: first.stamps });
    }
    return { family: kept.family, fields };
  }
}
