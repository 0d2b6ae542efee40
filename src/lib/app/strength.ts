/** How strong a passphrase is, for the screen on which it is chosen. The meter loads on first use. */
import type { Strength as Measured } from '../device/passphrase-strength';

export type Strength = Measured;

export async function strengthOf(
  passphrase: string,
  personal: readonly string[]
): Promise<Strength> {
  const { passphraseStrength } = await import('../device/passphrase-strength');
  return passphraseStrength(passphrase, personal);
}
