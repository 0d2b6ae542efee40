/**
 * Putting what the organisation has set on the phone, with the content of its editions.
 *
 * Promise: what is in force changes in the transaction that puts its content on the shelf, so the
 * setup never names an edition that the phone was to have and doesn't.
 */
import * as v from 'valibot';
import { listedEditionSchema, type ListedEdition, type Setup } from '../protocol/setup';
import { editionRow, shelved } from './edition-shelf';
import { SETUP_ROW } from './held-setup';
import type { ReadTx, Store } from './store';

/** Content as the server gave it. */
export interface Fetched {
  edition: ListedEdition;
  content: string;
}

export interface SetupShelf {
  /** Every edition that the organisation's phones keep, as the held setup lists them. */
  editions(): Promise<ListedEdition[]>;
  /** Editions that a setup lists whose content isn't here, what is in force first. */
  missing(setup: Setup): Promise<ListedEdition[]>;
  /** Puts content on the shelf and then holds the setup, in one transaction. */
  take(setup: Setup, ...fetched: Fetched[]): Promise<void>;
}

const listSchema = v.array(listedEditionSchema);

/** `changed` is called after each change; other tabs hear of it by themselves. */
export function setupShelf(
  store: Store,
  changed: () => Promise<void> = () => Promise.resolve()
): SetupShelf {
  return {
    editions: () =>
      store.read(['meta'], async (tx) => {
        const text = (await tx.get('meta', SETUP_ROW))?.facts?.['editions'];
        if (typeof text !== 'string') return [];
        const list = v.safeParse(listSchema, JSON.parse(text));
        return list.success ? list.output : [];
      }),

    missing: (setup) => store.read(['editions'], (tx) => missingIn(tx, setup)),

    async take(setup, ...fetched) {
      await store.write(['meta', 'editions'], async (tx) => {
        const ids = fetched.map(({ edition }) => edition.id);
        const before = await tx.getMany('editions', ids);
        const rows = fetched.map(({ edition, content }, index) => {
          const row = before[index];
          // What this build brought itself isn't brought again because the server has it otherwise.
          const broughtBy = row ? shelved(row).broughtBy : '';
          return editionRow({ ...edition, broughtBy }, content);
        });
        if (rows.length > 0) await tx.put('editions', rows);
        const { revision, inForce } = setup;
        const [settings, editions] = [setup.settings, setup.editions].map((part) =>
          JSON.stringify(part)
        ) as [string, string];
        const whole = (await missingIn(tx, setup)).length === 0;
        const facts = { revision, whole, settings, inForce, editions };
        await tx.put('meta', [{ id: SETUP_ROW, family: '', facts }]);
      });
      store.notify({ kind: 'setup' });
      await changed();
    }
  };
}

async function missingIn(tx: ReadTx, { editions, inForce }: Setup): Promise<ListedEdition[]> {
  const rows = await tx.getMany(
    'editions',
    editions.map(({ id }) => id)
  );
  const missing = editions.filter(({ sha256 }, index) => {
    const row = rows[index];
    return !row || shelved(row).sha256 !== sha256;
  });
  return missing.sort((a, b) => Number(b.id === inForce) - Number(a.id === inForce));
}
