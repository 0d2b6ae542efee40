/**
 * What an unlocked phone runs on: its owner, the journal, and syncing. Loaded while the passphrase is
 * being typed, so that the app stands on the screen before any of it is needed.
 */
import { frontTypes } from '../care/fields';
import type { Journal } from '../device/journal';
import { openJournal } from '../device/open-journal';
import type { Seal } from '../device/seal';
import type { Store } from '../device/store';
import type { Me } from '../protocol/me';
import { readOwner, writeOwner } from './owner';
import { now, randomId } from './surroundings';
import { startSyncing } from './syncing';

export interface Opened {
  me: Me;
  journal: Journal;
  /** Starts syncing; the answer stops it. */
  sync(): () => Promise<void>;
}

/** `undefined`: the vault doesn't say whose it is. */
export async function openFor(
  store: Store,
  seal: Seal,
  vault: string
): Promise<Opened | undefined> {
  const me = await readOwner(store, seal);
  if (!me) return undefined;
  const journal = await openJournal(store, seal, {
    account: me.account,
    now,
    randomId,
    front: frontTypes
  });
  const sync = () => startSyncing(journal, vault, (news) => writeOwner(store, seal, news));
  return { me, journal, sync };
}

/** Says whose vault it is. */
export function ownedBy(store: Store, seal: Seal, me: Me): Promise<void> {
  return writeOwner(store, seal, me);
}
