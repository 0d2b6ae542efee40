/**
 * Sessions: half-way after the password, whole after the second factor, and how lately their owner proved
 * who they are.
 *
 * A session of better-auth's without a row of ours is nothing, and the row is only there for somebody who
 * is a member: ending one means taking the row away. Half-way it lasts 15 minutes.
 */
import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { OwnSessions } from '../protocol/sessions';
import { PROOF_MINUTES } from '../protocol/sessions';
import { loginWithin, openLogin, withLogin, type LoginSettings } from './accounts-login';
import { note } from './audit';
import type { Database } from './database/database';
import type { Schema } from './database/schema';
import type { Caller } from './feed';

export const HALF_WAY_MINUTES = 15;
const LAST_USED_MINUTES = 10;

export type Way = OwnSessions['sessions'][number]['way'];

export interface Session {
  id: string;
  /** The second factor was given, or none is asked. */
  whole: boolean;
  provedAt: string;
  /** The phone that was registered in it. */
  phone: string | undefined;
}

/** A caller with the session in which they ask. */
export type Asking = Caller & { session: string };

export interface SessionParts {
  database: Database;
  login: LoginSettings;
  now: () => Date;
  newId: () => string;
}

export interface Beginning {
  account: string;
  organisation: string;
  way: Way;
  whole: boolean;
}

/** Begins a session; the cookies that carry it. */
export async function beginSession(
  trx: Transaction<Schema>,
  { login, now }: Pick<SessionParts, 'login' | 'now'>,
  { account, organisation, way, whole }: Beginning
): Promise<string[]> {
  const inside = await loginWithin(trx, login);
  const { id, token } = await inside.createSession(account);
  const at = now().toISOString();
  await trx
    .insertInto('account_session')
    .values({
      organisation,
      session: id,
      account,
      made_at: at,
      proved_at: at,
      last_used: at,
      way,
      whole: whole ? 1 : 0
    })
    .execute();
  return [await cookieOf(login, token)];
}

/** As better-auth writes and reads it. */
async function cookieOf(login: LoginSettings, token: string): Promise<string> {
  const { authCookies, sessionConfig } = await openLogin(login).$context;
  const { name, attributes } = authCookies.sessionToken;
  const signature = createHmac('sha256', login.secret).update(token).digest('base64');
  const parts = [
    `${name}=${encodeURIComponent(`${token}.${signature}`)}`,
    `Max-Age=${sessionConfig.expiresIn}`,
    `Path=${attributes.path ?? '/'}`,
    'HttpOnly',
    ...(attributes.secure ? ['Secure'] : []),
    'SameSite=Lax'
  ];
  return parts.join('; ');
}

/** The row of whoever asks, while it may still be used. */
export async function sessionRow(trx: Transaction<Schema>, asking: Asking, now: Date) {
  const row = await trx
    .selectFrom('account_session as s')
    .innerJoin('account_member as m', (join) =>
      join.onRef('m.account', '=', 's.account').onRef('m.organisation', '=', 's.organisation')
    )
    .select(['s.session', 's.whole', 's.proved_at', 's.made_at', 'm.role'])
    .where('s.session', '=', asking.session)
    .where('s.account', '=', asking.account)
    .where('m.ended_at', 'is', null)
    .executeTakeFirst();
  return row && usable(row, now) ? row : undefined;
}

export function usable(row: { whole: number; made_at: string }, now: Date): boolean {
  return row.whole === 1 || minutesSince(row.made_at, now) < HALF_WAY_MINUTES;
}

/** Whether that proof still counts for what asks a fresh one. */
export function provedLately(provedAt: string, now: Date): boolean {
  return minutesSince(provedAt, now) < PROOF_MINUTES;
}

/** A second factor was set up: where the session was half-way, that is logging in. It proves nothing more. */
export async function nowWhole(
  trx: Transaction<Schema>,
  parts: SessionParts,
  asking: Asking,
  way: Way
): Promise<void> {
  const row = await sessionRow(trx, asking, parts.now());
  if (row?.whole !== 0) return;
  await nowProved(trx, asking, parts.now(), way);
  const { organisation, account } = asking;
  await note(trx, parts, {
    organisation,
    account,
    act: 'logged-in',
    subject: account,
    detail: way
  });
}

/** The second factor, or all of it again, was given in this session. */
export async function nowProved(
  trx: Transaction<Schema>,
  asking: Asking,
  now: Date,
  way?: Way
): Promise<void> {
  const at = now.toISOString();
  await trx
    .updateTable('account_session')
    .set({ whole: 1, proved_at: at, last_used: at, ...(way && { way }) })
    .where('session', '=', asking.session)
    .execute();
}

/** When it was last used, every now and then. */
export async function touch(
  database: Database,
  row: { session: string; last_used: string },
  now: Date
): Promise<void> {
  if (minutesSince(row.last_used, now) < LAST_USED_MINUTES) return;
  await database.kysely
    .updateTable('account_session')
    .set({ last_used: now.toISOString() })
    .where('session', '=', row.session)
    .execute();
}

export async function ownSessions(
  { database, now }: SessionParts,
  asking: Asking
): Promise<OwnSessions> {
  const rows = await database.read((trx) =>
    withLogin(trx)
      .selectFrom('account_session as s')
      .innerJoin('login_session as l', 'l.id', 's.session')
      .leftJoin('phone as p', 'p.id', 's.phone')
      .select(['s.session', 's.way', 's.whole', 's.made_at', 's.last_used', 'p.name as phone'])
      .where('s.account', '=', asking.account)
      .where('s.organisation', '=', asking.organisation)
      .orderBy('s.last_used', 'desc')
      .execute()
  );
  const sessions = rows
    .filter((row) => usable(row, now()))
    .map(({ session, way, made_at, last_used, phone }) => ({
      id: session,
      own: session === asking.session,
      way: way as Way,
      madeAt: made_at,
      lastUsed: last_used,
      phone
    }));
  return { sessions };
}

/** Ends one of the own sessions, or all but this one. */
export async function endOwnSessions(
  parts: SessionParts,
  asking: Asking,
  which: string
): Promise<void> {
  await parts.database.write(async (trx) => {
    const of = { account: asking.account, organisation: asking.organisation };
    const ended = await endSessions(
      trx,
      which === 'others' ? { ...of, except: asking.session } : { ...of, session: which }
    );
    const { account, organisation } = of;
    if (ended > 0)
      await note(trx, parts, {
        organisation,
        account,
        act: 'session-ended',
        subject: account,
        detail: String(ended)
      });
  });
}

/** Ends sessions of an account: all, one, or all but one. How many there were. */
export async function endSessions(
  trx: Transaction<Schema>,
  of: { account: string; organisation: string; session?: string; except?: string }
): Promise<number> {
  let ending = trx
    .deleteFrom('account_session')
    .where('account', '=', of.account)
    .where('organisation', '=', of.organisation);
  if (of.session !== undefined) ending = ending.where('session', '=', of.session);
  if (of.except !== undefined) ending = ending.where('session', '!=', of.except);
  const ended = await ending.returning('session').execute();
  if (ended.length > 0)
    await withLogin(trx)
      .deleteFrom('login_session')
      .where(
        'id',
        'in',
        ended.map(({ session }) => session)
      )
      .execute();
  return ended.length;
}

function minutesSince(instant: string, now: Date): number {
  return (now.getTime() - Date.parse(instant)) / 60_000;
}
