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
import { lockChoice } from './lock-choice.svelte';
import { lockWatch } from './lock-watch.svelte';
import { ownNotes } from './own-notes';
import { readOwner, writeOwner } from './owner';
import { setup } from './setup.svelte';
import { now, randomId } from './surroundings';
import { openTab } from './tab-mark';
import { trouble } from './trouble.svelte';

export interface Opened {
  me: Me;
  journal: Journal;
  /** Whether this phone has had everything once. */
  settled: boolean;
  /**
   * Starts syncing, the digests, and watching for when to lock; the answer stops all of it. `lock`
   * rejects when something typed could not be kept.
   */
  run(lock: () => Promise<void>): () => Promise<void>;
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
  ownNotes.start(store, seal);
  const [{ settled }] = await Promise.all([
    journal.identity(),
    setup.follow(store, (error) => trouble.meet(error)),
    lastPlace.start(store, seal),
    lockChoice.start()
  ]);
  const run = (lock: () => Promise<void>) => {
    const release = openTab.hold();
    const stopWatching = isBench() ? () => {} : lockWatch.watch(store, lock);
    const stopSyncing = syncFor(journal, seal, vault, (news) => writeOwner(store, seal, news));
    const endDigests = beginDigests(vault, seal);
    const stopTelling = tellOwnFamilies(store, seal, journal);
    return async () => {
      stopWatching();
      stopTelling();
      await Promise.all([stopSyncing(), endDigests(), lastPlace.flush()]);
      release();
    };
  };
  return { me, journal, settled, run };
}

/** What measures types without touching anything, and would be locked. */
const isBench = () => __NABIJ_BENCH__ && location.pathname === '/bench';

/** Says whose vault it is. */
export function ownedBy(store: Store, seal: Seal, me: Me): Promise<void> {
  return writeOwner(store, seal, me);
}

/** What came and what went is told on the screens that show families; the answer stops it. */
function tellOwnFamilies(store: Store, seal: Seal, journal: Journal): () => void {
  let stop: (() => void) | undefined;
  let wanted = true;
  void import('./own-families.svelte')
    .then(({ followOwnFamilies }) => {
      if (wanted) stop = followOwnFamilies(store, seal, journal);
    })
    .catch(() => undefined);
  return () => {
    wanted = false;
    stop?.();
  };
}

/** What syncs is loaded here, when the first screen is on its way; the answer stops it. */
function syncFor(
  journal: Journal,
  seal: Seal,
  vault: string,
  keepOwner: (me: Me) => Promise<void>
): () => Promise<void> {
  let wanted = true;
  const begun = import('./syncing')
    .then(({ startSyncing }) =>
      wanted ? startSyncing(journal, seal, vault, keepOwner) : undefined
    )
    .catch((error: unknown) => trouble.meet(error));
  return async () => {
    wanted = false;
    await (
      await begun
    )?.();
  };
}
