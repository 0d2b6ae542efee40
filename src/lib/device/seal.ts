/**
 * Seals rows one by one with the vault key: XChaCha20-Poly1305, a random nonce for each seal.
 *
 * A body is `version byte | 24-byte nonce | ciphertext and tag`. Table, id and family are
 * associated data, so a body opens only in the row it was sealed for. Sealing is synchronous,
 * because an IndexedDB transaction may not wait for anything else. The sealer owns its key:
 * `forget` overwrites it, and every later call throws.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Json } from '../history/json';
import type { TableName } from './store';

export type RandomBytes = (length: number) => Uint8Array;

export interface Seal {
  seal(table: TableName, id: string, family: string, value: Json): Uint8Array;
  open(table: TableName, id: string, family: string, body: Uint8Array): Json;
  /** A copy of the key for another seal of this phone, in a worker; who takes it overwrites it. */
  lend(): Uint8Array;
  forget(): void;
}

/** `broken`: other key, other row or changed bytes. `newer`: sealed by a newer app. */
export class SealError extends Error {
  override name = 'SealError';
  constructor(readonly reason: 'broken' | 'newer' | 'forgotten') {
    super(`the seal cannot be used: ${reason}`);
  }
}

const VERSION = 1;
const NONCE = 24;
const TAG = 16;

const utf8 = new TextEncoder();
const text = new TextDecoder('utf-8', { fatal: true });

/** A JSON array of strings can be read in one way only, so no two rows share their data. */
function rowData(table: TableName, id: string, family: string): Uint8Array {
  return utf8.encode(JSON.stringify(['nabij row', VERSION, table, id, family]));
}

export function sealer(key: Uint8Array, random: RandomBytes): Seal {
  if (key.length !== 32) throw new Error('a vault key is 32 bytes');
  let forgotten = false;
  const mustHaveKey = () => {
    if (forgotten) throw new SealError('forgotten');
  };
  return {
    seal(table, id, family, value) {
      mustHaveKey();
      const nonce = random(NONCE);
      const cipher = xchacha20poly1305(key, nonce, rowData(table, id, family));
      const plain = utf8.encode(JSON.stringify(value));
      const body = new Uint8Array(1 + NONCE + plain.length + TAG);
      body[0] = VERSION;
      body.set(nonce, 1);
      cipher.encrypt(plain, body.subarray(1 + NONCE));
      return body;
    },
    open(table, id, family, body) {
      mustHaveKey();
      const version = body[0];
      if (version !== undefined && version > VERSION) throw new SealError('newer');
      if (version !== VERSION || body.length < 1 + NONCE + TAG) throw new SealError('broken');
      const nonce = body.subarray(1, 1 + NONCE);
      const cipher = xchacha20poly1305(key, nonce, rowData(table, id, family));
      let plain: Uint8Array;
      try {
        plain = cipher.decrypt(body.subarray(1 + NONCE));
      } catch {
        throw new SealError('broken');
      }
      return JSON.parse(text.decode(plain)) as Json;
    },
    lend() {
      mustHaveKey();
      return key.slice();
    },
    forget() {
      key.fill(0);
      forgotten = true;
    }
  };
}
