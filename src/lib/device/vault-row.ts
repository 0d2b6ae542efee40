/** Where the vault lies, and its version: apart from what reads it, which needs the schema library. */
export const VAULT_VERSION = 1;
export const vaultRow = { table: 'meta', id: 'vault' } as const;
