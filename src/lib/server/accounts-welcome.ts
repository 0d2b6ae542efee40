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
import type { Entry } from './accounts-entering';
import { note } from './audit';
import type { Database } from './database/database';
import type { Schema } from './database/schema';
import { weaknessOf } from './password-choice';

const HOURS = 72;

type Accepted = Extract<Entry, { kind: 'entered' }> | { kind: 'failed'; failure: WelcomeFailure };

export interface Welcome {
  /** A token for a new link, or nothing when somebody is there already. */
  invite(): Promise<string | undefined>;
  /** Makes organisation and administrator, both or none; their session is half-way. */
  accept(request: WelcomeRequest, client: string): Promise<Accepted>;
}

export interface WelcomeParts {
  database: Database;
  accounts: Accounts;
  now: () => Date;
  randomBytes: (count: number) => Buffer;
  newId: () => string;
}

export function openWelcome(parts: WelcomeParts): Welcome {
  const { database, accounts, now, randomBytes } = parts;
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

    async accept(request, client) {
      const often = await accounts.guessLink(client);
      if (often) return often;
      try {
        return await database.write((trx) => make(trx, request));
      } catch (error) {
        if (error instanceof Undone) return { kind: 'failed', failure: error.failure };
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
    const weak = weaknessOf(request.password, request);
    if (weak) throw new Undone(weak);
    const organisation = randomBytes(16).toString('hex');
    await making.createOrganisation({ id: organisation, name: request.organisationName });
    const created = await making.createMember({ ...request, role: 'administrator', organisation });
    if (created.kind === 'email-taken') throw new Undone({ failure: 'email-taken' });
    await tables.deleteFrom('account_welcome').execute();
    const { account } = created;
    await note(trx, parts, { organisation, account, act: 'joined', subject: account });
    return accounts.enter(trx, { account, organisation });
  }
}

/** Undoes what was made, so that the link can be used with another address or password. */
class Undone extends Error {
  readonly failure: WelcomeFailure;
  constructor(failure: WelcomeFailure) {
    super('undone');
    this.failure = failure;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
