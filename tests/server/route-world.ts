/**
 * The API in this process: the hook, the routes and a server of its own, with two organisations and one of
 * each role, each with a phone. Asked as over HTTP, but for the sockets.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handle, handleError, init } from '../../src/hooks.server';
import type { Database } from '../../src/lib/server/database/database';
import { openDatabase } from '../../src/lib/server/database/open-database';
import type { Running } from '../../src/lib/server/start';
import { WIRE_VERSION } from '../../src/lib/protocol/version';

export const id = () => randomBytes(16).toString('hex');
export const version = WIRE_VERSION;
const origin = 'http://localhost:3000';
const modules = import.meta.glob<Record<string, (event: unknown) => Promise<Response>>>(
  '../../src/routes/api/**/+server.ts'
);

export type Role = 'nurse' | 'team-lead' | 'administrator' | 'privacy-officer';
export interface Somebody {
  account: string;
  organisation: string;
  cookie: string;
  session: string;
  /** The header that proves their phone. */
  phone: string;
  device: string;
}
export interface Answer {
  status: number;
  text: string;
}
export interface Asking {
  cookie?: string | undefined;
  phone?: string | undefined;
  message?: unknown;
  /** The path as it was typed, where that isn't the route's. */
  spelled?: string;
  /** What happens between the door and the work. */
  meanwhile?: () => Promise<void>;
}

export class RouteWorld {
  readonly #folder = mkdtempSync(join(tmpdir(), 'nabij-routes-'));
  database!: Database;
  nabij!: Running;

  async open(address?: string): Promise<void> {
    Object.assign(process.env, {
      ORIGIN: origin,
      NABIJ_DATA: this.#folder,
      DATABASE_URL: address ?? '',
      NABIJ_DEMO: '',
      NABIJ_LOGIN_ATTEMPTS: '100000'
    });
    await init();
    this.nabij = (globalThis as unknown as { nabij: Running }).nabij;
    const quiet = { now: () => new Date(), warn: () => undefined };
    this.database = await openDatabase(this.nabij.config.database, quiet);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.nabij.close();
    delete (globalThis as { nabij?: unknown }).nabij;
    rmSync(this.#folder, { recursive: true });
  }

  async organisation(): Promise<string> {
    const made = id();
    await this.nabij.accounts.createOrganisation({ id: made, name: 'Proeftuin' });
    return made;
  }

  async somebody(organisation: string, role: Role, team = 'Noord'): Promise<Somebody> {
    const made = await this.nabij.accounts.createMember({
      ...{ organisation, role, team, name: role, password: 'lantaarn wolk trap 7' },
      email: `${id()}@voorbeeld.example`
    });
    if (made.kind !== 'created') throw new Error(made.kind);
    const { account } = made;
    const { cookie, session } = await this.session(account);
    const [phone, secret] = [id(), id() + id()];
    const kind = await this.nabij.phones.register(
      { account, organisation, session },
      { phone, secret, credential: id() + id(), name: 'Proef', appVersion: '1', unsent: 0 }
    );
    if (kind !== 'registered') throw new Error(kind);
    const proof = `${phone}.${secret}`;
    return { account, organisation, cookie, session, phone: proof, device: id() };
  }

  async session(account: string, whole = true): Promise<{ cookie: string; session: string }> {
    const sessions = this.database.kysely.selectFrom('account_session').select('session');
    const before = (await sessions.where('account', '=', account).execute()).map(
      (row) => row.session
    );
    const begun = await this.nabij.accounts.beginSession(account, { way: 'totp', whole });
    const cookie = begun.cookies.map((one) => one.split(';')[0]).join('; ');
    const { session } = await sessions
      .where('account', '=', account)
      .where('session', 'not in', before.length > 0 ? before : [''])
      .executeTakeFirstOrThrow();
    return { cookie, session };
  }

  /** Asks `POST /api/…` as one of our own pages would. */
  async ask(route: string, asking: Asking = {}): Promise<Answer> {
    const answer = await this.send(route, asking);
    // The live channel never ends by itself.
    if (answer.headers.get('content-type') === 'text/event-stream') {
      await answer.body?.cancel();
      return { status: answer.status, text: 'events' };
    }
    return { status: answer.status, text: await answer.text() };
  }

  /** The same, with the answer as it comes. */
  async send(
    route: string,
    { cookie, phone, message, meanwhile, spelled }: Asking = {}
  ): Promise<Response> {
    const [method = '', path = ''] = route.split(' ');
    const headers = new Headers({ origin, 'content-type': 'application/json' });
    if (cookie) headers.set('cookie', cookie);
    if (phone) headers.set('x-nabij-phone', phone);
    const query = method === 'GET' && message ? `?${String(message)}` : '';
    const url = new URL(`${origin}${spelled ?? path}${query}`);
    const body = method === 'POST' ? JSON.stringify(message ?? {}) : null;
    const request = new Request(url, { method, headers, body });
    const event = {
      ...{ request, url, params: {}, locals: {}, route: { id: path } },
      getClientAddress: () => '10.0.0.1'
    };
    const resolve = async () => {
      const module = await modules[`../../src/routes${path}/+server.ts`]?.();
      const handler = module?.[method];
      if (!handler) return new Response(null, { status: 405 });
      await meanwhile?.();
      try {
        return await handler(event);
      } catch (error) {
        await handleError({ error, event: event as never, status: 500, message: '' });
        return new Response(null, { status: 500 });
      }
    };
    return handle({ event: event as never, resolve });
  }

  /** A family of somebody's own, and its first change. */
  async family(of: Somebody): Promise<string> {
    const family = id();
    const message = { version, device: of.device, counter: 1, changes: [change(of, family)] };
    const { text } = await this.ask('POST /api/sync/push', { ...of, message });
    if (!text.includes('accepted')) throw new Error(text);
    return family;
  }
}

let counter = 0;
/** `family` names the family itself, which makes it where it isn't there yet. */
export function change(by: Somebody, family: string, type: 'family' | 'visit' = 'family') {
  counter += 1;
  return {
    ...{ id: id(), family, type, record: type === 'family' ? family : id() },
    fields: { [type === 'family' ? 'name' : 'note']: { value: 'Proef', replaces: [] } },
    ...{ device: by.device, counter, author: by.account, at: new Date().toISOString() }
  };
}
