/**
 * What a server begins with, made once by each worker: a data folder as a real server left it when it
 * was told to stop. Every test gets a copy of its own.
 */
import { rmSync } from 'node:fs';
import { dayFrom } from './days';
import { Server, type ServerOptions } from './server';

export class Prepared {
  readonly #options: ServerOptions;
  readonly #fill: (server: Server) => Promise<void>;
  #made: { folder: string; day: string } | undefined;

  constructor(options: ServerOptions, fill: (server: Server) => Promise<void>) {
    this.#options = options;
    this.#fill = fill;
  }

  /** A server of today that has it, on a folder that nobody else uses. */
  async start(): Promise<Server> {
    return Server.start({ ...this.#options, from: await this.#folder() });
  }

  async #folder(): Promise<string> {
    const day = dayFrom(0);
    if (this.#made?.day !== day) {
      this.dispose();
      const server = await Server.start(this.#options);
      await this.#fill(server);
      await server.stop();
      this.#made = { folder: server.data, day };
    }
    return this.#made.folder;
  }

  dispose(): void {
    if (this.#made) rmSync(this.#made.folder, { recursive: true, force: true });
    this.#made = undefined;
  }
}
