/**
 * The browser's passkeys as a source of keys: WebAuthn with the PRF extension.
 *
 * A passkey made here gives, for its salt, the same 32 secret bytes at every use; HKDF turns them
 * into the wrapping key. It has an owner id of its own and proves nothing to the server: logging in
 * uses other passkeys. The owner is always verified (finger, face, code of the phone).
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from './seal';

export interface PasskeyTools {
  /** `navigator.credentials`; undefined where the browser has none. */
  credentials: Pick<CredentialsContainer, 'create' | 'get'> | undefined;
  /** `location.hostname` */
  rpId: string;
  random: RandomBytes;
}

export type PasskeyRefusal =
  /** No passkeys in this browser or at this address. */
  | { kind: 'unsupported' }
  /** Called off by the owner, or no matching passkey at hand. */
  | { kind: 'cancelled' }
  /** The passkey exists, but its keeper gives no secret bytes (no PRF). */
  | { kind: 'no-prf' }
  /** One of the known passkeys lies there already. */
  | { kind: 'already-there' };

export type PasskeyAnswer =
  { kind: 'done'; credentialId: Uint8Array; wrapping: Uint8Array } | PasskeyRefusal;

export interface KnownPasskey {
  credentialId: Uint8Array;
  prfSalt: Uint8Array;
}

/** ES256, EdDSA and RS256; the signature itself is never used. */
const algorithms = [-7, -8, -257].map((alg) => ({ type: 'public-key' as const, alg }));

/** Makes a passkey; `name` is what the phone shows in its list of passkeys. */
export async function createPasskey(
  asked: { name: string; prfSalt: Uint8Array; known: readonly Uint8Array[] },
  tools: PasskeyTools
): Promise<PasskeyAnswer> {
  const { credentials, rpId, random } = tools;
  if (!credentials) return { kind: 'unsupported' };
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: own(random(32)),
    rp: { id: rpId, name: 'Nabij' },
    user: { id: own(random(32)), name: asked.name, displayName: asked.name },
    pubKeyCredParams: algorithms,
    excludeCredentials: asked.known.map((id) => ({ type: 'public-key', id: own(id) })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required'
    },
    attestation: 'none',
    extensions: { prf: { eval: { first: own(asked.prfSalt) } } }
  };
  const made = await asking(() => credentials.create({ publicKey }));
  if (made.kind !== 'answered') return made;
  const { credential } = made;
  const { prf } = credential.getClientExtensionResults();
  if (prf?.results) return answered(credential, prf.results);
  if (!prf?.enabled) return { kind: 'no-prf' };
  // Some keepers give the bytes only when the passkey is used.
  const credentialId = new Uint8Array(credential.rawId);
  return askPasskey([{ credentialId, prfSalt: asked.prfSalt }], tools);
}

/** Lets the owner use one of the passkeys. */
export async function askPasskey(
  passkeys: readonly KnownPasskey[],
  { credentials, rpId, random }: PasskeyTools
): Promise<PasskeyAnswer> {
  if (!credentials) return { kind: 'unsupported' };
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: own(random(32)),
    rpId,
    allowCredentials: passkeys.map(({ credentialId }) => ({
      type: 'public-key',
      id: own(credentialId)
    })),
    userVerification: 'required',
    extensions: {
      prf: {
        evalByCredential: Object.fromEntries(
          passkeys.map((one) => [base64url(one.credentialId), { first: own(one.prfSalt) }])
        )
      }
    }
  };
  const got = await asking(() => credentials.get({ publicKey }));
  if (got.kind !== 'answered') return got;
  const results = got.credential.getClientExtensionResults().prf?.results;
  return results ? answered(got.credential, results) : { kind: 'no-prf' };
}

function answered(
  credential: PublicKeyCredential,
  results: AuthenticationExtensionsPRFValues
): PasskeyAnswer {
  const secret = bytesOf(results.first);
  const wrapping = hkdf(sha256, secret, undefined, utf8ToBytes('nabij vault passkey'), 32);
  secret.fill(0);
  return { kind: 'done', credentialId: new Uint8Array(credential.rawId), wrapping };
}

/** What the browser answers, with its refusals in our words; anything else is a bug and throws. */
async function asking(
  ask: () => Promise<Credential | null>
): Promise<{ kind: 'answered'; credential: PublicKeyCredential } | PasskeyRefusal> {
  try {
    const credential = await ask();
    if (!credential) return { kind: 'cancelled' };
    return { kind: 'answered', credential: credential as PublicKeyCredential };
  } catch (error) {
    switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
      case 'NotAllowedError':
      case 'AbortError':
        return { kind: 'cancelled' };
      case 'InvalidStateError':
        return { kind: 'already-there' };
      case 'NotSupportedError':
      case 'SecurityError':
        return { kind: 'unsupported' };
      default:
        throw error;
    }
  }
}

/** A copy in memory of its own, which is what WebAuthn takes. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function bytesOf(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

function base64url(bytes: Uint8Array): string {
  const plain = btoa(String.fromCharCode(...bytes));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
