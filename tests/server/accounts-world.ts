/** An organisation with people, for the tests of accounts: on either database, with a clock of its own. */
import { randomBytes } from 'node:crypto';
import { openAccounts, type Accounts, type Role } from '../../src/lib/server/accounts';
import type { Entry } from '../../src/lib/server/accounts-entering';
import type { Asking } from '../../src/lib/server/accounts-sessions';
import { atRest } from '../../src/lib/server/at-rest';
import type { Database } from '../../src/lib/server/database/database';
import { codeAt, fromBase32, stepAt } from '../../src/lib/server/totp';
import { dataKey, newId, newOrganisation } from '../contract/feed-world';
import type { Addressed } from '../contract/material';

export const origin = 'http://localhost:3000';
export const password = 'een goed lang wachtwoord';
export const ATTEMPTS = 20;
export const MINUTE = 60_000;

export interface Someone {
  account: string;
  email: string;
  organisation: string;
  /** The secret of the code app. */
  secret: Buffer;
  recovery: string[];
}

export interface AccountsWorld {
  database: Database;
  accounts: Accounts;
  clock: { now: number };
  /** An address that nothing came from yet. */
  from(): string;
  someone(role?: Role, organisation?: string): Promise<Someone>;
  logIn(who: { email: string }, tried?: string, client?: string): Promise<Entry>;
  /** The session that these cookies carry. */
  asking(entry: Entry): Promise<Asking>;
  /** A member with a code app, and a session that is whole and proved. */
  member(role?: Role, organisation?: string): Promise<Someone & { asking: Asking }>;
  /** A code that wasn't used yet: time goes on until there is one. */
  code(who: Someone): string;
  close(): Promise<void>;
}

export async function accountsWorld(material: Addressed): Promise<AccountsWorld> {
  const database = await material.open();
  const clock = { now: Date.now() };
  const accounts = await openAccounts({
    database,
    origin,
    secure: false,
    secret: randomBytes(32).toString('base64'),
    attempts: ATTEMPTS,
    atRest: atRest([dataKey]),
    factorFree: false,
    now: () => new Date(clock.now),
    randomBytes,
    newId
  });
  let addresses = 0;
  const world: AccountsWorld = {
    database,
    accounts,
    clock,
    from: () => `10.0.0.${(addresses += 1)}`,
    logIn: ({ email }, tried = password, client = world.from()) =>
      accounts.logIn({ email, password: tried }, client),

    async someone(role = 'nurse', organisation) {
      const where = organisation ?? (await newOrganisation(database));
      const email = `${newId()}@voorbeeld.example`;
      const facts = { email, password, name: 'Anna', role, organisation: where };
      const made = await accounts.createMember(facts);
      if (made.kind !== 'created') throw new Error(made.kind);
      const { account } = made;
      return { account, email, organisation: where, secret: Buffer.alloc(0), recovery: [] };
    },

    async asking(entry) {
      const who = await accounts.whoIs(headersOf(entry));
      if (!who) throw new Error('nobody');
      const { account, organisation } = who.member;
      return { account, organisation, session: who.session.id };
    },

    async member(role, organisation) {
      const someone = await world.someone(role, organisation);
      const asking = await world.asking(await world.logIn(someone));
      return { ...someone, ...(await setUp(world, asking)), asking };
    },

    code({ secret }) {
      clock.now += 31_000;
      return codeAt(secret, stepAt(new Date(clock.now)));
    },

    close: async () => {
      await database.close();
      await material.remove();
    }
  };
  return world;
}

/** Sets up a code app in this session. */
export async function setUp(
  { accounts, clock }: AccountsWorld,
  asking: Asking
): Promise<{ secret: Buffer; recovery: string[] }> {
  const begun = await accounts.factor.begin(asking);
  if (begun.kind !== 'done') throw new Error(begun.failure.failure);
  const secret = fromBase32(begun.answer.secret);
  const set = await accounts.factor.confirm(asking, codeAt(secret, stepAt(new Date(clock.now))));
  if (set.kind !== 'done') throw new Error(set.failure.failure);
  return { secret, recovery: set.recovery };
}

/** The cookies of a log-in as a browser sends them back. */
export function headersOf(entry: Entry): Headers {
  const cookies = entry.kind === 'entered' ? entry.cookies : [];
  return new Headers({ cookie: cookies.map((set) => set.split(';')[0]).join('; '), origin });
}

/** What came next, or why not. */
export const told = (entry: Entry | { kind: string; failure?: { failure: string } }): string =>
  'next' in entry ? entry.next : (entry.failure?.failure ?? entry.kind);
