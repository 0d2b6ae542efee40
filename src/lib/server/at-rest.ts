/**
 * Encryption at rest: what people wrote stands in the database only sealed, the key lies outside.
 *
 * AES-256-GCM with a random nonce; `context` (which row this is) is associated data, so a row that
 * is put in another's place doesn't open. The newest key seals, every key of the ring opens.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface DataKey {
  /** Short name of the key, stored beside each row that it sealed. */
  id: string;
  bytes: Uint8Array;
}

export interface Sealed {
  key: string;
  /** Nonce, ciphertext, tag. */
  sealed: Buffer;
}

export interface AtRest {
  seal(plain: string, context: string): Sealed;
  /** Throws when the key isn't in the ring, or the bytes or the context were changed. */
  open(sealed: Sealed, context: string): string;
}

/** `keys`: newest first, at least one. */
export function atRest(keys: readonly DataKey[]): AtRest {
  const ring = new Map(keys.map((key) => [key.id, key.bytes]));
  const newest = keys[0];
  if (!newest || ring.size !== keys.length)
    throw new Error('a key ring has one or more keys, each id once');
  for (const key of keys)
    if (key.bytes.length !== KEY_BYTES || !/^[\w-]{1,40}$/.test(key.id))
      throw new Error('a data key has an id of up to 40 word characters and 32 bytes');
  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, nonce);
      cipher.setAAD(Buffer.from(context));
      const body = [cipher.update(plain, 'utf8'), cipher.final()];
      return { key: newest.id, sealed: Buffer.concat([nonce, ...body, cipher.getAuthTag()]) };
    },
    open({ key, sealed }, context) {
      const bytes = ring.get(key);
      if (!bytes) throw new Error(`the key ${key} is not in the key ring`);
      const decipher = createDecipheriv('aes-256-gcm', bytes, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    }
  };
}
