/** A passkey in software, to the letter of WebAuthn: it may leave out what a real one would never. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyKeep, PasskeyOptions } from '../../src/lib/protocol/passkey';
import { origin } from './accounts-world';

type Credential = PasskeyKeep['credential'];
interface Leaving {
  /** The user wasn't verified. */
  unverified?: boolean;
  origin?: string;
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

export class SoftwarePasskey {
  readonly id = randomBytes(32);
  readonly #private: KeyObject;
  readonly #public: { x: Buffer; y: Buffer };
  #counter = 0;

  constructor() {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
    this.#private = pair.privateKey;
    this.#public = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  make({ publicKey }: PasskeyOptions, leaving: Leaving = {}): Credential {
    const { x, y } = this.#public;
    // A map of five: EC2, ES256, P-256, x, y.
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      x,
      Buffer.from('225820', 'hex'),
      y
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const data = this.#authenticatorData(leaving, attested);
    // {fmt: "none", attStmt: {}, authData: bytes}
    const size = Buffer.alloc(2);
    size.writeUInt16BE(data.length);
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from('59', 'hex'),
      size,
      data
    ]).toString('base64url');
    const clientDataJSON = client('webauthn.create', publicKey, leaving).toString('base64url');
    return this.#credential({ clientDataJSON, attestationObject });
  }

  use({ publicKey }: PasskeyOptions, leaving: Leaving = {}): Credential {
    this.#counter += 1;
    const authenticatorData = this.#authenticatorData(leaving);
    const told = client('webauthn.get', publicKey, leaving);
    const signed = Buffer.concat([authenticatorData, sha256(told)]);
    return this.#credential({
      clientDataJSON: told.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.#private).toString('base64url')
    });
  }

  #authenticatorData({ unverified }: Leaving, attested?: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = 0x01 | (unverified ? 0 : 0x04) | (attested ? 0x40 : 0);
    const head = [sha256('localhost'), Buffer.from([flags]), counter];
    return Buffer.concat(attested ? [...head, attested] : head);
  }

  #credential(response: { clientDataJSON: string } & Record<string, string>): Credential {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

function client(type: string, publicKey: PasskeyOptions['publicKey'], leaving: Leaving): Buffer {
  const { challenge } = publicKey;
  return Buffer.from(JSON.stringify({ type, challenge, origin: leaving.origin ?? origin }));
}
