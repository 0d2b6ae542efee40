/**
 * Taking positions: the lock on the organisation's row that puts its writers in one order.
 *
 * Whoever holds it sees everything that stands at lower positions, and nobody else places an entry
 * before it commits or rolls back. That is why scope is looked up after the lock and never before.
 */
import { sql, type Transaction } from 'kysely';
import type { Schema } from './database/schema';

export type Trx = Transaction<Schema>;

/** The writing end of one organisation's feed, inside a transaction. */
export class Placing {
  readonly trx: Trx;
  readonly organisation: string;
  readonly epoch: string;
  readonly #start: number;
  #last: number;

  constructor(trx: Trx, organisation: string, epoch: string, position: number) {
    this.trx = trx;
    this.organisation = organisation;
    this.epoch = epoch;
    this.#start = position;
    this.#last = position;
  }

  /** The newest position, with those taken here. */
  get last(): number {
    return this.#last;
  }

  get moved(): boolean {
    return this.#last > this.#start;
  }

  /** Takes the next position. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Locks the organisation for the rest of the transaction. */
export async function lockOrganisation(trx: Trx, organisation: string): Promise<Placing> {
  const row = await trx
    .updateTable('organisation')
    .set({ position: sql<number>`position` })
    .where('id', '=', organisation)
    .returning(['position', 'epoch'])
    .executeTakeFirstOrThrow();
  return new Placing(trx, organisation, row.epoch, row.position);
}

export async function storePosition(place: Placing): Promise<void> {
  await place.trx
    .updateTable('organisation')
    .set({ position: place.last })
    .where('id', '=', place.organisation)
    .execute();
}
