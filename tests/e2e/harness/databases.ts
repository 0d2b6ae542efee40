/**
 * The databases of a worker's servers. On SQLite each server has a file in its own folder; on PostgreSQL
 * each gets a database in one temporary PostgreSQL, which may begin as a copy of another.
 */
import { startPostgres } from '../../../tools/postgres.mjs';
import { onPostgres } from './rows';

export const kinds = ['SQLite', 'PostgreSQL'] as const;
export type Kind = (typeof kinds)[number];

export class TemporaryPostgres {
  #server: ReturnType<typeof startPostgres> | undefined;
  #made = 0;

  /** Why there is none, or undefined. */
  async missing(): Promise<string | undefined> {
    const started = await this.#start();
    return 'missing' in started ? started.missing : undefined;
  }

  /** Address of a new database: an empty one, or a copy of one that nobody is connected to. */
  async make(from?: string): Promise<string> {
    const url = await this.#url();
    const name = `e2e_${(this.#made += 1)}`;
    const copy = from === undefined ? '' : ` template ${nameOf(from)}`;
    await onPostgres(url, (client) => client.query(`create database ${name}${copy}`));
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  }

  async drop(database: string): Promise<void> {
    const drop = `drop database if exists ${nameOf(database)} with (force)`;
    await onPostgres(await this.#url(), (client) => client.query(drop));
  }

  async stop(): Promise<void> {
    const started = await this.#server;
    if (started && !('missing' in started)) await started.stop();
    this.#server = undefined;
  }

  #start(): ReturnType<typeof startPostgres> {
    return (this.#server ??= startPostgres());
  }

  async #url(): Promise<string> {
    const started = await this.#start();
    if ('missing' in started) throw new Error(started.missing);
    return started.url;
  }
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);
