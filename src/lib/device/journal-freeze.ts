/** Everything unsent, made immutable without counting as on its way. */
import type { Frozen } from './journal';
import { outboxFacts, type Rows } from './journal-rows';
import type { Store } from './store';

export function freezeUnsent(store: Store, rows: Rows): Promise<Frozen> {
  return store.write(['outbox', 'meta'], async (tx) => {
    const { device, counter } = await rows.identity(tx);
    const unsent = (await tx.list('outbox'))
      .filter((row) => outboxFacts(row).state !== 'accepted')
      .map((row) => rows.openOutbox(row));
    const fresh = unsent.filter(({ state }) => state === 'new');
    await rows.putOutbox(tx, ...fresh.map((row) => ({ ...row, state: 'frozen' as const })));
    return { device, counter, changes: unsent.map(({ change }) => change) };
  });
}
