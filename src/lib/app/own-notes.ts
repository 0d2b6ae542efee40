/**
 * Small things that a phone keeps for its owner alone: one sealed row each, by name.
 *
 * Promises: nothing of it is readable while the phone is locked; what can't be read, from another vault
 * or a newer app, is as if it weren't there.
 */
import type { Json } from '../history/json';
import type { Seal } from '../device/seal';
import type { Store } from '../device/store';

class OwnNotes {
  #at: { store: Store; seal: Seal } | undefined;

  start(store: Store, seal: Seal): void {
    this.#at = { store, seal };
  }

  async read(name: string): Promise<Json | undefined> {
    const { store, seal } = this.#open();
    const row = await store.read(['meta'], (tx) => tx.get('meta', name));
    try {
      return row?.body && seal.open('meta', name, '', row.body);
    } catch {
      return undefined;
    }
  }

  /** `undefined` takes it away. */
  async write(name: string, note: Json | undefined): Promise<void> {
    const { store, seal } = this.#open();
    const body = note === undefined ? undefined : seal.seal('meta', name, '', note);
    await store.write(['meta'], (tx) =>
      body ? tx.put('meta', [{ id: name, family: '', body }]) : tx.delete('meta', [name])
    );
  }

  #open() {
    if (!this.#at) throw new Error('the phone is locked');
    return this.#at;
  }
}

export const ownNotes = new OwnNotes();
