/**
 * The one connection of a process that LISTENs, started at the first watcher.
 *
 * A broken connection is made again, waiting longer each time up to ten seconds. Whenever it begins
 * to listen, everyone is told once: something may have been missed while nobody listened.
 */
import pg from 'pg';
import type { Watchers } from './watchers';

const FIRST_WAIT = 100;
const LONGEST_WAIT = 10_000;

export class PostgresListener {
  readonly #config: pg.ClientConfig;
  readonly #channel: string;
  readonly #watchers: Watchers;
  readonly #warn: (line: string) => void;
  #state: 'idle' | 'connecting' | 'listening' | 'stopped' = 'idle';
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wait = FIRST_WAIT;

  constructor(
    config: pg.ClientConfig,
    channel: string,
    watchers: Watchers,
    warn: (line: string) => void
  ) {
    this.#config = config;
    this.#channel = channel;
    this.#watchers = watchers;
    this.#warn = warn;
  }

  /** Begins to listen if nobody has; a watcher that comes later is told once at least as well. */
  start(organisation: string): void {
    if (this.#state === 'idle') void this.#connect();
    else if (this.#state === 'listening') queueMicrotask(() => this.#watchers.tell(organisation));
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    this.#state = 'connecting';
    const client = new pg.Client(this.#config);
    this.#client = client;
    let lost = false;
    const onLost = () => {
      if (lost) return;
      lost = true;
      this.#lose(client);
    };
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', ({ payload }) => this.#watchers.tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.#channel)}`);
    } catch {
      onLost();
      return;
    }
    if (lost || this.#isStopped()) return;
    this.#state = 'listening';
    this.#wait = FIRST_WAIT;
    this.#watchers.tellAll();
  }

  #lose(client: pg.Client): void {
    void client.end().catch(() => undefined);
    if (this.#isStopped()) return;
    if (this.#state === 'listening')
      this.#warn('The database connection that listens broke; it will be made again.');
    this.#state = 'connecting';
    this.#timer = setTimeout(() => void this.#connect(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #isStopped(): boolean {
    return this.#state === 'stopped';
  }
}
