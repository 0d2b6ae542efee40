/** The built server as a process of its own, on a port and in a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request as send, type Agent, type IncomingHttpHeaders } from 'node:http';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { codeAt, fromBase32, stepAt } from '../../src/lib/server/totp';

export const root = join(import.meta.dirname, '..', '..');

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'nabij-built-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function launch(data: string, env: Record<string, string>): ChildProcess {
  const { ORIGIN: _, DATABASE_URL: __, ...own } = process.env;
  return spawn(process.execPath, ['tools/server.mjs'], {
    cwd: root,
    env: { ...own, PORT: '0', NABIJ_DATA: data, NABIJ_CHECK_ANSWERS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
}

function watch(child: ChildProcess) {
  let output = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      output += part.toString();
      look();
    });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => {
      resolve({ code, signal, output });
      look();
    })
  );
  return {
    ended,
    output: () => output,
    said: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        look = () => {
          const found = pattern.exec(output);
          if (found) resolve(found);
          else if (child.exitCode !== null || child.signalCode !== null)
            reject(new Error(`the server ended: ${output}`));
        };
        look();
      })
  };
}

/** Runs a server that is expected to end by itself. */
export function runToEnd(data: string, env: Record<string, string> = {}): Promise<Ended> {
  return watch(launch(data, env)).ended;
}

export interface BuiltServer {
  origin: string;
  /** Where it listens, whatever ORIGIN says. */
  address: string;
  output(): string;
  said(pattern: RegExp): Promise<RegExpExecArray>;
  end(signal?: NodeJS.Signals): Promise<Ended>;
}

export async function startServer(
  data: string,
  env: Record<string, string> = {}
): Promise<BuiltServer> {
  const child = launch(data, env);
  const { ended, output, said } = watch(child);
  const [, origin = '', named] = await said(/Nabij is ready: (\S+)(?: \(port (\d+)\))?\n/);
  const port = named ?? new URL(origin).port;
  return {
    origin,
    address: `http://127.0.0.1:${port}`,
    output,
    said,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    }
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
  json: unknown;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  agent?: Agent;
}

/** A request as it is, without what `fetch` adds. */
export function ask(server: BuiltServer, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent } = asking;
  const host = new URL(server.origin).host;
  return new Promise((resolve, reject) => {
    const request = send(
      `${server.address}`,
      { method, path, headers: { host, ...headers }, ...(agent ? { agent } : {}) },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const text = bytes.toString();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: bytes,
            text,
            get json() {
              return JSON.parse(text) as unknown;
            }
          });
        });
      }
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** A message as our own page sends it. */
export function post(
  server: BuiltServer,
  path: string,
  message: unknown,
  headers: Record<string, string> = {}
): Promise<Answer> {
  return ask(server, path, {
    method: 'POST',
    headers: {
      origin: server.origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...headers
    },
    body: JSON.stringify(message)
  });
}

export const administrator = {
  name: 'Beheer',
  email: 'beheer@voorbeeld.example',
  password: 'een goed lang wachtwoord',
  organisationName: 'JGZ Voorbeeld'
};

export async function welcomeToken(server: BuiltServer): Promise<string> {
  const [, token = ''] = await server.said(/\/welkom#([\w-]{43})\n/);
  return token;
}

/** Recovery codes that weren't used, by e-mail address: a test doesn't wait for the next code of an app. */
const recovery = new Map<string, string[]>();

/** Logs somebody in; the cookie header to send from then on. */
export async function logIn(
  server: BuiltServer,
  { email, password }: { email: string; password: string } = administrator
): Promise<string> {
  const entered = await good(server, '/api/auth/sign-in/email', { email, password });
  const code = recovery.get(`${server.origin} ${email}`)?.pop();
  if (code) await good(server, '/api/auth/code', { code }, entered.cookie);
  return entered.cookie;
}

/** A server with its administrator made, with a second factor; their cookie. */
export async function makeAdministrator(server: BuiltServer): Promise<string> {
  const token = await welcomeToken(server);
  const { cookie } = await good(server, '/api/welcome', { ...administrator, token });
  await setUpApp(server, administrator.email, cookie);
  return cookie;
}

export const nurse = {
  name: 'Anna',
  email: 'anna@voorbeeld.example',
  password: 'lantaarn wolk trap 7'
};

/** Invites a nurse, who joins and registers a phone: what she sends along with every request. */
export async function makeNurse(
  server: BuiltServer,
  boss: string
): Promise<Record<string, string>> {
  const { name, email, password } = nurse;
  const invited = { name, email, role: 'nurse', team: '' };
  const { token } = (await good(server, '/api/invites/make', invited, boss)).answer as {
    token: string;
  };
  const { cookie } = await good(server, '/api/invites/join', { token, password });
  await setUpApp(server, email, cookie);
  return { cookie, ...(await registerPhone(server, cookie)) };
}

/** The proof of a new phone, as it goes along with a request. */
export async function registerPhone(
  server: BuiltServer,
  cookie: string
): Promise<Record<string, string>> {
  const [phone, secret, credential] = [16, 32, 32].map((size) => randomBytes(size).toString('hex'));
  const facts = { name: 'Proef', appVersion: '0.0.0', unsent: 0 };
  const message = { version: WIRE_VERSION, phone, secret, credential, ...facts };
  await good(server, '/api/phone/register', message, cookie);
  return { 'x-nabij-phone': `${phone}.${secret}` };
}

async function setUpApp(server: BuiltServer, email: string, cookie: string): Promise<void> {
  const begun = await good(server, '/api/auth/totp/begin', {}, cookie);
  const secret = fromBase32((begun.answer as { secret: string }).secret);
  const code = codeAt(secret, stepAt(new Date()));
  const set = await good(server, '/api/auth/totp/confirm', { code }, cookie);
  recovery.set(`${server.origin} ${email}`, (set.answer as { recovery: string[] }).recovery);
}

async function good(server: BuiltServer, path: string, message: unknown, cookie?: string) {
  const answer = await post(server, path, message, cookie === undefined ? {} : { cookie });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
  const set = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]);
  return { answer: answer.json, cookie: set.join('; ') };
}
