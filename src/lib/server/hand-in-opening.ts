/**
 * Opens what was sealed to the server's hand-in key. Whatever doesn't open whole (altered, for another
 * server, too large, another shape inside) is `undefined`, without saying why.
 *
 * The hash names a package by what it is and not by how it was spelled: the same one is known again.
 */
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as v from 'valibot';
import type { Change } from '../history/change';
import {
  handInContentSchema,
  HAND_IN_INFO,
  headBytes,
  packing,
  type HandInContent,
  type HandInPackage
} from '../protocol/hand-in';
import { depthOf, limits } from '../protocol/limits';
import { changeSchema } from '../protocol/wire-change';
import type { Keys } from './keys';

/** A change lies two levels deep in its package. */
const LEVELS_ABOVE = 2;

export interface OpenedHandIn extends HandInContent {
  /** How many changes had no sound shape. */
  malformed: number;
}

export interface HandInOpening {
  hashOf(sealed: HandInPackage): string;
  open(sealed: HandInPackage): Promise<OpenedHandIn | undefined>;
}

const inflate = promisify(gunzip);
const bytesOf = (base64: string) => Buffer.from(base64, 'base64');
/** On memory of its own, as WebCrypto wants it. */
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

export function handInOpening({ privateKey }: Keys['handIn']): HandInOpening {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm()
  });
  let key: Promise<CryptoKey> | undefined;

  return {
    hashOf(sealed) {
      const hash = createHash('sha256').update(headBytes(sealed));
      return hash.update(bytesOf(sealed.enc)).update(bytesOf(sealed.sealed)).digest('hex');
    },
    async open(sealed) {
      key ??= suite.kem.importKey('raw', own(bytesOf(privateKey)), false);
      try {
        const packed = await suite.open(
          {
            recipientKey: await key,
            enc: own(bytesOf(sealed.enc)),
            info: own(new TextEncoder().encode(HAND_IN_INFO))
          },
          own(bytesOf(sealed.sealed)),
          own(headBytes(sealed))
        );
        return read(await unpack(Buffer.from(packed)));
      } catch {
        return undefined;
      }
    }
  };
}

async function unpack(packed: Buffer): Promise<Buffer> {
  const rest = packed.subarray(1);
  if (packed[0] === packing.plain) return rest;
  if (packed[0] === packing.gzip) return inflate(rest, { maxOutputLength: limits.pushBytes });
  throw new Error('packed in an unknown way');
}

function read(bytes: Buffer): OpenedHandIn | undefined {
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  const content = v.safeParse(handInContentSchema, value);
  if (!content.success) return undefined;
  const changes: Change[] = [];
  for (const one of content.output.changes) {
    if (depthOf(one) + LEVELS_ABOVE > limits.jsonDepth) continue;
    const change = v.safeParse(changeSchema, one);
    if (change.success) changes.push(change.output);
  }
  changes.sort((a, b) => a.counter - b.counter);
  const malformed = content.output.changes.length - changes.length;
  return { ...content.output, changes, malformed };
}
