/**
 * Passkeys to log in with: what the server asks, handed to the browser, and what that answers, in the
 * JSON of WebAuthn (bytes as base64url). Another thing than the passkey that unlocks this phone
 * (`passkey.ts`), and no secret bytes (PRF) are asked of it.
 */
import type { PasskeyRefusal } from './passkey';

export type LoginPasskeyAnswer =
  { kind: 'done'; response: Record<string, unknown> } | Exclude<PasskeyRefusal, { kind: 'no-prf' }>;

type Credentials = Pick<CredentialsContainer, 'create' | 'get'> | undefined;
type Asked = Record<string, unknown>;

/** Makes a passkey as the server asks for it. */
export function makeLoginPasskey(
  credentials: Credentials,
  asked: Asked
): Promise<LoginPasskeyAnswer> {
  if (!credentials) return Promise.resolve({ kind: 'unsupported' });
  const user = asked['user'] as Asked;
  const publicKey = {
    ...asked,
    challenge: bytes(asked['challenge']),
    user: { ...user, id: bytes(user['id']) },
    excludeCredentials: listed(asked['excludeCredentials'])
  } as unknown as PublicKeyCredentialCreationOptions;
  return asking(() => credentials.create({ publicKey }));
}

/** Lets the owner use one; without a list any passkey of this address will do. */
export function useLoginPasskey(
  credentials: Credentials,
  asked: Asked
): Promise<LoginPasskeyAnswer> {
  if (!credentials) return Promise.resolve({ kind: 'unsupported' });
  const publicKey = {
    ...asked,
    challenge: bytes(asked['challenge']),
    allowCredentials: listed(asked['allowCredentials'])
  } as unknown as PublicKeyCredentialRequestOptions;
  return asking(() => credentials.get({ publicKey }));
}

async function asking(ask: () => Promise<Credential | null>): Promise<LoginPasskeyAnswer> {
  try {
    const credential = (await ask()) as PublicKeyCredential | null;
    return credential ? { kind: 'done', response: responseOf(credential) } : { kind: 'cancelled' };
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

function responseOf(credential: PublicKeyCredential): Record<string, unknown> {
  const response: Record<string, unknown> = {};
  const given = credential.response as AuthenticatorAttestationResponse &
    AuthenticatorAssertionResponse;
  response['clientDataJSON'] = base64url(given.clientDataJSON);
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const)
    if (given[name]) response[name] = base64url(given[name]);
  if (typeof given.getTransports === 'function') response['transports'] = given.getTransports();
  return {
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response
  };
}

function listed(list: unknown): PublicKeyCredentialDescriptor[] {
  if (!Array.isArray(list)) return [];
  return (list as Asked[]).map(
    (one) => ({ ...one, id: bytes(one['id']) }) as unknown as PublicKeyCredentialDescriptor
  );
}

function bytes(text: unknown): Uint8Array<ArrayBuffer> {
  const plain = String(text).replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0));
}

function base64url(buffer: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
