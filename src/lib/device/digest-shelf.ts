/**
 * Where the digests of families lie: one sealed row a family, made from its records.
 *
 * Promises: a digest that is read is that of the family's records as they stand, because whatever
 * changes a family drops its row in the same transaction; one that was made while the family changed
 * is not kept. Nothing here holds up a write: records are read in one short transaction and opened
 * after it. On a full disk a digest is made all the same, and not kept.
 *
 *   no row ──make──▶ a mark of who makes it ──unchanged meanwhile──▶ the sealed digest
 *     ▲                       │                                            │
 *     └──── any change ───────┴────────────────────────────────────────────┘
 */
import type { Json } from '../history/json';
import type { Journal, Kept } from './journal';
import { isHeld, type FamilyState } from './journal-rows';
import type { Seal } from './seal';
import { DiskFull, type Row, type Store } from './store';

export type Shelved =
  /** `undefined`: the family's own record isn't here (yet). */
  | { kind: 'digest'; digest: Json | undefined }
  /** The family isn't on this phone. */
  | { kind: 'not-here' }
  /** It changed while its digest was being made. */
  | { kind: 'changed' };

export interface DigestShelf {
  /** The families on this phone. */
  families(): Promise<string[]>;
  /** The family's digest as it lies here; made and laid down where there is none. */
  take(family: string): Promise<Shelved>;
}

export interface ShelfGround {
  store: Store;
  seal: Seal;
  journal: Pick<Journal, 'family'>;
  randomId(): string;
  /** What a digest of another version is worth: nothing. */
  version: number;
  make(records: readonly Kept[], family: string): Json | undefined;
}

export function digestShelf(ground: ShelfGround): DigestShelf {
  const { store, seal, journal, version } = ground;

  function opened(family: string, row: Row | undefined): Json | undefined {
    if (!row?.body || row.facts?.['version'] !== version) return undefined;
    try {
      return seal.open('digests', family, family, row.body);
    } catch {
      // It is made from the records, so one that can't be opened is made again.
      return undefined;
    }
  }

  /** Leaves a mark that any change to the family takes away. */
  function mark(family: string, by: string): Promise<void> {
    return store.write(['digests'], (tx) =>
      tx.put('digests', [{ id: family, family, facts: { by } }])
    );
  }

  const make = async (family: string) => ground.make(await journal.family(family), family);

  async function lay(family: string, by: string, digest: Json): Promise<boolean> {
    const body = seal.seal('digests', family, family, digest);
    return store.write(['digests'], async (tx) => {
      const found = await tx.get('digests', family);
      if (found?.facts?.['by'] !== by) return false;
      await tx.put('digests', [{ id: family, family, facts: { version }, body }]);
      return true;
    });
  }

  return {
    families: () =>
      store.read(['families'], async (tx) =>
        (await tx.list('families')).filter(isHere).map(({ id }) => id)
      ),

    async take(family) {
      const [here, row] = await store.read(['families', 'digests'], async (tx) => [
        await tx.get('families', family),
        await tx.get('digests', family)
      ]);
      if (!here || !isHere(here)) return { kind: 'not-here' };
      const kept = opened(family, row);
      if (kept !== undefined) return { kind: 'digest', digest: kept };
      try {
        const by = ground.randomId();
        await mark(family, by);
        const digest = await make(family);
        if (digest === undefined || (await lay(family, by, digest)))
          return { kind: 'digest', digest };
        return { kind: 'changed' };
      } catch (error) {
        if (!(error instanceof DiskFull)) throw error;
        return { kind: 'digest', digest: await make(family) };
      }
    }
  };
}

function isHere({ id, facts }: Row): boolean {
  const state = (facts?.['state'] ?? 'here') as FamilyState;
  return isHeld({ id, state, snapshot: 0 });
}
