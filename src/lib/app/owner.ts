/**
 * Whose vault this is: what the server last told about its owner and the colleagues, sealed.
 *
 * It lies in table `meta` like everything else that is secret, so a phone that is locked or offline
 * tells nobody whose it is, and an unlocked one can say who wrote what without a network.
 */
import * as v from 'valibot';
import type { Json } from '../history/json';
import type { Seal } from '../device/seal';
import type { Store } from '../device/store';
import { meSchema, type Me } from '../protocol/me';
import { WIRE_VERSION } from '../protocol/version';

const ROW = 'owner';

export async function readOwner(store: Store, seal: Seal): Promise<Me | undefined> {
  const row = await store.read(['meta'], (tx) => tx.get('meta', ROW));
  if (!row?.body) return undefined;
  const kept = seal.open('meta', ROW, '', row.body);
  // An older app kept it with the version of its own wire, which says nothing of what is kept.
  const read = v.safeParse(meSchema, { ...(kept as object), version: WIRE_VERSION });
  return read.success ? read.output : undefined;
}

export async function writeOwner(store: Store, seal: Seal, me: Me): Promise<void> {
  const body = seal.seal('meta', ROW, '', me as unknown as Json);
  await store.write(['meta'], (tx) => tx.put('meta', [{ id: ROW, family: '', body }]));
}
