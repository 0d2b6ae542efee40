/**
 * JSON as the history sees it: opaque values with one canonical spelling.
 *
 * Two values are the same value when their canonical text is the same; hashes of changes and of
 * signed content are taken over that text, so it must never depend on the order of keys.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The one spelling of a JSON value: keys sorted by code unit, no white space, no `undefined`. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over the canonical text, as 64 lower-case hex digits. */
export function fingerprint(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

/** An object's own member: field names come from outside, and `constructor` is no stranger there. */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether two values are the same value. */
export function sameValue(a: Json, b: Json): boolean {
  return a === b || canonical(a) === canonical(b);
}
