/**
 * What a server begins with, made once by each worker: a data folder as a real server left it when it
 * was told to stop. Every test gets a copy of its own.
 */
import { rmSync } from 'node:fs';
import { copyApps } from './codes';
import { dayFrom } from './days';
import { Server, type ServerOptions } from './server';

export class Prepared {
  readonly #options: ServerOptions;
  readonly #fill: (server: Server) => Promise<void>;
  #made: { folder: string; origin: string; day: string } | undefined;

  constructor(options: ServerOptions, fill: (server: Server) => Promise<void>) {
    this.#options = options;
    this.#fill = fill;
  }

  /** A server of today that has it, on a folder that nobody else uses. */
  async start(): Promise<Server> {
    const { folder, origin } = await this.#ground();
    const server = await Server.start({ ...this.#options, from: folder });
    copyApps(origin, server);
    return server;
  }

  async #ground(): Promise<{ folder: string; origin: string }> {
    const day = dayFrom(0);
    if (this.#made?.day !== day) {
      this.dispose();
      const server = await Server.start(this.#options);
      await this.#fill(server);
      await server.stop();
      this.#made = { folder: server.data, origin: server.origin, day };
    }
    return this.#made;
  }

  dispose(): void {
    if (this.#made) rmSync(this.#made.folder, { recursive: true, force: true });
    this.#made = undefined;
  }
}
