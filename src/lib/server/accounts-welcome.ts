/**
 * The first run: a link, good once and for 72 hours, with which the first administrator is made.
 *
 * The token stands in the link's fragment, so it reaches no server log; the database holds its hash
 * alone. While there is nobody yet every start prints a fresh link; using one spends them all.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { WelcomeFailure, WelcomeRequest } from '../protocol/login';
import type { Accounts } from './accounts';
import type { Database } from './database/database';
import type { Schema } from './database/schema';

const HOURS = 72;

type Accepted = { kind: 'welcome' } | { kind: 'failed'; failure: WelcomeFailure };

export interface Welcome {
  /** A token for a new link, or nothing when somebody is there already. */
  invite(): Promise<string | undefined>;
  /** Makes organisation and administrator, both or none. */
  accept(request: WelcomeRequest): Promise<Accepted>;
}

export interface WelcomeParts {
  database: Database;
  accounts: Accounts;
  now: () => Date;
  randomBytes: (count: number) => Buffer;
}

export function openWelcome({ database, accounts, now, randomBytes }: WelcomeParts): Welcome {
  const db = database.kysely;
  return {
    async invite() {
      if (await accounts.hasMembers()) return undefined;
      const token = randomBytes(32).toString('base64url');
      const expires = new Date(now().getTime() + HOURS * 3_600_000).toISOString();
      await db
        .insertInto('account_welcome')
        .values({ hash: hashOf(token), expires })
        .execute();
      return token;
    },

    async accept(request) {
      try {
        return await database.write((trx) => make(trx, request));
      } catch (error) {
        if (error instanceof EmailTaken)
          return { kind: 'failed', failure: { failure: 'email-taken' } };
        throw error;
      }
    }
  };

  async function make(trx: Transaction<Schema>, request: WelcomeRequest): Promise<Accepted> {
    const tables = trx;
    // Two links may be out: writing what stands there already lets one of two people go first.
    await tables
      .updateTable('schema_version')
      .set((row) => ({ applied_at: row.ref('applied_at') }))
      .execute();
    const taken = await tables
      .deleteFrom('account_welcome')
      .where('hash', '=', hashOf(request.token))
      .returning('expires')
      .executeTakeFirst();
    const making = accounts.within(trx);
    if (!taken || taken.expires <= now().toISOString() || (await making.hasMembers()))
      return { kind: 'failed', failure: { failure: 'link-spent' } };
    const organisation = randomBytes(16).toString('hex');
    await making.createOrganisation({ id: organisation, name: request.organisationName });
    const created = await making.createMember({ ...request, role: 'administrator', organisation });
    if (created.kind === 'email-taken') throw new EmailTaken();
    await tables.deleteFrom('account_welcome').execute();
    return { kind: 'welcome' };
  }
}

/** Undoes what was made, so that the link can be used with another address. */
class EmailTaken extends Error {}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
