/** What a locked phone knows of what it handed in: apart from what sends it, which needs the schemas. */
import type { ReadTx } from './store';

export const HAND_IN_ROW = 'hand-in';

/** Up to which counter the server has said to keep everything, by hand-in; 0 for nothing. */
export async function handedInUpTo(tx: ReadTx): Promise<number> {
  const facts = (await tx.get('meta', HAND_IN_ROW))?.facts;
  return facts?.['sent'] === 'all' ? Number(facts['upTo']) : 0;
}

/**
 * How many changes are on this phone alone; a locked phone can count them, not read them. What it has
 * handed in isn't, nor what lies in a file of its owner's up to the counter `keptUpTo`.
 */
export async function countOnlyHere(tx: ReadTx, keptUpTo = 0): Promise<number> {
  const safe = Math.max(keptUpTo, await handedInUpTo(tx));
  const rows = await tx.list('outbox');
  return rows.filter((row) => row.facts?.['state'] !== 'accepted' && Number(row.id) > safe).length;
}
