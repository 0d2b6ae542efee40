/** The records that a run of changes touches: taken once, opened when needed, put back in one go. */
import type { Change } from '../history/change';
import type { RecordState } from '../history/register';
import type { DomainRules } from './feed';
import type { Placing } from './sql-feed-placing';
import type { FeedSealing, SealedRow } from './sql-feed-sealing';

type Row = SealedRow & { family: string; record: string };

export interface ShelfParts {
  sealing: FeedSealing;
  rules: DomainRules;
}

export class Shelf {
  readonly #place: Placing;
  readonly #sealing: FeedSealing;
  readonly #rules: DomainRules;
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #states = new Map<string, RecordState>();
  readonly #changed = new Set<string>();

  private constructor(place: Placing, parts: ShelfParts, rows: ReadonlyMap<string, Row>) {
    this.#place = place;
    this.#sealing = parts.sealing;
    this.#rules = parts.rules;
    this.#rows = rows;
  }

  static async of(place: Placing, parts: ShelfParts, changes: readonly Change[]) {
    const ids = [...new Set(changes.map((change) => change.record))];
    if (ids.length === 0) return new Shelf(place, parts, new Map());
    const rows = await place.trx
      .selectFrom('feed_record')
      .select(['family', 'record', 'key', 'sealed'])
      .where('organisation', '=', place.organisation)
      .where('record', 'in', ids)
      .execute();
    return new Shelf(place, parts, new Map(rows.map((row) => [row.record, row])));
  }

  /** The family of a record, without opening it. */
  familyOf(record: string): string | undefined {
    return this.#states.get(record)?.family ?? this.#rows.get(record)?.family;
  }

  get(record: string): RecordState | undefined {
    const known = this.#states.get(record);
    if (known) return known;
    const row = this.#rows.get(record);
    if (!row) return undefined;
    const state = this.#sealing.openRecord(this.#place.organisation, row);
    this.#states.set(record, state);
    return state;
  }

  put(state: RecordState): void {
    this.#states.set(state.id, state);
    this.#changed.add(state.id);
  }

  #naming(type: string): number | null {
    const naming = this.#rules.naming?.(type);
    return naming === undefined ? null : Number(naming);
  }

  /** Writes what was put. */
  async store(): Promise<void> {
    if (this.#changed.size === 0) return;
    const { trx, organisation } = this.#place;
    const states = [...this.#states.values()].filter((state) => this.#changed.has(state.id));
    await trx
      .insertInto('feed_record')
      .values(
        states.map((state) => ({
          organisation,
          record: state.id,
          family: state.family,
          naming: this.#naming(state.type),
          ...this.#sealing.sealRecord(organisation, state)
        }))
      )
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'record']).doUpdateSet((eb) => ({
          naming: eb.ref('excluded.naming'),
          key: eb.ref('excluded.key'),
          sealed: eb.ref('excluded.sealed')
        }))
      )
      .execute();
  }
}
