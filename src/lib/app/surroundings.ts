/** What the pure rooms are handed: chance, ids and the present instant, as the browser has them. */
import { bytesToHex } from '@noble/hashes/utils.js';

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A fresh random 128-bit id as 32 hex digits: for records, changes and devices. */
export function randomId(): string {
  return bytesToHex(randomBytes(16));
}

/** The present instant as ISO text. */
export function now(): string {
  return new Date().toISOString();
}

/** The same in milliseconds since 1970. */
export function nowMs(): number {
  return Date.now();
}
