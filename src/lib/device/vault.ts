/**
 * The vault: one random key that seals everything on this phone, wrapped by what its owner knows.
 *
 * The key is never stored as it is, never logged, and handed to the caller alone, who gives it to
 * `sealer` (which owns and later overwrites it). A passkey is one more way to the same key; it is
 * added and removed, and the passphrase changed, without sealing a single row again.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { unwrap, wrap, type Purpose } from './key-wrap';
import { spelled, vaultCost, type Argon2Cost, type DeriveKey } from './passphrase';
import type { RandomBytes } from './seal';
import { DiskFull, type Store, type WriteTx } from './store';
import { readVault, writeVault, type VaultFile, type VaultOnDisk } from './vault-file';
import { VAULT_VERSION } from './vault-row';

export interface VaultTools {
  derive: DeriveKey;
  random: RandomBytes;
}

/** Why there is no vault to open. */
export type NoVault = Exclude<VaultOnDisk, { kind: 'vault' }>;
export type Unlocked = { kind: 'unlocked'; key: Uint8Array };
export type Made =
  | { kind: 'made'; key: Uint8Array }
  | { kind: 'exists' }
  /** Sealed rows without a vault lie here; nothing can open them. `store.destroy()` comes first. */
  | { kind: 'leftovers' };

function passphrasePurpose(cost: Argon2Cost, salt: string): Purpose {
  const { memory, iterations, parallelism } = cost;
  return ['nabij vault', VAULT_VERSION, 'passphrase', memory, iterations, parallelism, salt];
}

export function checkOf(key: Uint8Array): string {
  return bytesToHex(hkdf(sha256, key, undefined, utf8ToBytes('nabij vault check'), 16));
}

async function lockedBy(
  passphrase: string,
  key: Uint8Array,
  cost: Argon2Cost,
  { derive, random }: VaultTools
): Promise<Pick<VaultFile, 'cost' | 'salt' | 'wrapped'>> {
  const salt = random(16);
  const wrapping = await derive(spelled(passphrase), salt, cost);
  const purpose = passphrasePurpose(cost, bytesToHex(salt));
  const wrapped = bytesToHex(wrap(wrapping, key, purpose, random));
  wrapping.fill(0);
  return { cost, salt: bytesToHex(salt), wrapped };
}

/** Makes the vault of a phone that has none; the key is random and never derived. */
export async function makeVault(
  store: Store,
  passphrase: string,
  tools: VaultTools,
  cost: Argon2Cost = vaultCost
): Promise<Made> {
  const key = tools.random(32);
  const locked = await lockedBy(passphrase, key, cost, tools);
  const file: VaultFile = { ...locked, check: checkOf(key), passkeys: [] };
  return store.write(
    ['meta', 'front', 'records', 'outbox', 'digests'],
    async (tx): Promise<Made> => {
      if ((await readVault(tx)).kind !== 'no-vault') return { kind: 'exists' };
      if (await holdsSealedRows(tx)) return { kind: 'leftovers' };
      await writeVault(tx, file, 0);
      return { kind: 'made', key };
    }
  );
}

async function holdsSealedRows(tx: WriteTx): Promise<boolean> {
  const sealed = [
    await tx.count('front'),
    await tx.count('records'),
    await tx.count('outbox'),
    await tx.count('digests'),
    (await tx.list('meta')).filter((row) => row.body).length
  ];
  return sealed.some((rows) => rows > 0);
}

/** Whether this phone has a vault, and how many passkeys open it. */
export async function lookAtVault(
  store: Store
): Promise<{ kind: 'vault'; passkeys: number; failures: number } | NoVault> {
  const found = await store.read(['meta'], readVault);
  if (found.kind !== 'vault') return found;
  return { kind: 'vault', passkeys: found.file.passkeys.length, failures: found.failures };
}

/** `wrong` says how many wrong passphrases there were since the last right one. */
export async function unlockWithPassphrase(
  store: Store,
  passphrase: string,
  { derive }: Pick<VaultTools, 'derive'>
): Promise<Unlocked | { kind: 'wrong'; failures: number } | NoVault> {
  const found = await store.read(['meta'], readVault);
  if (found.kind !== 'vault') return found;
  // An empty field is no attempt (and Argon2 takes none).
  if (spelled(passphrase) === '') return { kind: 'wrong', failures: found.failures };
  const { cost, salt, wrapped } = found.file;
  const wrapping = await derive(spelled(passphrase), hexToBytes(salt), cost);
  const key = unwrap(wrapping, hexToBytes(wrapped), passphrasePurpose(cost, salt));
  wrapping.fill(0);
  const failures = await countFailure(store, key === undefined);
  return key ? { kind: 'unlocked', key } : { kind: 'wrong', failures };
}

/** A full disk must not keep the owner out, so counting is given up there. */
async function countFailure(store: Store, failed: boolean): Promise<number> {
  try {
    return await store.write(['meta'], async (tx) => {
      const found = await readVault(tx);
      if (found.kind !== 'vault') return 0;
      const failures = failed ? found.failures + 1 : 0;
      if (failures !== found.failures) await writeVault(tx, found.file, failures);
      return failures;
    });
  } catch (error) {
    if (error instanceof DiskFull) return failed ? 1 : 0;
    throw error;
  }
}

/** Wraps the same key anew; what is sealed stays as it is. The old passphrase opens no more. */
export async function changePassphrase(
  store: Store,
  old: string,
  fresh: string,
  tools: VaultTools,
  cost: Argon2Cost = vaultCost
): Promise<{ kind: 'changed' } | { kind: 'wrong'; failures: number } | NoVault> {
  const opened = await unlockWithPassphrase(store, old, tools);
  if (opened.kind !== 'unlocked') return opened;
  const locked = await lockedBy(fresh, opened.key, cost, tools);
  const check = checkOf(opened.key);
  opened.key.fill(0);
  return store.write(['meta'], async (tx): Promise<{ kind: 'changed' } | NoVault> => {
    const found = await readVault(tx);
    if (found.kind !== 'vault') return found;
    if (found.file.check !== check) throw new Error('the vault was replaced meanwhile');
    await writeVault(tx, { ...found.file, ...locked }, 0);
    return { kind: 'changed' };
  });
}
