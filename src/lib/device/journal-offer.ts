/** What goes out next: as much as one push holds, marked as on its way before it leaves. */
import { bytesOf, type Change } from '../history/change';
import { limits } from '../protocol/limits';
import { namesAny, refusedAmong } from './journal-refused';
import { renameDevice } from './journal-rename';
import { isUnoffered, outboxFacts, type OutboxRow, type Rows } from './journal-rows';
import type { Row, Store } from './store';

/**
 * What was offered before and has no answer comes first, unchanged; else what is new, in the order of
 * writing. Tells the families of which something is on its way for the first time.
 */
export function offerFirst(
  store: Store,
  rows: Rows,
  randomId: () => string
): Promise<{ changes: Change[]; families: string[] }> {
  return store.write(['outbox', 'meta'], async (tx) => {
    const all = await tx.list('outbox');
    const again = all.filter((row) => outboxFacts(row).state === 'offered');
    if (again.length > 0) return { changes: changesOf(firstOf(rows, again)), families: [] };
    const families = new Set<string>();
    let fresh = firstOf(rows, all.filter(unoffered));
    const refused = refusedAmong(all, (await rows.identity(tx)).device);
    if (fresh.some(({ change }) => namesAny(change, refused))) {
      // Sealed before that was refused, it can't be altered under the name that it has.
      for (const family of await renameDevice(tx, rows, randomId)) families.add(family);
      fresh = firstOf(rows, (await tx.list('outbox')).filter(unoffered));
    }
    for (const { change } of fresh) families.add(change.family);
    await rows.putOutbox(tx, ...fresh.map((row) => ({ ...row, state: 'offered' as const })));
    return { changes: changesOf(fresh), families: [...families] };
  });
}

const unoffered = (row: Row) => isUnoffered(outboxFacts(row).state);
const changesOf = (found: readonly OutboxRow[]) => found.map(({ change }) => change);

/** As many as one push holds; one at least. */
function firstOf(rows: Rows, sealed: readonly Row[]): OutboxRow[] {
  const first: OutboxRow[] = [];
  let bytes = 1_000;
  for (const one of sealed.slice(0, limits.pushChanges)) {
    const row = rows.openOutbox(one);
    bytes += bytesOf(row.change) + 1;
    if (first.length > 0 && bytes > limits.pushBytes) break;
    first.push(row);
  }
  return first;
}
