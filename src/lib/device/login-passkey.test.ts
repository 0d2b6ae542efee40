/** What the server asks of a passkey reaches the browser as bytes, and its answer comes back as JSON. */
import { expect, test } from 'vitest';
import { makeLoginPasskey, useLoginPasskey } from './login-passkey';

const buffer = (...bytes: number[]) => new Uint8Array(bytes).buffer;
const credential = (response: object) =>
  ({ id: '-_8', rawId: buffer(251, 255), type: 'public-key', response }) as unknown as Credential;

test('[U301] what is asked and answered of a passkey goes as base64url', async () => {
  let seen: CredentialCreationOptions | undefined;
  const made = await makeLoginPasskey(
    {
      create: async (options) => {
        seen = options;
        const parts = { clientDataJSON: buffer(1), attestationObject: buffer(2) };
        return credential({ ...parts, getTransports: () => ['internal'] });
      },
      get: () => Promise.reject(new Error('not asked'))
    },
    {
      challenge: '-_8',
      rp: { name: 'Nabij' },
      user: { id: 'AQ', name: 'a', displayName: 'a' },
      excludeCredentials: [{ id: 'Ag', type: 'public-key' }]
    }
  );
  const asked = seen?.publicKey;
  expect(asked?.challenge).toEqual(new Uint8Array([251, 255]));
  expect(asked?.user.id).toEqual(new Uint8Array([1]));
  expect(asked?.excludeCredentials?.[0]?.id).toEqual(new Uint8Array([2]));
  expect(made).toMatchObject({
    kind: 'done',
    response: {
      rawId: '-_8',
      response: { clientDataJSON: 'AQ', attestationObject: 'Ag', transports: ['internal'] }
    }
  });
});

test.each([
  ['NotAllowedError', 'cancelled'],
  ['InvalidStateError', 'already-there'],
  ['SecurityError', 'unsupported']
])('[U301] a browser that says %s is told as %s', async (name, kind) => {
  const refuse = () => Promise.reject(new DOMException('no', name));
  const credentials = { create: refuse, get: refuse };
  expect(await useLoginPasskey(credentials, { challenge: 'AQ' })).toEqual({ kind });
  expect(await useLoginPasskey(undefined, { challenge: 'AQ' })).toEqual({ kind: 'unsupported' });
});
