/**
 * The first run: a link, good once and for 72 hours, with which the first administrator is made.
 *
 * The token stands in the link's fragment, so it reaches no server log; the database holds its hash
 * alone. While there is nobody yet every start prints a fresh link; using one spends them all.
 */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { WelcomeFailure, WelcomeRequest } from '../protocol/login';
import type { Accounts } from './accounts';
import type { AccountTables } from './accounts-tables';
import type { Database } from './database/database';

const HOURS = 72;

export interface Welcome {
  /** A token for a new link, or nothing when somebody is there already. */
  invite(): Promise<string | undefined>;
  accept(
    request: WelcomeRequest
  ): Promise<{ kind: 'welcome' } | { kind: 'failed'; failure: WelcomeFailure }>;
}

export interface WelcomeParts {
  database: Database;
  accounts: Accounts;
  now: () => Date;
  randomBytes: (count: number) => Buffer;
}

export function openWelcome({ database, accounts, now, randomBytes }: WelcomeParts): Welcome {
  const db = database.kysely as unknown as Kysely<AccountTables>;
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
      const spent = { kind: 'failed', failure: { failure: 'link-spent' } } as const;
      const taken = await db
        .deleteFrom('account_welcome')
        .where('hash', '=', hashOf(request.token))
        .returning('expires')
        .executeTakeFirst();
      if (!taken || taken.expires <= now().toISOString()) return spent;
      // Two links may be out; of two people using them at once the second comes too late.
      if (await accounts.hasMembers()) return spent;
      const organisation = randomBytes(16).toString('hex');
      await accounts.createOrganisation({ id: organisation, name: request.organisationName });
      const created = await accounts.createMember({
        ...request,
        role: 'administrator',
        organisation
      });
      if (created.kind === 'email-taken')
        return { kind: 'failed', failure: { failure: 'email-taken' } };
      await db.deleteFrom('account_welcome').execute();
      return { kind: 'welcome' };
    }
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
