/**
 * Whether the phone is in its owner's hands, asked while it is open: the same passphrase or passkey that
 * unlocks it.
 *
 * Promise: the key that it opens is overwritten at once; nothing of the open phone changes.
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

function owner(key: Uint8Array): OwnerCheck {
  key.fill(0);
  return { kind: 'owner' };
}
