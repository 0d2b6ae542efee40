/**
 * The built server as a process of its own, with a fresh data folder or a database handed in.
 *
 * It can be killed like a power cut would and started again on the same port and data.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

export interface ServerOptions {
  /** Folder of the build to serve; the ordinary one by default. */
  build?: string;
  databaseUrl?: string;
  demo?: boolean;
  /** A data folder to begin with a copy of. */
  from?: string;
  /** Any that is free, unless it is given. */
  port?: number;
}

export class Server {
  readonly port: number;
  readonly data: string;
  readonly origin: string;
  /** Everything the server printed so far. */
  output = '';
  #options: ServerOptions;
  #process: ChildProcess | undefined;

  private constructor(port: number, options: ServerOptions) {
    this.port = port;
    this.origin = `http://localhost:${port}`;
    this.data = mkdtempSync(join(tmpdir(), 'nabij-e2e-'));
    this.#options = options;
    if (options.from) cpSync(options.from, this.data, { recursive: true });
  }

  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(options.port ?? (await freePort()), options);
    await server.start();
    return server;
  }

  /** Starts the process; with `killAt` it kills itself at that checkpoint of its work. */
  async start(
    change: { killAt?: string; build?: string; env?: Record<string, string> } = {}
  ): Promise<void> {
    if (change.build) this.#options = { ...this.#options, build: change.build };
    const { databaseUrl, demo } = this.#options;
    const child = spawn(process.execPath, ['tools/server.mjs'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(this.port),
        ORIGIN: '',
        NABIJ_DATA: this.data,
        DATABASE_URL: databaseUrl ?? '',
        NABIJ_BUILD_DIR: this.build,
        NABIJ_DEMO: demo ? '1' : '',
        NABIJ_KILL_AT: change.killAt ?? '',
        ...change.env
      }
    });
    this.#process = child;
    await new Promise<void>((ready, failed) => {
      const hear = (bytes: Buffer) => {
        this.output += bytes.toString();
        if (this.output.slice(heard).includes('Nabij is ready')) ready();
      };
      const heard = this.output.length;
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) =>
        failed(new Error(`the server ended with ${code}: ${this.output.slice(heard)}`))
      );
    });
  }

  /** Ends the process as an operator does; its data stays. */
  async stop(): Promise<void> {
    this.#process?.kill('SIGTERM');
    await this.ended();
  }

  /** Kills the process at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#process?.kill('SIGKILL');
    await this.ended();
  }

  /** Resolves when the process has ended, by itself or killed. */
  async ended(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((done) => child.once('exit', done));
  }

  /** Address of its database; undefined for its own file. */
  get databaseUrl(): string | undefined {
    return this.#options.databaseUrl;
  }

  /** The file of its database, where that is SQLite. */
  get databaseFile(): string {
    return join(this.data, this.#options.demo ? 'demo.sqlite' : 'nabij.sqlite');
  }

  /** The token of the one-time link that the first start printed. */
  welcomeToken(): string {
    const token = /\/welkom#(\S+)/.exec(this.output)?.[1];
    if (!token) throw new Error('the server printed no link for the first administrator');
    return token;
  }

  /** The folder of the build that is served. */
  get build(): string {
    return resolve(root, this.#options.build ?? process.env['NABIJ_BUILD_DIR'] ?? 'build');
  }

  /** Ends the process and removes its data. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** A port that is free, and that no connection of this machine is given by chance meanwhile. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    if (await portIsFree(port)) return port;
  }
}

export function portIsFree(port: number): Promise<boolean> {
  return freePort(port).then(
    () => true,
    () => false
  );
}

function freePort(asked = 0): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(asked, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
