/**
 * Recovery codes, for who is without the code app: ten, each good once. Kept as keyed hashes alone; the key
 * lies outside the database.
 */
import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from './database/schema';

const RECOVERY_CODES = 10;
/** Thirty-two letters and digits that aren't taken for each other. */
const LETTERS = 'abcdefghjklmnpqrstuvwxyz23456789';

export class RecoveryCodes {
  readonly #key: string;
  readonly #randomBytes: (count: number) => Buffer;

  constructor(secret: string, randomBytes: (count: number) => Buffer) {
    this.#key = `recovery ${secret}`;
    this.#randomBytes = randomBytes;
  }

  /** New ones, as they are shown; the old ones are void. */
  async write(trx: Transaction<Schema>, account: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      [...this.#randomBytes(12)].map((byte) => LETTERS[byte & 31]).join('')
    );
    await trx.deleteFrom('account_recovery').where('account', '=', account).execute();
    await trx
      .insertInto('account_recovery')
      .values(codes.map((code) => ({ account, hash: this.#hashOf(account, code) })))
      .execute();
    return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'));
  }

  /** Whether this is one that is still good; it is spent then. Without dashes, in small letters. */
  async take(trx: Transaction<Schema>, account: string, code: string): Promise<boolean> {
    const spent = await trx
      .deleteFrom('account_recovery')
      .where('account', '=', account)
      .where('hash', '=', this.#hashOf(account, code))
      .returning('hash')
      .execute();
    return spent.length > 0;
  }

  #hashOf(account: string, code: string): string {
    return createHmac('sha256', this.#key).update(`${account} ${code}`).digest('hex');
  }
}
