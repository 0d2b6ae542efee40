/** Seals what is unsent as soon as the page is out of sight: it may be gone any moment after that. */
import { DiskFull, StoreClosed } from '../device/store';
import { sealForHandIn } from './hand-in';
import { phone } from './phone.svelte';
import { trouble } from './trouble.svelte';

export function sealWhenHidden(): () => void {
  async function seal(): Promise<void> {
    // One text that can't be kept leaves none of the others unsealed.
    const [kept] = await Promise.allSettled([phone.flush()]);
    // On a full disk it is sealed another time.
    await sealForHandIn().catch((error: unknown) => {
      if (!(error instanceof DiskFull)) throw error;
    });
    if (kept.status === 'rejected') throw kept.reason;
  }
  const look = () => {
    if (document.visibilityState !== 'hidden') return;
    seal().catch((error: unknown) => {
      // Locked meanwhile, and that seals as well.
      if (!(error instanceof StoreClosed)) trouble.meet(error);
    });
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
