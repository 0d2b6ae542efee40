/**
 * Opens all that the server runs on, in the order in which it depends: keys, database
 * (brought up to date), feed, accounts, editions. What the operator must mend is thrown as
 * `StartError` or `DatabaseUnusable`, whose message is one line.
 */
import { openAccounts, type Accounts } from './accounts';
import { openWelcome, type Welcome } from './accounts-welcome';
import { admitting } from './admission';
import type { Assignments, FamilyRules } from './assignments';
import { atRest } from './at-rest';
import { openLog, type Log } from './audit-reading';
import { checkpointFrom } from './checkpoint';
import type { Database } from './database/database';
import { openDatabase } from './database/open-database';
import type { DomainRules, Feed } from './feed';
import { handInOpening } from './hand-in-opening';
import type { HandIns } from './hand-ins';
import { openKeys, type Keys } from './keys';
import type { OrganisationSetup, SetupRules } from './organisation-setup';
import type { Phones } from './phones';
import { sqlAssignments } from './sql-assignments';
import { SqlFeed } from './sql-feed';
import { openHandIns } from './sql-hand-ins';
import { sqlPhones } from './sql-phones';
import { SqlSetup } from './sql-setup';
import { bringEditions } from './sql-setup-bringing';
import { openOidc, type Oidc } from './oidc';
import type { Config } from './start-config';
import { StartError } from './start-error';
import { updatingLine } from './start-updating';
import { openTries, type Tries } from './tries';

/** How often is looked whether an assignment begins or ends. */
const SETTLE_MILLISECONDS = 20_000;

export interface Running {
  config: Config;
  keys: Keys;
  feed: Feed;
  accounts: Accounts;
  phones: Phones;
  assignments: Assignments;
  handIns: HandIns;
  setup: OrganisationSetup;
  log: Log;
  oidc: Oidc;
  tries: Tries;
  welcome: Welcome;
  /** Aborted when the server is about to stop: long answers end themselves. */
  stopping: AbortSignal;
  /** Ends long answers; requests that are under way still finish. */
  stop(): void;
  /** Closes the database, after the last request. */
  close(): Promise<void>;
}

export interface StartParts {
  rules: DomainRules;
  setup: SetupRules;
  families: FamilyRules;
  now: () => Date;
  randomBytes: (count: number) => Buffer;
  /** One line for the operator. */
  warn: (line: string) => void;
}

export async function start(config: Config, parts: StartParts): Promise<Running> {
  const { rules, setup, families, now, randomBytes, warn } = parts;
  const newId = () => randomBytes(16).toString('hex');
  const keys = openKeys(config.keyFile);
  const database = admitting(await openDatabase(config.database, { now, warn }), now);
  try {
    const sealing = atRest(
      keys.dataKeys.map(({ id, key }) => ({ id, bytes: Buffer.from(key, 'base64') }))
    );
    const feed = new SqlFeed(database, {
      atRest: sealing,
      rules,
      now,
      checkpoint: checkpointFrom(config.killAt)
    });
    await checkKeys(database, config, keys);
    const accounts = await openAccounts({
      database,
      origin: config.origin,
      secure: config.secure,
      secret: keys.login,
      atRest: sealing,
      attempts: config.loginAttempts,
      factorFree: config.demo || config.bench === true,
      now,
      randomBytes,
      newId
    });
    await bringEditions(database, { rules: setup.editions, now, warn });
    const updating = await updatingLine(database);
    if (updating) warn(updating);
    const phones = sqlPhones(database, { now, newId });
    const opening = handInOpening(keys.handIn);
    const assignments = sqlAssignments(database, { atRest: sealing, families, now, newId });
    const stopping = new AbortController();
    settleUntil(stopping.signal, assignments, warn);
    return {
      config,
      keys,
      feed,
      accounts,
      phones,
      assignments,
      handIns: openHandIns({ database, atRest: sealing, rules, now, newId, phones, opening }),
      setup: new SqlSetup(database, { rules: setup, now, newId }),
      log: openLog(database, { now, newId }),
      oidc: openOidc(config.oidc, {
        ...{ database, now, newId, warn, origin: config.origin, secure: config.secure },
        secret: keys.login,
        beginSession: accounts.beginSession
      }),
      tries: openTries({ database, secret: keys.login, now }),
      welcome: openWelcome({ database, accounts, now, randomBytes, newId }),
      stopping: stopping.signal,
      stop: () => stopping.abort(),
      close: () => {
        stopping.abort();
        return database.close();
      }
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What begins or ends on its day does so also while nobody asks for anything. */
function settleUntil(stopped: AbortSignal, assignments: Assignments, warn: (line: string) => void) {
  const settle = () =>
    void assignments.settle().catch((error: unknown) => {
      if (!stopped.aborted)
        warn(`Assignments that are due wait a moment (${(error as Error).name}).`);
    });
  const timer = setInterval(settle, SETTLE_MILLISECONDS).unref();
  stopped.addEventListener('abort', () => clearInterval(timer));
}

/** A database that other keys have sealed is said now, and not at the first pull. */
async function checkKeys(database: Database, config: Config, keys: Keys): Promise<void> {
  const sealed = await database.kysely
    .selectFrom('feed_record')
    .select('key')
    .limit(1)
    .executeTakeFirst();
  if (sealed && !keys.dataKeys.some(({ id }) => id === sealed.key))
    throw new StartError(
      `The database was sealed with key ${sealed.key}, which the key file ${config.keyFile} does not hold: put back the key file that belongs to it.`
    );
}
