/**
 * How the vault lies in the clear in table `meta`, row `vault`: nothing in it opens anything
 * without a passphrase or a passkey. The version stands apart, so that an older app can tell a
 * newer vault from a damaged one and leaves it alone.
 */
import * as v from 'valibot';
import { triesIn, type Tries } from './passphrase-wait';
import type { ReadTx, Row, WriteTx } from './store';
import { vaultRow, VAULT_VERSION } from './vault-row';

const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const vaultFile = v.strictObject({
  cost: v.strictObject({ memory: count, iterations: count, parallelism: count }),
  salt: hex,
  /** The vault key under the key of the passphrase. */
  wrapped: hex,
  /** Tells whether a key in memory is the key of this vault. */
  check: hex,
  passkeys: v.array(
    v.strictObject({ credentialId: hex, prfSalt: hex, wrapped: hex, createdAt: v.string() })
  )
});
export type VaultFile = v.InferOutput<typeof vaultFile>;
export type StoredPasskey = VaultFile['passkeys'][number];

export type VaultOnDisk =
  | { kind: 'vault'; file: VaultFile; tries: Tries }
  | { kind: 'no-vault' }
  /** Made by a newer version of the app. */
  | { kind: 'update-needed' }
  /** Not readable as a vault at all. */
  | { kind: 'damaged' };

function parsed(row: Row | undefined): VaultOnDisk {
  if (!row) return { kind: 'no-vault' };
  const { version, file } = row.facts ?? {};
  if (typeof version === 'number' && version > VAULT_VERSION) return { kind: 'update-needed' };
  try {
    const read = v.safeParse(vaultFile, JSON.parse(String(file)));
    if (version !== VAULT_VERSION || !read.success) return { kind: 'damaged' };
    return { kind: 'vault', file: read.output, tries: triesIn(row.facts) };
  } catch {
    return { kind: 'damaged' };
  }
}

export async function readVault(tx: ReadTx): Promise<VaultOnDisk> {
  return parsed(await tx.get(vaultRow.table, vaultRow.id));
}

export function writeVault(tx: WriteTx, file: VaultFile, tries: Tries): Promise<void> {
  const facts = { version: VAULT_VERSION, ...tries, file: JSON.stringify(file) };
  return tx.put(vaultRow.table, [{ id: vaultRow.id, family: '', facts }]);
}
