/**
 * The code apps of the people of a test's server.
 *
 * A code is good once and for half a minute, and a test logs in more often than that: the server is made
 * to forget the last code, in its own database, where a person would wait for the next.
 */
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import pg from 'pg';
import { codeAt, fromBase32, stepAt } from '../../../src/lib/server/totp';
import type { Server } from './server';

interface App {
  server: Pick<Server, 'data' | 'databaseUrl'>;
  secret: string;
}

const apps = new Map<string, App>();
const nameOf = (origin: string, email: string) => `${origin} ${email}`;
const FORGET = 'update account_totp set last_step = 0';

/** From now on this person's app shows codes of this secret. */
export function keepApp(server: Server, email: string, secret: string): void {
  apps.set(nameOf(server.origin, email), { server, secret });
}

/** What people's apps show at one server they show at a copy of it too. */
export function copyApps(from: string, to: Server): void {
  for (const [name, { secret }] of [...apps])
    if (name.startsWith(`${from} `)) keepApp(to, name.slice(from.length + 1), secret);
}

/** Whether this person has a code app at this server. */
export function hasApp(origin: string, email: string): boolean {
  return apps.has(nameOf(origin, email));
}

const turns = new Map<string, Promise<void>>();

/** Somebody gives a code and waits until it was taken: nobody else uses one of this person meanwhile. */
export function inTurn(origin: string, email: string, give: () => Promise<void>): Promise<void> {
  const name = nameOf(origin, email);
  const before = turns.get(name) ?? Promise.resolve();
  const mine = before.then(give);
  turns.set(
    name,
    mine.catch(() => undefined)
  );
  return mine;
}

/** A code that will be taken, whatever was used before. */
export async function codeOnce(origin: string, email: string): Promise<string> {
  const app = apps.get(nameOf(origin, email));
  if (!app) throw new Error('nobody has a code app under this address');
  await forget(app.server);
  return codeAt(fromBase32(app.secret), stepAt(new Date()));
}

async function forget({ data, databaseUrl }: App['server']): Promise<void> {
  if (databaseUrl === undefined) {
    const database = new Sqlite(join(data, 'nabij.sqlite'), { fileMustExist: true });
    try {
      database.pragma('busy_timeout = 5000');
      database.prepare(FORGET).run();
    } finally {
      database.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(FORGET);
  } finally {
    await client.end();
  }
}
