/**
 * Whether the phone is in its owner's hands, asked while it is open: the same passphrase or passkey that
 * unlocks it.
 *
 * Promise: the key that it opens is overwritten at once; nothing of the open phone changes. A proof is
 * remembered for as long as the page stays open, by a clock that nobody sets.
 */
import type { PasskeyRefusal } from '../device/passkey';
import type { NoVault, Wait, Wrong } from '../device/vault';
import { unlockWithPasskey } from '../device/vault-passkey';
import { passkeyTools, theStore, tryPassphrase } from './open-phone';

export type OwnerCheck =
  | { kind: 'owner' }
  | Wrong
  | Wait
  | { kind: 'foreign-passkey' }
  | { kind: 'no-passkey' }
  | PasskeyRefusal
  | NoVault;

export async function checkByPassphrase(passphrase: string): Promise<OwnerCheck> {
  const answer = await tryPassphrase(passphrase);
  return answer.kind === 'unlocked' ? owner(answer.key) : answer;
}

export async function checkByPasskey(): Promise<OwnerCheck> {
  const answer = await unlockWithPasskey(theStore(), passkeyTools());
  if (answer.kind === 'unlocked') return owner(answer.key);
  return answer.kind === 'wrong' ? { kind: 'foreign-passkey' } : answer;
}

/** So long one proof is enough for what takes words of a family out of the app. */
const FRESH = 5 * 60_000;
let provedAt: number | undefined;

/** Whether she proved it in the last five minutes; unlocking counts for unlocking alone. */
export const provedLately = (): boolean =>
  provedAt !== undefined && performance.now() - provedAt < FRESH;

function owner(key: Uint8Array): OwnerCheck {
  key.fill(0);
  provedAt = performance.now();
  return { kind: 'owner' };
}
