/**
 * What a test begins with, made once by each worker: a data folder as a real server left it when it was
 * told to stop, its database, and the profiles of phones that were begun on it. Every test gets a copy of
 * its own.
 *
 * All its servers have one address, since that is what a phone knows its server by.
 */
import { rmSync } from 'node:fs';
import type { Account } from './account';
import { beginPhones, removeProfile, type Profile } from './begun-phone';
import { appsOf, giveApps, type App } from './codes';
import type { TemporaryPostgres } from './databases';
import { dayFrom } from './days';
import { portIsFree, quietPort, Server, type ServerOptions } from './server';

export interface Ground {
  /** What tells it from others. */
  name: string;
  demo?: boolean;
  /** Whose phones those are that were begun before. */
  owner: Account;
  fill: (server: Server) => Promise<void>;
}

interface Made {
  options: ServerOptions & { port: number; from: string };
  databaseUrl: string | undefined;
  apps: App[];
  profiles: Profile[];
  day: string;
}

export class Prepared {
  readonly #ground: Ground;
  readonly #begun: number;
  /** Where its databases are; undefined for files in the folder. */
  readonly #postgres: TemporaryPostgres | undefined;
  #made: Made | undefined;

  constructor(ground: Ground, begun: number, postgres: TemporaryPostgres | undefined) {
    this.#ground = ground;
    this.#begun = begun;
    this.#postgres = postgres;
  }

  /** A server of today that has it, on a folder and a database that nobody else uses. */
  async start(): Promise<{ server: Server; profiles: readonly Profile[] }> {
    const { options, databaseUrl, apps, profiles } = await this.#ofToday();
    const own = databaseUrl && (await this.#postgres?.make(databaseUrl));
    const server = await Server.start({ ...options, ...(own ? { databaseUrl: own } : {}) });
    giveApps(server, apps);
    return { server, profiles };
  }

  async end(server: Server): Promise<void> {
    await server.dispose();
    if (server.databaseUrl) await this.#postgres?.drop(server.databaseUrl);
  }

  /** Made anew on another day, or where somebody else took its address. */
  async #ofToday(): Promise<Made> {
    const day = dayFrom(0);
    const made = this.#made;
    if (made && made.day === day && (await portIsFree(made.options.port))) return made;
    this.dispose();
    const databaseUrl = await this.#postgres?.make();
    const port = await quietPort();
    const { demo = false, owner, fill } = this.#ground;
    const options = { port, demo };
    const server = await Server.start({ ...options, ...(databaseUrl ? { databaseUrl } : {}) });
    await fill(server);
    const profiles = await beginPhones(server, owner, this.#begun);
    await server.stop();
    const apps = appsOf(server);
    this.#made = { options: { ...options, from: server.data }, databaseUrl, apps, profiles, day };
    return this.#made;
  }

  dispose(): void {
    if (!this.#made) return;
    rmSync(this.#made.options.from, { recursive: true, force: true });
    this.#made.profiles.forEach(removeProfile);
    this.#made = undefined;
  }
}

/** Those of a worker, each made when it is first asked for. */
export class AllPrepared {
  readonly #postgres: TemporaryPostgres;
  readonly #all = new Map<string, Prepared>();

  constructor(postgres: TemporaryPostgres) {
    this.#postgres = postgres;
  }

  of(ground: Ground, begun: number, onPostgres: boolean): Prepared {
    const name = JSON.stringify([ground.name, begun, onPostgres]);
    const found = this.#all.get(name);
    if (found) return found;
    const prepared = new Prepared(ground, begun, onPostgres ? this.#postgres : undefined);
    this.#all.set(name, prepared);
    return prepared;
  }

  dispose(): void {
    for (const prepared of this.#all.values()) prepared.dispose();
  }
}
