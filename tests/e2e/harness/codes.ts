/**
 * The code apps of the people of a test's server.
 *
 * A code is good once and for half a minute, and a test logs in more often than that: the server is made
 * to forget the last code, in its own database, where a person would wait for the next.
 */
import { codeAt, fromBase32, stepAt } from '../../../src/lib/server/totp';
import { rows } from './rows';
import type { Server } from './server';

/** Whose app it is, and what it makes its codes of. */
export interface App {
  email: string;
  secret: string;
}

interface AppAt {
  server: Server;
  secret: string;
}

const apps = new Map<string, AppAt>();
const nameOf = (origin: string, email: string) => `${origin} ${email}`;
const FORGET = 'update account_totp set last_step = 0';

/** From now on this person's app shows codes of this secret. */
export function keepApp(server: Server, email: string, secret: string): void {
  apps.set(nameOf(server.origin, email), { server, secret });
}

/** The apps of the people of this server. */
export function appsOf({ origin }: Server): App[] {
  return [...apps]
    .filter(([name]) => name.startsWith(`${origin} `))
    .map(([name, { secret }]) => ({ email: name.slice(origin.length + 1), secret }));
}

/** The people of this server have these apps and no others, whoever had one at this address before. */
export function giveApps(server: Server, given: readonly App[]): void {
  for (const { email } of appsOf(server)) apps.delete(nameOf(server.origin, email));
  for (const { email, secret } of given) keepApp(server, email, secret);
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
  await rows(app.server, FORGET);
  return codeAt(fromBase32(app.secret), stepAt(new Date()));
}
