/** The built server and a real identity provider: the whole way of a log-in, as a browser goes it. */
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  logInThere,
  startIdentityProvider,
  type IdentityProvider,
  type LoggingIn
} from '../identity-provider/identity-provider';
import {
  administrator,
  ask,
  makeAdministrator,
  startServer,
  temporaryFolder,
  type BuiltServer
} from './server-process';

const folder = temporaryFolder();
let server: BuiltServer;
let provider: IdentityProvider;
beforeAll(async () => {
  const port = await freePort();
  provider = await startIdentityProvider(`http://localhost:${port}/api/oidc/callback`);
  const env = { PORT: String(port), ...provider.env, NABIJ_OIDC_AMR: 'otp hwk' };
  server = await startServer(folder.path, env);
  await makeAdministrator(server);
}, 60_000);
afterAll(async () => {
  await server.end();
  await provider.end();
  folder.remove();
});

const cookiesOf = (set: string[] | undefined) =>
  (set ?? []).map((one) => one.split(';')[0]).join('; ');

async function comeBack(person: LoggingIn) {
  const started = await ask(server, '/api/oidc/start');
  expect(started.status).toBe(303);
  const cookie = cookiesOf(started.headers['set-cookie']);
  const back = new URL(await logInThere(String(started.headers.location), person));
  const again = () => ask(server, back.pathname + back.search, { headers: { cookie } });
  return { ended: await again(), again };
}

test('[S110] a member comes back logged in, and the same answer once more is nothing', async () => {
  const there = await ask(server, '/api/oidc');
  expect(there.json).toEqual({ kind: 'there', name: administrator.organisationName });
  const { ended, again } = await comeBack({ email: administrator.email, secondStep: true });
  expect([ended.status, ended.headers.location]).toEqual([303, '/#oidc=in']);
  const cookie = cookiesOf(ended.headers['set-cookie']);
  const me = await ask(server, '/api/me', { headers: { cookie } });
  expect(me.json).toMatchObject({ email: administrator.email, role: 'administrator' });
  for (const one of ended.headers['set-cookie'] ?? [])
    expect(one).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
  const replayed = await again();
  expect(replayed.headers.location).toBe('/#oidc=failed');
  expect(String(replayed.headers['set-cookie'])).not.toContain('nabij-session');
});

test('[S111] without what is demanded, and unknown here, nobody gets a session', async () => {
  for (const [person, outcome] of [
    [{ email: administrator.email, secondStep: false }, 'too-weak'],
    [{ email: 'onbekend@voorbeeld.example', secondStep: true }, 'unknown']
  ] as const) {
    const { ended } = await comeBack(person);
    expect(ended.headers.location).toBe(`/#oidc=${outcome}`);
    expect(String(ended.headers['set-cookie'])).not.toContain('nabij-session');
  }
  expect(server.output()).not.toMatch(/voorbeeld\.example|code=|state=/);
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
