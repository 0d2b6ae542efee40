/**
 * Codes of six digits that change every 30 seconds (RFC 6238, SHA-1, as every code app knows them), and
 * base32 as those apps read it. Pure: the clock is the caller's.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const STEP_SECONDS = 30;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest[digest.length - 1] ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/**
 * The step that this code belongs to: now, or one before or after, for a clock that is off. Not one up
 * to `last`, which is spent. Undefined when it is none of them.
 */
export function stepOf(
  secret: Uint8Array,
  code: string,
  now: Date,
  last: number
): number | undefined {
  const current = stepAt(now);
  let found: number | undefined;
  for (const step of [current + 1, current, current - 1])
    if (step > last && same(codeAt(secret, step), code)) found = step;
  return found;
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

export function fromBase32(text: string): Buffer {
  let bits = '';
  for (const letter of text) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** What the QR code of a code app holds. */
export function totpUri(secret: string, email: string): string {
  const label = `Nabij:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=Nabij&algorithm=SHA1&digits=6&period=${STEP_SECONDS}`;
}
