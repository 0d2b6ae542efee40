/**
 * Seals unsent changes to the server's public key, in packages that each fit in one message.
 *
 * Only the server can open them, and nobody can alter one. The key exchange is done in this app's own
 * code, since not every browser has X25519.
 */
import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { bytesOf, type Change } from '../history/change';
import {
  HAND_IN_BYTES,
  HAND_IN_INFO,
  headBytes,
  packing,
  type HandInContent,
  type HandInPackage
} from '../protocol/hand-in';
import { limits } from '../protocol/limits';

export interface HandInTools {
  /** Base64 of the server's X25519 public key. */
  key: string;
  /** Id of this phone, '' where it has none. */
  phone: string;
  randomId: () => string;
  /** The present instant as ISO text. */
  now: () => string;
}

export async function sealPackages(
  content: HandInContent,
  tools: HandInTools
): Promise<HandInPackage[]> {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm()
  });
  const recipientPublicKey = await suite.kem.importKey('raw', own(fromBase64(tools.key)), true);
  const info = own(new TextEncoder().encode(HAND_IN_INFO));
  const packages: HandInPackage[] = [];
  for (const changes of portions(content.changes)) {
    const head = { form: 1, phone: tools.phone, id: tools.randomId(), at: tools.now() } as const;
    const packed = await pack({ ...content, changes });
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info },
      own(packed),
      own(headBytes(head))
    );
    const sealed = { enc: toBase64(new Uint8Array(enc)), sealed: toBase64(new Uint8Array(ct)) };
    packages.push({ ...head, ...sealed });
  }
  return packages;
}

function portions(changes: readonly Change[]): Change[][] {
  const found: Change[][] = [];
  let bytes = 0;
  for (const change of changes) {
    const size = bytesOf(change) + 1;
    const last = found.at(-1);
    if (last && last.length < limits.pushChanges && bytes + size <= HAND_IN_BYTES) {
      last.push(change);
      bytes += size;
    } else {
      found.push([change]);
      bytes = size;
    }
  }
  return found;
}

async function pack(content: HandInContent): Promise<Uint8Array> {
  const plain = new TextEncoder().encode(JSON.stringify(content));
  if (typeof CompressionStream === 'undefined') return marked(packing.plain, plain);
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return marked(packing.gzip, new Uint8Array(await new Response(stream).arrayBuffer()));
}

function marked(mark: number, bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(1 + bytes.length);
  all[0] = mark;
  all.set(bytes, 1);
  return all;
}

/** On memory of its own, as WebCrypto wants it. */
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
