/**
 * Where the editions of the guideline lie on the phone: public text, so unsealed JSON.
 *
 * Promises: an edition is put whole or not at all; older ones stay, since visits refer to them.
 * What an edition holds is opaque here.
 */
import type { Row, Store } from './store';

export interface ShelvedEdition {
  id: string;
  /** The day it was put together, to know the newest. */
  date: string;
  /** Name and build of the app that brought it; '' when the server did. */
  broughtBy: string;
}

export interface EditionShelf {
  list(): Promise<ShelvedEdition[]>;
  /** The content as JSON text. */
  get(id: string): Promise<string | undefined>;
  put(edition: ShelvedEdition, content: string): Promise<void>;
}

export function editionShelf(store: Store): EditionShelf {
  return {
    list: () => store.read(['editions'], async (tx) => (await tx.list('editions')).map(shelved)),
    get: (id) =>
      store.read(['editions'], async (tx) => {
        const body = (await tx.get('editions', id))?.body;
        return body && new TextDecoder().decode(body);
      }),
    async put({ id, date, broughtBy }, content) {
      const body = new TextEncoder().encode(content);
      await store.write(['editions'], (tx) =>
        tx.put('editions', [{ id, family: '', facts: { date, broughtBy }, body }])
      );
    }
  };
}

function shelved({ id, facts }: Row): ShelvedEdition {
  return {
    id,
    date: String(facts?.['date'] ?? ''),
    broughtBy: String(facts?.['broughtBy'] ?? '')
  };
}
