/**
 * Wraps the vault key with a key made from a passphrase or a passkey: XChaCha20-Poly1305, the
 * nonce before the ciphertext. What is wrapped for one purpose does not open for another.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { RandomBytes } from './seal';

const NONCE = 24;

/** The purpose and all that it depends on; a JSON array can be read in one way only. */
export type Purpose = readonly (string | number)[];

function purposeData(purpose: Purpose): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(purpose));
}

export function wrap(
  wrapping: Uint8Array,
  key: Uint8Array,
  purpose: Purpose,
  random: RandomBytes
): Uint8Array {
  const nonce = random(NONCE);
  const wrapped = xchacha20poly1305(wrapping, nonce, purposeData(purpose)).encrypt(key);
  const whole = new Uint8Array(NONCE + wrapped.length);
  whole.set(nonce);
  whole.set(wrapped, NONCE);
  return whole;
}

/** The key, or `undefined` where the wrapping key or the purpose is another. */
export function unwrap(
  wrapping: Uint8Array,
  whole: Uint8Array,
  purpose: Purpose
): Uint8Array | undefined {
  const nonce = whole.subarray(0, NONCE);
  try {
    return xchacha20poly1305(wrapping, nonce, purposeData(purpose)).decrypt(whole.subarray(NONCE));
  } catch {
    return undefined;
  }
}
