/** Unlocking with a passkey, as the screens ask for it: whether it can be, adding it, taking it off. */
import type { PasskeyRefusal } from '../device/passkey';
import type { NoVault, Wait, Wrong } from '../device/vault';
import { addPasskey, removePasskeys } from '../device/vault-passkey';
import { keyJustMade, passkeyTools, theStore, tryPassphrase } from './open-phone';
import { phone } from './phone.svelte';
import { now } from './surroundings';

export type AddedPasskey = { kind: 'done' } | PasskeyRefusal | NoVault;

/** Whether this phone can verify its owner by itself. */
export async function canHavePasskey(): Promise<boolean> {
  try {
    return (
      'PublicKeyCredential' in window &&
      (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())
    );
  } catch {
    return false;
  }
}

/** Right after the vault was made. */
export function addPasskeyNow(): Promise<AddedPasskey> {
  return add(keyJustMade());
}

/** The key is at hand for this one thing, until it is forgotten. */
export interface RightPassphrase {
  add: () => Promise<AddedPasskey>;
  forget: () => void;
}

/** Later: the passphrase opens the key once more. */
export async function checkPassphrase(
  passphrase: string
): Promise<({ kind: 'right' } & RightPassphrase) | Wrong | Wait | NoVault> {
  const answer = await tryPassphrase(passphrase);
  if (answer.kind !== 'unlocked') return answer;
  const { key } = answer;
  return { kind: 'right', add: () => add(key), forget: () => void key.fill(0) };
}

export async function takeOffPasskeys(): Promise<void> {
  await removePasskeys(theStore());
  phone.passkeys = 0;
}

async function add(key: Uint8Array): Promise<AddedPasskey> {
  const answer = await addPasskey(
    theStore(),
    key,
    { name: 'Nabij ontgrendelen', createdAt: now() },
    passkeyTools()
  );
  if (answer.kind === 'done') phone.passkeys += 1;
  return answer;
}
