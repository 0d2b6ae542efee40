/** The API of the built server, asked as a browser would and as it should not be. */
import { Agent } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/protocol/limits';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import {
  administrator,
  ask,
  makeAdministrator,
  makeNurse,
  nurse,
  post,
  startServer,
  temporaryFolder,
  welcomeToken,
  type BuiltServer
} from './server-process';

const folder = temporaryFolder();
let server: BuiltServer;
/** What a nurse's phone sends along. */
let own: Record<string, string>;
let account: string;
beforeAll(async () => {
  server = await startServer(folder.path);
  own = await makeNurse(server, await makeAdministrator(server));
  const me = await ask(server, '/api/me', { headers: own });
  ({ account } = me.json as { account: string });
}, 60_000);
afterAll(async () => {
  await server.end();
  folder.remove();
});

const id = (n: number) => n.toString(16).padStart(32, '0');
const version = WIRE_VERSION;
const device = id(1);
const send = (path: string, message: unknown, headers = {}) =>
  post(server, path, message, { ...own, ...headers });
let counter = 0;
function change(family = id(1_000), value: unknown = 'Proef') {
  counter += 1;
  const fields = { name: { value, replaces: [] } };
  const at = '2026-11-03T10:00:00.000Z';
  const stamp = { device, counter, author: account, at };
  return { id: id(10_000 + counter), family, record: family, type: 'family', fields, ...stamp };
}
const push = (changes: unknown[]) => ({ version, device, counter, changes });
const pull = (over = {}) => ({ version, device: id(2), counter: 0, cursor: 0, ...over });
const syncing: [path: string, message: object][] = [
  ['push', push([])],
  ['pull', pull()],
  ['snapshot', { version, device, families: 'all' }],
  ['left', { version, device, cursor: 0, families: [] }]
];

describe('who may ask', () => {
  test.each(syncing)('[S7] without a session %s is refused', async (path, message) => {
    const answer = await post(server, `/api/sync/${path}`, message);
    expect([answer.status, answer.json]).toEqual([401, { failure: 'not-logged-in' }]);
  });

  test('[S7] without a session the live channel is refused', async () => {
    const answer = await ask(server, `/api/sync/live?device=${device}&cursor=0`);
    expect([answer.status, answer.json]).toEqual([401, { failure: 'not-logged-in' }]);
  });

  test.each([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' }
  ])('[S6] a request from elsewhere changes nothing, session or not: %o', async (headers) => {
    const paths = [...syncing.map(([path]) => `sync/${path}`), 'auth/sign-out', 'welcome'];
    for (const path of paths) {
      const answer = await send(`/api/${path}`, push([]), headers);
      expect([answer.status, answer.json]).toEqual([403, { failure: 'forbidden' }]);
    }
    expect((await ask(server, '/api/me', { headers: own })).status).toBe(200);
  });

  test('[S10] the link of the first run works once', async () => {
    const token = await welcomeToken(server);
    const again = await post(server, '/api/welcome', { ...administrator, token });
    expect([again.status, again.json]).toEqual([409, { failure: 'link-spent' }]);
  });

  test('[S9] a wrong log-in says no more than that', async () => {
    const wrong = { email: nurse.email, password: 'fout' };
    const answer = await post(server, '/api/auth/sign-in/email', wrong);
    expect([answer.status, answer.text]).toEqual([401, '{"failure":"wrong-login"}']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('the session token is in the cookie and in no answer', async () => {
    const { email, password } = nurse;
    const answer = await post(server, '/api/auth/sign-in/email', { email, password });
    expect(answer.text).toBe('{"next":"second-factor"}');
    expect(String(answer.headers['set-cookie'])).toMatch(/^nabij-session=/);
  });
});

describe('messages', () => {
  test('a change is accepted, pulled by another phone and in the snapshot', async () => {
    const one = change();
    const pushed = await send('/api/sync/push', push([one]));
    expect(pushed.json).toMatchObject({ answers: [{ id: one.id, result: { kind: 'accepted' } }] });
    const again = await send('/api/sync/push', push([one]));
    expect(again.json).toMatchObject({ answers: [{ result: { kind: 'already-known' } }] });
    const pulled = await send('/api/sync/pull', pull());
    expect(pulled.text).toContain(one.id);
    const snapshot = await send('/api/sync/snapshot', { version, device, families: 'all' });
    const lines = snapshot.text.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual([
      'head',
      'record',
      'family',
      'end'
    ]);
  });

  test('the rules of the domain hold: a value that cannot stand there is refused', async () => {
    const pushed = await send('/api/sync/push', push([change(id(1_001), { kanarie: 1 })]));
    expect(pushed.json).toMatchObject({
      answers: [
        { result: { kind: 'refused', refusal: { reason: 'invalid-field', field: 'name' } } }
      ]
    });
    expect(pushed.text).not.toContain('kanarie');
  });

  test('[S12] a push up to 4 MB is read, compressed or not; more is refused by name', async () => {
    // Unknown fields are kept as they are, so this is a change like another, only large.
    const sized = (bytes: number) => {
      const text = JSON.stringify({ ...push([]), filler: '' });
      return text.replace('"filler":""', `"filler":"${'x'.repeat(bytes - text.length)}"`);
    };
    const headers = { origin: server.origin, 'content-type': 'application/json', ...own };
    const raw = (body: string | Uint8Array, more = {}) =>
      ask(server, '/api/sync/push', { method: 'POST', headers: { ...headers, ...more }, body });
    const zip = { 'content-encoding': 'gzip' };
    const most = limits.pushBytes;
    const refused = { failure: 'too-large', limit: 'pushBytes', allowed: most };
    expect((await raw(sized(most))).status).toBe(200);
    expect((await raw(gzipSync(sized(most)), zip)).status).toBe(200);
    for (const answer of [
      await raw(sized(most + 1)),
      await raw(gzipSync(sized(most + 1)), zip),
      await raw(gzipSync(Buffer.alloc(100_000_000)), zip)
    ])
      expect([answer.status, answer.json]).toEqual([413, refused]);
  });

  test("[S12] a body over the adapter's own limit is refused by name too", async () => {
    const huge = JSON.stringify({ ...push([]), filler: 'x'.repeat(6_000_000) });
    const headers = { origin: server.origin, 'content-type': 'application/json', ...own };
    const answer = await ask(server, '/api/sync/push', { method: 'POST', headers, body: huge });
    expect([answer.status, answer.json]).toMatchObject([413, { limit: 'pushBytes' }]);
  });

  test('[S12] a large body is answered also where nobody reads it', async () => {
    const body = JSON.stringify({ ...push([]), filler: 'x'.repeat(3_900_000) });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const json = { 'content-type': 'application/json' };
    for (const headers of [{ ...json, origin: server.origin }, json]) {
      const asked = { method: 'POST', headers, body, agent };
      const { status } = await ask(server, '/api/sync/push', asked);
      expect(status).toBe('origin' in headers ? 401 : 403);
      expect((await ask(server, '/api/me', { agent })).status).toBe(401);
    }
    agent.destroy();
  });

  test('[S12] other bodies are small', async () => {
    for (const path of [
      'sync/pull',
      'sync/left',
      'sync/snapshot',
      'welcome',
      'auth/sign-in/email'
    ]) {
      const answer = await send(`/api/${path}`, { filler: 'x'.repeat(limits.bodyBytes) });
      expect(answer.json).toMatchObject({ failure: 'too-large', limit: 'bodyBytes' });
    }
  });

  test.each(syncing)('[S13] %s of another version: who must be updated', async (path, message) => {
    const later = await send(`/api/sync/${path}`, { ...message, version: version + 1, more: [] });
    expect([later.status, later.json]).toEqual([
      426,
      { failure: 'update-needed', behind: 'server' }
    ]);
    const earlier = await send(`/api/sync/${path}`, { version: version - 1 });
    expect(earlier.json).toEqual({ failure: 'update-needed', behind: 'phone' });
  });

  test.each(syncing)('[S14] %s malformed: where, and not what', async (path, message) => {
    const answer = await send(`/api/sync/${path}`, { ...message, device: 'kanarie' });
    expect([answer.status, answer.json]).toEqual([
      400,
      { failure: 'malformed', detail: 'device: regex' }
    ]);
  });

  test('[S15] a large answer goes out compressed', async () => {
    await send('/api/sync/push', push(Array.from({ length: 50 }, () => change(id(1_000), 'Naam'))));
    const headers = { 'accept-encoding': 'gzip' };
    const answer = await send('/api/sync/pull', pull(), headers);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(answer.body).toString())).toMatchObject({ version });
  });
});

test('[S21] nothing that was sent stands in what the server says', async () => {
  await send('/api/sync/push', push([change(id(1_002), 'kanarie')]));
  await send('/api/sync/push', '{"kanarie"');
  await send('/api/kanarie?kanarie=1', {});
  expect(server.output()).not.toMatch(/kanarie|beheer@|anna@|[0-9a-f]{32}/);
});
