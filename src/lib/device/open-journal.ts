/** Opens the journal over a store: makes its identity where there is none, joins the two sides. */
import type { Journal } from './journal';
import { rowsWith } from './journal-rows';
import { screensOf, type Surroundings } from './journal-screens';
import { syncOf } from './journal-sync';
import type { Seal } from './seal';
import type { Store } from './store';

export interface JournalOptions extends Surroundings {
  /** Record types that the caseload list needs: read together, apart from all others. */
  front: ReadonlySet<string>;
}

/** Gives a fresh store its device id; an existing one keeps its own. */
export async function openJournal(
  store: Store,
  seal: Seal,
  { front, ...around }: JournalOptions
): Promise<Journal> {
  const rows = rowsWith(seal, front);
  await store.write(['meta'], async (tx) => {
    if (await tx.get('meta', 'identity')) return;
    await rows.putIdentity(tx, {
      device: around.randomId(),
      counter: 0,
      cursor: 0,
      epoch: '',
      settled: false,
      past: []
    });
  });

  const listeners = new Set<(families: readonly string[]) => void>();
  const tell = (families: readonly string[]) => listeners.forEach((listener) => listener(families));
  store.onNotice((notice) => {
    if (notice.kind === 'changed') tell(notice.families);
  });
  const changed = (families: readonly string[]) => {
    tell(families);
    store.notify({ kind: 'changed', families: [...families] });
  };

  return {
    account: around.account,
    ...screensOf(store, rows, around, changed),
    ...syncOf(store, rows, around.randomId, changed),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
