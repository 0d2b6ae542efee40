/**
 * What a passphrase becomes before it opens anything, and how dear each guess at it is.
 *
 * Keyboards spell one text in several ways and add a space after a suggested word; the one
 * spelling is NFKC, with single spaces between words and none around them. Capitals count.
 */
export type Argon2Cost = {
  /** Memory in KiB. */
  memory: number;
  iterations: number;
  parallelism: number;
};

/** The cost of a vault made now; an older vault carries its own. */
export const vaultCost: Argon2Cost = { memory: 65536, iterations: 3, parallelism: 1 };

/** Argon2id: the 32-byte key of a passphrase that is already in its one spelling. */
export type DeriveKey = (
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost
) => Promise<Uint8Array>;

/** The one spelling of a passphrase. */
export function spelled(passphrase: string): string {
  return passphrase.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
