/**
 * Keeps the screens told while the phone is open: how many changes wait, whether the first sync is
 * done, how syncing stands. The loop itself is the device's.
 */
import type { Journal } from '../device/journal';
import type { Me } from '../protocol/me';
import { phone } from './phone.svelte';

export function startSyncing(
  journal: Journal,
  _keepOwner: (me: Me) => Promise<void>
): () => Promise<void> {
  const look = async () => {
    phone.waiting = await journal.countWaiting();
    phone.settled = (await journal.identity()).settled;
  };
  void look();
  const deaf = journal.onChange(() => void look());
  return async () => deaf();
}
