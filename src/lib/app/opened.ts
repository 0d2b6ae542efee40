/**
 * What an unlocked phone runs on: its owner, the journal, and syncing. Loaded while the passphrase is
 * being typed, so that the app stands on the screen before any of it is needed.
 */
import { frontTypes } from '../care/kinds';
import type { Journal } from '../device/journal';
import { openJournal } from '../device/open-journal';
import type { Seal } from '../device/seal';
import type { Store } from '../device/store';
import type { Me } from '../protocol/me';
import { beginDigests } from './begin-digests';
import { lastPlace } from './last-place';
import { readOwner, writeOwner } from './owner';
import { setup } from './setup.svelte';
import { now, randomId } from './surroundings';
import { trouble } from './trouble.svelte';

export interface Opened {
  me: Me;
  journal: Journal;
  /** Whether this phone has had everything once. */
  settled: boolean;
  /** Starts syncing and the digests; the answer stops both. */
  run(): () => Promise<void>;
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
  const [{ settled }] = await Promise.all([
    journal.identity(),
    setup.follow(store, (error) => trouble.meet(error)),
    lastPlace.start(store, seal)
  ]);
  const run = () => {
    const stopSyncing = syncFor(journal, vault, (news) => writeOwner(store, seal, news));
    const endDigests = beginDigests(vault, seal);
    return async () => void (await Promise.all([stopSyncing(), endDigests()]));
  };
  return { me, journal, settled, run };
}

/** Says whose vault it is. */
export function ownedBy(store: Store, seal: Seal, me: Me): Promise<void> {
  return writeOwner(store, seal, me);
}

/** What syncs is loaded here, when the first screen is on its way; the answer stops it. */
function syncFor(
  journal: Journal,
  vault: string,
  keepOwner: (me: Me) => Promise<void>
): () => Promise<void> {
  let wanted = true;
  const begun = import('./syncing')
    .then(({ startSyncing }) => (wanted ? startSyncing(journal, vault, keepOwner) : undefined))
    .catch((error: unknown) => trouble.meet(error));
  return async () => {
    wanted = false;
    await (
      await begun
    )?.();
  };
}
