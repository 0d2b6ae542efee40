/** The built server from start to end: what stops it, what it keeps, how it stops. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import {
  administrator,
  ask,
  makeAdministrator,
  makeNurse,
  post,
  root,
  runToEnd,
  startServer,
  temporaryFolder
} from './server-process';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const started = /^Nabij is ready: http:\/\/localhost:\d+\n/m;

describe('[S19] what stands in the way is one sentence and exit code 1', () => {
  async function sentence(env: Record<string, string>): Promise<string> {
    const { code, output } = await runToEnd(folder.path, env);
    expect(code).toBe(1);
    expect(output).toMatch(/^[^\n]+\.\n$/);
    return output;
  }

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as AddressInfo;
    expect(await sentence({ PORT: String(port) })).toContain(`Port ${port} is taken`);
    other.close();
  });

  test('a port that is none', async () => {
    expect(await sentence({ PORT: 'drie' })).toContain('PORT must be a number');
  });

  test('a data folder that is a file', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    expect(await sentence({ NABIJ_DATA: file })).toContain("can't be written");
  });

  test('an address of the database that is none, without its password', async () => {
    const output = await sentence({ DATABASE_URL: 'mysql://u:geheim@localhost/x' });
    expect(output).toContain('DATABASE_URL');
    expect(output).not.toContain('geheim');
  });

  test('a database that is not reached', async () => {
    const output = await sentence({ DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x' });
    expect(output).not.toContain('geheim');
  });

  test('a newer database', async () => {
    await (await startServer(folder.path)).end();
    const database = new Sqlite(join(folder.path, 'nabij.sqlite'));
    database.exec(`insert into schema_version values (9999, '2027-01-01T00:00:00Z')`);
    database.close();
    expect(await sentence({})).toContain('newer Nabij');
  });

  test('a key file that others may read', async () => {
    await (await startServer(folder.path)).end();
    chmodSync(join(folder.path, 'nabij.key'), 0o644);
    expect(await sentence({})).toContain('chmod 600');
  });

  test('a key file that belongs to another database', async () => {
    const server = await startServer(folder.path);
    const own = await makeNurse(server, await makeAdministrator(server));
    const { account } = (await ask(server, '/api/me', { headers: own })).json as {
      account: string;
    };
    const id = '0'.repeat(32);
    const stamp = { device: id, counter: 1, author: account, at: '2026-11-03T10:00:00Z' };
    const fields = { name: { value: 'Proef', replaces: [] } };
    const change = { id, family: id, record: id, type: 'family', fields, ...stamp };
    const message = { version: WIRE_VERSION, device: id, counter: 1, changes: [change] };
    expect((await post(server, '/api/sync/push', message, own)).text).toContain('accepted');
    await server.end();
    const keyFile = join(folder.path, 'other.key');
    expect(await sentence({ NABIJ_KEY_FILE: keyFile })).toContain('put back the key file');
  });

  test('no build', async () => {
    expect(await sentence({ NABIJ_BUILD_DIR: folder.path })).toContain('npm run build');
  });

  test('an address that is none', async () => {
    expect(await sentence({ ORIGIN: 'nabij.example' })).toContain('ORIGIN must be');
  });
});

describe('a first start', () => {
  test('makes database and keys for this user alone, and prints address and link', async () => {
    const server = await startServer(folder.path);
    expect(server.output()).toMatch(started);
    expect(server.output()).toContain(`${server.origin}/welkom#`);
    for (const name of ['nabij.key', 'nabij.sqlite'])
      expect(statSync(join(folder.path, name)).mode & 0o077).toBe(0);
    await server.end();
  });

  test('[S10] prints a link until there is an administrator, and none after', async () => {
    const first = await startServer(folder.path);
    await first.end();
    const second = await startServer(folder.path);
    expect(second.output()).toContain('/welkom#');
    await makeAdministrator(second);
    await second.end();
    const third = await startServer(folder.path);
    expect(third.output()).not.toContain('/welkom#');
    await third.end();
  });
});

describe('sessions', () => {
  test('[S25] outlive a restart', async () => {
    const first = await startServer(folder.path, { ORIGIN: 'http://localhost:9999' });
    const cookie = await makeAdministrator(first);
    await first.end('SIGKILL');
    const second = await startServer(folder.path, { ORIGIN: 'http://localhost:9999' });
    expect((await ask(second, '/api/me', { headers: { cookie } })).status).toBe(200);
    await second.end();
  });

  test('[S8] too many attempts are refused, and by another process too', async () => {
    const first = await startServer(folder.path, { NABIJ_LOGIN_ATTEMPTS: '3' });
    await makeAdministrator(first);
    const tried = { email: administrator.email, password: 'fout' };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1)
      statuses.push((await post(first, '/api/auth/sign-in/email', tried)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    await first.end();
    const second = await startServer(folder.path, { NABIJ_LOGIN_ATTEMPTS: '3' });
    const forged = { 'x-forwarded-for': '10.1.2.3', 'x-nabij-client': '10.1.2.3' };
    const answer = await post(second, '/api/auth/sign-in/email', tried, forged);
    expect(answer.status).toBe(429);
    expect(answer.json).toMatchObject({ failure: 'too-often' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await second.end();
  });

  test('[S5] on https the cookie is bound to the host and never sent in the clear', async () => {
    const server = await startServer(folder.path, { ORIGIN: 'https://nabij.example' });
    const cookie = await makeAdministrator(server);
    expect(cookie).toMatch(/^__Host-nabij-session=/);
    expect((await ask(server, '/api/me', { headers: { cookie } })).status).toBe(200);
    await server.end();
  });

  test('[S11] end at log-out', async () => {
    const server = await startServer(folder.path);
    const cookie = await makeAdministrator(server);
    await post(server, '/api/auth/sign-out', {}, { cookie });
    expect((await ask(server, '/api/me', { headers: { cookie } })).status).toBe(401);
    await server.end();
  });
});

describe('stopping', () => {
  test('[S20] SIGTERM ends the live channels and then the process, with the log emptied', async () => {
    const server = await startServer(folder.path);
    const headers = await makeNurse(server, await makeAdministrator(server));
    const path = `/api/sync/live?device=${'a'.repeat(32)}&cursor=0`;
    const live = fetch(`${server.address}${path}`, { headers });
    const reader = (await live).body?.getReader();
    await reader?.read();
    const { code, signal } = await server.end();
    expect([code, signal]).toEqual([0, null]);
    expect((await reader?.read())?.done).toBe(true);
    expect(existsSync(join(folder.path, 'nabij.sqlite-wal'))).toBe(false);
  });

  test.each(['push:before-commit', 'push:after-commit'])(
    '[S22] the process can be made to die at %s, and what it kept is whole',
    async (point) => {
      const origin = { ORIGIN: 'http://localhost:9999' };
      const first = await startServer(folder.path, { ...origin, NABIJ_KILL_AT: point });
      const own = await makeNurse(first, await makeAdministrator(first));
      const me = await ask(first, '/api/me', { headers: own });
      const { account } = me.json as { account: string };
      const id = '0'.repeat(32);
      const stamp = { device: id, counter: 1, author: account, at: '2026-11-03T10:00:00Z' };
      const fields = { name: { value: 'Proef', replaces: [] } };
      const change = { id, family: id, record: id, type: 'family', fields, ...stamp };
      const message = { version: WIRE_VERSION, device: id, counter: 1, changes: [change] };
      await expect(post(first, '/api/sync/push', message, own)).rejects.toThrow();
      expect((await first.end()).signal).toBe('SIGKILL');

      const second = await startServer(folder.path, origin);
      const again = await post(second, '/api/sync/push', message, own);
      const kind = point === 'push:after-commit' ? 'already-known' : 'accepted';
      expect(again.json).toMatchObject({ answers: [{ result: { kind } }] });
      await second.end();
    }
  );
});

test('npm start refuses an option that it does not know, and says so', async () => {
  const child = spawn(process.execPath, ['tools/start.mjs', '--dmeo'], { cwd: root });
  const said: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(1);
  expect(Buffer.concat(said).toString()).toMatch(/^Unknown option --dmeo: .*\n$/);
});

test('the build names itself: package version and build', () => {
  const mark = JSON.parse(readFileSync(join(root, 'build', 'complete.json'), 'utf8')) as object;
  expect(mark).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-z]+$/) });
});
