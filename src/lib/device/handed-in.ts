/** What a locked phone knows of what it handed in: apart from what sends it, which needs the schemas. */
import type { ReadTx } from './store';

export const HAND_IN_ROW = 'hand-in';

/** Up to which counter the server has said to keep everything, by hand-in; 0 for nothing. */
export async function handedInUpTo(tx: ReadTx): Promise<number> {
  const facts = (await tx.get('meta', HAND_IN_ROW))?.facts;
  return facts?.['sent'] === 'all' ? Number(facts['upTo']) : 0;
}
