/**
 * What is unsent, sealed to the server so that it can leave while the phone is locked.
 *
 * Promises: locking never waits long for it and never fails by it; nothing counts as sent until the
 * server has said so.
 */
import { atMost } from './at-most';
import type { HandInNews } from './hand-in-sending';

/** Locking waits no longer than this: what couldn't be sealed by then goes after unlocking, as ever. */
const PATIENCE = 3_000;

/** While the phone is open: seals what is unsent, in place of what was sealed before. */
export async function sealForHandIn(): Promise<void> {
  const { sealUnsent } = await import('./hand-in-sealing');
  await sealUnsent();
}

/** The same right before locking: never longer than a moment, whatever goes wrong. */
export async function sealBeforeLock(): Promise<void> {
  await atMost(PATIENCE, sealForHandIn());
}

/** Works locked and open. */
export async function sendHandIn(): Promise<HandInNews> {
  const { sendSealed } = await import('./hand-in-sending');
  const { startPhone, theStore } = await import('./open-phone');
  await startPhone();
  return sendSealed(theStore(), fetch);
}
