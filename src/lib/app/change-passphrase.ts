/**
 * Another passphrase for the vault of this phone, while it is open: the old one proves whose it is.
 *
 * Promises: what is sealed stays as it is, the passkeys open it as before, and a wrong old passphrase
 * counts like one at unlocking.
 */
import { changePassphrase, type NoVault, type Wait, type Wrong } from '../device/vault';
import { theStore, tryTools } from './open-phone';
import { phone } from './phone.svelte';
import { randomBytes } from './surroundings';

export async function changeThePassphrase(
  old: string,
  fresh: string
): Promise<{ kind: 'changed' } | Wrong | Wait | NoVault> {
  const answer = await changePassphrase(theStore(), old, fresh, {
    ...tryTools,
    random: randomBytes
  });
  phone.waitUntil = 'until' in answer ? answer.until : undefined;
  return answer;
}
