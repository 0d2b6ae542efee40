/**
 * Where the editions of the guideline lie on the phone: public text, so unsealed JSON.
 *
 * Promises: an edition is put whole or not at all; older ones stay, since visits refer to them.
 * What an edition holds is opaque here.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Row, Store } from './store';

export interface ShelvedEdition {
  id: string;
  /** The day it was put together, to know the newest. */
  date: string;
  /** `app`: what some release of Nabij brought. */
  from: 'app' | 'organisation';
  /** Name and build of the app that brought it; '' when the server did. */
  broughtBy: string;
  /** Of the content; '' where an earlier app didn't note it. */
  sha256: string;
}

/** An edition as it is put: the hash is taken here. */
export type NewEdition = Omit<ShelvedEdition, 'sha256'>;

export interface EditionShelf {
  list(): Promise<ShelvedEdition[]>;
  /** The content as JSON text. */
  get(id: string): Promise<string | undefined>;
  put(edition: NewEdition, content: string): Promise<void>;
}

export function editionShelf(store: Store): EditionShelf {
  return {
    list: () => store.read(['editions'], async (tx) => (await tx.list('editions')).map(shelved)),
    get: (id) =>
      store.read(['editions'], async (tx) => {
        const body = (await tx.get('editions', id))?.body;
        return body && new TextDecoder().decode(body);
      }),
    async put(edition, content) {
      const row = editionRow(edition, content);
      await store.write(['editions'], (tx) => tx.put('editions', [row]));
    }
  };
}

export function editionRow({ id, date, from, broughtBy }: NewEdition, content: string): Row {
  const facts = { date, from, broughtBy, sha256: contentHash(content) };
  return { id, family: '', facts, body: new TextEncoder().encode(content) };
}

export function shelved({ id, facts }: Row): ShelvedEdition {
  return {
    id,
    date: String(facts?.['date'] ?? ''),
    from: facts?.['from'] === 'organisation' ? 'organisation' : 'app',
    broughtBy: String(facts?.['broughtBy'] ?? ''),
    sha256: String(facts?.['sha256'] ?? '')
  };
}

export function contentHash(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)));
}
