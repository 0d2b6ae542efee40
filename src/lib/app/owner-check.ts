/**
 * Whether the phone is in its owner's hands, asked while it is open: the same passphrase or passkey that
 * unlocks it.
 *
 * Promise: the key that it opens is overwritten at once; nothing of the open phone changes.
 */
import { deriveInWorker } from '../device/passphrase-key';
import type { PasskeyRefusal } from '../device/passkey';
import { unlockWithPassphrase, type NoVault } from '../device/vault';
import { unlockWithPasskey } from '../device/vault-passkey';
import { passkeyTools, theStore } from './open-phone';

export type OwnerCheck =
  | { kind: 'owner' }
  | { kind: 'wrong'; failures?: number }
  | { kind: 'no-passkey' }
  | PasskeyRefusal
  | NoVault;

export async function checkByPassphrase(passphrase: string): Promise<OwnerCheck> {
  const tools = { derive: deriveInWorker };
  const answer = await unlockWithPassphrase(theStore(), passphrase, tools);
  return answer.kind === 'unlocked' ? owner(answer.key) : answer;
}

export async function checkByPasskey(): Promise<OwnerCheck> {
  const answer = await unlockWithPasskey(theStore(), passkeyTools());
  return answer.kind === 'unlocked' ? owner(answer.key) : answer;
}

function owner(key: Uint8Array): OwnerCheck {
  key.fill(0);
  return { kind: 'owner' };
}
