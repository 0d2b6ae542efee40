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
import { noTries, waitUntil, type Tries } from './passphrase-wait';
import { spelled, vaultCost, type Argon2Cost, type DeriveKey } from './passphrase';
import type { RandomBytes } from './seal';
import type { Store, WriteTx } from './store';
import { readVault, writeVault, type VaultFile, type VaultOnDisk } from './vault-file';
import { VAULT_VERSION } from './vault-row';
import { beginTry, endTry, keptOnClock } from './vault-tries';

export interface VaultTools {
  derive: DeriveKey;
  random: RandomBytes;
}

/** What trying a passphrase takes; `now` in milliseconds since 1970. */
export interface TryTools {
  derive: DeriveKey;
  now: () => number;
}

/** How many were wrong since the last right one, and until when the next has to wait. */
export type Wrong = { kind: 'wrong'; failures: number; until?: number };
/** Nothing was tried: too many were wrong just now. */
export type Wait = { kind: 'wait'; until: number };

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
      await writeVault(tx, file, noTries);
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

/** Whether this phone has a vault, how many passkeys open it, and until when a passphrase has to wait. */
export async function lookAtVault(
  store: Store,
  now: number
): Promise<{ kind: 'vault'; passkeys: number; failures: number; until?: number } | NoVault> {
  const found = await store.read(['meta'], readVault);
  if (found.kind !== 'vault') return found;
  const { file, tries } = found;
  return {
    kind: 'vault',
    passkeys: file.passkeys.length,
    failures: tries.failures,
    ...untilOf(await keptOnClock(store, tries, now), now)
  };
}

function untilOf(tries: Tries, now: number): { until?: number } {
  const until = waitUntil(tries, now);
  return until === undefined ? {} : { until };
}

/** Tries the passphrase; while there is a wait, nothing is tried and nothing counted. */
export async function unlockWithPassphrase(
  store: Store,
  passphrase: string,
  { derive, now }: TryTools
): Promise<Unlocked | Wrong | Wait | NoVault> {
  const found = await store.read(['meta'], readVault);
  if (found.kind !== 'vault') return found;
  // An empty field is no attempt (and Argon2 takes none).
  if (spelled(passphrase) === '') return { kind: 'wrong', failures: found.tries.failures };
  const begun = await beginTry(store, found.tries, now());
  if (begun.kind === 'wait') return begun;
  const { cost, salt, wrapped } = found.file;
  const wrapping = await derive(spelled(passphrase), hexToBytes(salt), cost);
  const key = unwrap(wrapping, hexToBytes(wrapped), passphrasePurpose(cost, salt));
  wrapping.fill(0);
  const end = { right: key !== undefined, counted: begun.counted, now: now() };
  const tries = await endTry(store, found.tries, end);
  if (key) return { kind: 'unlocked', key };
  return { kind: 'wrong', failures: tries.failures, ...untilOf(tries, now()) };
}
/** Wraps the same key anew; what is sealed stays as it is. The old passphrase opens no more. */
export async function changePassphrase(
  store: Store,
  old: string,
  fresh: string,
  tools: VaultTools & TryTools,
  cost: Argon2Cost = vaultCost
): Promise<{ kind: 'changed' } | Wrong | Wait | NoVault> {
  const opened = await unlockWithPassphrase(store, old, tools);
  if (opened.kind !== 'unlocked') return opened;
  const locked = await lockedBy(fresh, opened.key, cost, tools);
  const check = checkOf(opened.key);
  opened.key.fill(0);
  return store.write(['meta'], async (tx): Promise<{ kind: 'changed' } | NoVault> => {
    const found = await readVault(tx);
    if (found.kind !== 'vault') return found;
    if (found.file.check !== check) throw new Error('the vault was replaced meanwhile');
    await writeVault(tx, { ...found.file, ...locked }, noTries);
    return { kind: 'changed' };
  });
}
