import { createHmac, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { argon2Key } from './argon2';
import { MemoryDisk, openMemoryStore, type MemoryStore } from './memory-store';
import type { PasskeyTools } from './passkey';
import { lookAtVault, makeVault, unlockWithPassphrase } from './vault';
import { addPasskey, removePasskeys, unlockWithPasskey } from './vault-passkey';

const cheap = { memory: 8, iterations: 1, parallelism: 1 };
const random = (length: number) => new Uint8Array(randomBytes(length));
const about = { name: 'Nabij ontgrendelen', createdAt: '2026-11-24T08:00:00.000Z' };

interface Manners {
  /** When the secret bytes come: at once, only on use, or never. */
  prf: 'at-create' | 'at-use' | 'never';
}

/** A keeper of passkeys in software, by the rules of WebAuthn that matter here. */
function keeper({ prf }: Manners) {
  const keys = new Map<string, Buffer>();
  const refusal: { name: string | undefined } = { name: undefined };
  const asked: { get?: PublicKeyCredentialRequestOptions; creates: number } = { creates: 0 };
  const hex = (bytes: BufferSource) => Buffer.from(bytes as Uint8Array).toString('hex');

  function refuse() {
    if (refusal.name) throw new DOMException('refused', refusal.name);
  }
  function credential(id: string, prfOut: AuthenticationExtensionsPRFOutputs | undefined) {
    const rawId = new Uint8Array(Buffer.from(id, 'hex')).buffer;
    const results = { ...(prfOut && { prf: prfOut }) };
    return { rawId, getClientExtensionResults: () => results } as unknown as Credential;
  }
  function secretOf(id: string, salt: BufferSource) {
    const key = keys.get(id) as Buffer;
    return { first: new Uint8Array(createHmac('sha256', key).update(hex(salt)).digest()) };
  }

  const credentials: NonNullable<PasskeyTools['credentials']> = {
    async create(options) {
      asked.creates++;
      refuse();
      const { excludeCredentials, extensions } = options?.publicKey ?? {};
      if (excludeCredentials?.some((one) => keys.has(hex(one.id))))
        throw new DOMException('known', 'InvalidStateError');
      const id = randomBytes(16).toString('hex');
      keys.set(id, randomBytes(32));
      const salt = extensions?.prf?.eval?.first as BufferSource;
      if (prf === 'at-create')
        return credential(id, { enabled: true, results: secretOf(id, salt) });
      return credential(id, prf === 'at-use' ? { enabled: true } : undefined);
    },
    async get(options) {
      refuse();
      const publicKey = options?.publicKey as PublicKeyCredentialRequestOptions;
      asked.get = publicKey;
      const id = publicKey.allowCredentials?.map((one) => hex(one.id)).find((one) => keys.has(one));
      if (!id) throw new DOMException('none here', 'NotAllowedError');
      const name = Buffer.from(id, 'hex').toString('base64url');
      const salt = publicKey.extensions?.prf?.evalByCredential?.[name]?.first as BufferSource;
      return credential(id, prf === 'never' ? undefined : { results: secretOf(id, salt) });
    }
  };
  const tools: PasskeyTools = { credentials, rpId: 'nabij.example', random };
  return { tools, keys, refusal, asked };
}

let disk: MemoryDisk;
let store: MemoryStore;
let key: Uint8Array;
beforeEach(async () => {
  disk = new MemoryDisk();
  store = openMemoryStore(disk);
  const made = await makeVault(store, 'zon maan', { derive: argon2Key, random }, cheap);
  if (made.kind !== 'made') throw new Error(made.kind);
  key = made.key;
});

describe('passkey to the vault', () => {
  test.each(['at-create', 'at-use'] as const)(
    '[L18] opens the vault with the same key, the secret given %s',
    async (prf) => {
      const { tools } = keeper({ prf });
      expect(await addPasskey(store, key, about, tools)).toEqual({ kind: 'done' });
      expect(await lookAtVault(store, 0)).toMatchObject({ passkeys: 1 });
      const again = openMemoryStore(disk);
      expect(await unlockWithPasskey(again, tools)).toEqual({ kind: 'unlocked', key });
      const unlocked = await unlockWithPassphrase(again, 'zon maan', {
        derive: argon2Key,
        now: () => 0
      });
      expect(unlocked).toEqual({ kind: 'unlocked', key });
    }
  );

  test('[L18] each of several passkeys opens it; the owner is always verified', async () => {
    const [phone, ring] = [keeper({ prf: 'at-create' }), keeper({ prf: 'at-use' })];
    await addPasskey(store, key, about, phone.tools);
    await addPasskey(store, key, about, ring.tools);
    for (const { tools, asked } of [phone, ring]) {
      expect(await unlockWithPasskey(store, tools)).toEqual({ kind: 'unlocked', key });
      expect(asked.get?.userVerification).toBe('required');
      expect(asked.get?.allowCredentials).toHaveLength(2);
    }
  });

  test('[L18] a keeper without secret bytes adds nothing', async () => {
    const { tools, asked } = keeper({ prf: 'never' });
    expect(await addPasskey(store, key, about, tools)).toEqual({ kind: 'no-prf' });
    expect(asked).toEqual({ creates: 1 });
    expect(await lookAtVault(store, 0)).toMatchObject({ passkeys: 0 });
  });

  test.each([
    ['NotAllowedError', 'cancelled'],
    ['AbortError', 'cancelled'],
    ['NotSupportedError', 'unsupported'],
    ['SecurityError', 'unsupported']
  ])('[L19] the browser’s %s is told as %s', async (name, kind) => {
    const { tools, refusal } = keeper({ prf: 'at-create' });
    refusal.name = name;
    expect(await addPasskey(store, key, about, tools)).toEqual({ kind });
    refusal.name = undefined;
    await addPasskey(store, key, about, tools);
    refusal.name = name;
    expect(await unlockWithPasskey(store, tools)).toEqual({ kind });
  });

  test('[L19] no passkeys in the browser, none in the vault, no vault', async () => {
    const { tools, asked } = keeper({ prf: 'at-create' });
    expect(await addPasskey(store, key, about, { ...tools, credentials: undefined })).toEqual({
      kind: 'unsupported'
    });
    expect(await unlockWithPasskey(store, tools)).toEqual({ kind: 'no-passkey' });
    const empty = openMemoryStore(new MemoryDisk());
    expect(await addPasskey(empty, key, about, tools)).toEqual({ kind: 'no-vault' });
    expect(await unlockWithPasskey(empty, tools)).toEqual({ kind: 'no-vault' });
    expect(asked).toEqual({ creates: 0 });
  });

  test('[L19] a second passkey in the same place is told, not made', async () => {
    const { tools } = keeper({ prf: 'at-create' });
    await addPasskey(store, key, about, tools);
    expect(await addPasskey(store, key, about, tools)).toEqual({ kind: 'already-there' });
    expect(await lookAtVault(store, 0)).toMatchObject({ passkeys: 1 });
  });

  test('[L19] a passkey that gives other bytes opens nothing', async () => {
    const { tools, keys } = keeper({ prf: 'at-create' });
    await addPasskey(store, key, about, tools);
    for (const id of keys.keys()) keys.set(id, randomBytes(32));
    expect(await unlockWithPasskey(store, tools)).toEqual({ kind: 'wrong' });
  });

  test('[L19] a key that is not the vault’s is never wrapped', async () => {
    const { tools } = keeper({ prf: 'at-create' });
    await expect(addPasskey(store, random(32), about, tools)).rejects.toThrow();
    expect(await lookAtVault(store, 0)).toMatchObject({ passkeys: 0 });
  });

  test('[L19] passkeys taken off open nothing; the passphrase still does', async () => {
    const { tools } = keeper({ prf: 'at-create' });
    await addPasskey(store, key, about, tools);
    expect(await removePasskeys(store)).toEqual({ kind: 'done' });
    expect(await unlockWithPasskey(store, tools)).toEqual({ kind: 'no-passkey' });
    const unlocked = await unlockWithPassphrase(store, 'zon maan', {
      derive: argon2Key,
      now: () => 0
    });
    expect(unlocked).toEqual({ kind: 'unlocked', key });
  });
});
