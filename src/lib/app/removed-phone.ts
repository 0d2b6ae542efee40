/**
 * What an open phone does when it hears that it was removed: it locks, as it always locks, with what is
 * being typed written down and what is unsent sealed for the server. The locked phone does the rest.
 */
import { sealForHandIn } from './hand-in';
import { lockWatch } from './lock-watch.svelte';
import { lockPhone } from './open-phone';
import { phone } from './phone.svelte';

let leaving = false;

export async function leaveForGood(): Promise<void> {
  if (leaving || phone.stage !== 'open') return;
  leaving = true;
  try {
    const [kept] = await Promise.allSettled([phone.flush()]);
    // Locking waits for this no longer than a moment; what goes unsealed now would be lost.
    await sealForHandIn().catch(() => undefined);
    if (kept.status === 'rejected') throw kept.reason;
    await lockPhone();
  } catch {
    // Something typed could not be kept: covered, and tried again until it is.
    lockWatch.hold();
  } finally {
    leaving = false;
  }
}
