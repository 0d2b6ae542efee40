/**
 * A passkey as a second way into the vault. The passphrase stays the first: a passkey can be lost
 * with its account, so a vault is never without a passphrase.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { unwrap, wrap, type Purpose } from './key-wrap';
import { askPasskey, createPasskey, type PasskeyRefusal, type PasskeyTools } from './passkey';
import type { Store } from './store';
import { checkOf, type NoVault, type Unlocked } from './vault';
import { readVault, writeVault } from './vault-file';
import { VAULT_VERSION } from './vault-row';

function passkeyPurpose(credentialId: string, prfSalt: string): Purpose {
  return ['nabij vault', VAULT_VERSION, 'passkey', credentialId, prfSalt];
}

/**
 * Makes a passkey and wraps the vault key with it. `key` comes from an unlock just now (ask for
 * the passphrase again); the caller overwrites it afterwards. `createdAt` is an ISO instant.
 */
export async function addPasskey(
  store: Store,
  key: Uint8Array,
  { name, createdAt }: { name: string; createdAt: string },
  tools: PasskeyTools
): Promise<{ kind: 'done' } | PasskeyRefusal | NoVault> {
  const found = await store.read(['meta'], readVault);
  if (found.kind !== 'vault') return found;
  const prfSalt = tools.random(32);
  const known = found.file.passkeys.map((one) => hexToBytes(one.credentialId));
  const made = await createPasskey({ name, prfSalt, known }, tools);
  if (made.kind !== 'done') return made;

  const credentialId = bytesToHex(made.credentialId);
  const purpose = passkeyPurpose(credentialId, bytesToHex(prfSalt));
  const wrapped = bytesToHex(wrap(made.wrapping, key, purpose, tools.random));
  made.wrapping.fill(0);
  const passkey = { credentialId, prfSalt: bytesToHex(prfSalt), wrapped, createdAt };
  return store.write(['meta'], async (tx): Promise<{ kind: 'done' } | NoVault> => {
    const now = await readVault(tx);
    if (now.kind !== 'vault') return now;
    if (now.file.check !== checkOf(key)) throw new Error('not the key of this vault');
    const passkeys = [...now.file.passkeys, passkey];
    await writeVault(tx, { ...now.file, passkeys }, now.tries);
    return { kind: 'done' };
  });
}

/** Unlocks with any of the vault's passkeys, also without a network. */
export async function unlockWithPasskey(
  store: Store,
  tools: PasskeyTools
): Promise<Unlocked | { kind: 'wrong' } | { kind: 'no-passkey' } | PasskeyRefusal | NoVault> {
  const found = await store.read(['meta'], readVault);
  if (found.kind !== 'vault') return found;
  const { passkeys } = found.file;
  if (passkeys.length === 0) return { kind: 'no-passkey' };
  const asked = passkeys.map((one) => ({
    credentialId: hexToBytes(one.credentialId),
    prfSalt: hexToBytes(one.prfSalt)
  }));
  const answer = await askPasskey(asked, tools);
  if (answer.kind !== 'done') return answer;

  const used = passkeys.find((one) => one.credentialId === bytesToHex(answer.credentialId));
  if (!used) return { kind: 'wrong' };
  const purpose = passkeyPurpose(used.credentialId, used.prfSalt);
  const key = unwrap(answer.wrapping, hexToBytes(used.wrapped), purpose);
  answer.wrapping.fill(0);
  return key ? { kind: 'unlocked', key } : { kind: 'wrong' };
}

/** Takes all passkeys off the vault; the ones in the phone's own list then open nothing. */
export function removePasskeys(store: Store): Promise<{ kind: 'done' } | NoVault> {
  return store.write(['meta'], async (tx): Promise<{ kind: 'done' } | NoVault> => {
    const found = await readVault(tx);
    if (found.kind !== 'vault') return found;
    await writeVault(tx, { ...found.file, passkeys: [] }, found.tries);
    return { kind: 'done' };
  });
}
