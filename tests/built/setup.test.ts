/** Settings and editions over the API of the built server, with the rules of the guideline itself. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/protocol/limits';
import type { Setup } from '../../src/lib/protocol/setup';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import {
  ask,
  makeAdministrator,
  post,
  startServer,
  temporaryFolder,
  type BuiltServer
} from './server-process';

const folder = temporaryFolder();
let server: BuiltServer;
let cookie: string;
beforeAll(async () => {
  server = await startServer(folder.path);
  cookie = await makeAdministrator(server);
}, 60_000);
afterAll(async () => {
  await server.end();
  folder.remove();
});

const version = WIRE_VERSION;
const send = (path: string, message: unknown, headers = {}) =>
  post(server, path, message, { cookie, ...headers });
const addition = {
  format: 1,
  extends: true,
  id: 'kanarie-2026-12',
  name: 'Kanarie december 2026',
  date: '2026-12-01',
  documents: [{ id: 'org-afspraken', title: 'Werkafspraken', kind: 'organisation' }]
};
const asking: [path: string, message: object][] = [
  ['setup', { version }],
  ['edition', { version, id: 'nabij-2026-11' }],
  ['setup/edition', { version, file: 'x.json', text: JSON.stringify(addition) }],
  ['setup/change', { version, settings: { correctUntilMonths: 12 } }]
];
const setup = async () => (await send('/api/setup', { version })).json as Setup;

describe('who may ask', () => {
  test.each(asking)('[S7] without a session %s is refused', async (path, message) => {
    const answer = await post(server, `/api/${path}`, message);
    expect([answer.status, answer.json]).toEqual([401, { failure: 'not-logged-in' }]);
  });

  test('[S6] a request from elsewhere changes nothing', async () => {
    const before = await setup();
    for (const headers of [{ origin: 'https://evil.example' }, { 'content-type': 'text/plain' }])
      for (const [path, message] of asking)
        expect((await send(`/api/${path}`, message, headers)).json).toEqual({
          failure: 'forbidden'
        });
    expect(await setup()).toEqual(before);
  });

  test.each(asking)('[S13] %s of another version: who must be updated', async (path, message) => {
    const later = await send(`/api/${path}`, { ...message, version: version + 1 });
    expect(later.json).toEqual({ failure: 'update-needed', behind: 'server' });
  });
});

test('[S12] an edition over 2 MB is refused by the name of the limit, other bodies sooner', async () => {
  const text = 'x'.repeat(limits.editionBytes);
  const edition = await send('/api/setup/edition', { version, file: 'x.json', text });
  expect(edition.json).toMatchObject({ failure: 'too-large', limit: 'editionBytes' });
  for (const path of ['setup', 'edition', 'setup/change']) {
    const answer = await send(`/api/${path}`, { filler: 'x'.repeat(limits.bodyBytes) });
    expect(answer.json).toMatchObject({ failure: 'too-large', limit: 'bodyBytes' });
  }
});

test('[S50] the edition that the app brings is there from the start, and is what it says', async () => {
  const { inForce, editions } = await setup();
  expect([inForce, editions.map(({ from }) => from)]).toEqual(['', ['app']]);
  const [own] = editions;
  const got = await send('/api/edition', { version, id: own?.id });
  const { content, sha256 } = got.json as { content: string; sha256: string };
  expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  expect(sha256).toBe(own?.sha256);
  expect(JSON.parse(content)).toMatchObject({ id: own?.id, name: own?.name });
});

test('[S51] what an organisation adds is made whole with the guideline’s own and in force', async () => {
  const loaded = await send('/api/setup/edition', {
    version,
    file: 'kanarie.json',
    text: JSON.stringify(addition)
  });
  expect(loaded.json).toMatchObject({ kind: 'in-force' });
  const { id } = loaded.json as { id: string };
  expect((await setup()).inForce).toBe(id);
  const got = (await send('/api/edition', { version, id })).json as { content: string };
  const whole = JSON.parse(got.content) as { modules: { tips: { items: unknown[] } } };
  expect(whole.modules.tips.items.length).toBeGreaterThan(5);
});

test('[S53] a bad file: its name, the item and the reason; what was in force stays', async () => {
  const before = await setup();
  for (const text of ['{', '[]', JSON.stringify({ ...addition, documents: [{ id: 'org-x' }] })]) {
    const answer = await send('/api/setup/edition', { version, file: 'fout.json', text });
    expect([answer.status, answer.json]).toMatchObject([200, { kind: 'refused' }]);
    const { problems } = answer.json as { problems: Record<string, string>[] };
    for (const { file, item, reason } of problems) {
      expect(file).toBe('fout.json');
      expect(item).not.toBe('');
      expect(reason).toMatch(/^[A-Z].+\.$/);
    }
  }
  expect(await setup()).toEqual(before);
});

test('[S21] nothing of an edition stands in what the server says', async () => {
  await ask(server, '/api/setup/kanarie', { headers: { cookie } });
  expect(server.output()).not.toMatch(/kanarie|Werkafspraken/i);
});
