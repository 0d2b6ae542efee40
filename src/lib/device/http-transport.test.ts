import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import {
  closeServers,
  device,
  html,
  json,
  patience,
  serverThat,
  type Got,
  type Says
} from '../../../tests/sync/real-server';
import { accepts, page } from '../../../tests/sync/scripted-transport';
import { idOf } from '../../../tests/sync/test-phone';
import type { PushRequest } from '../protocol/push';
import { WIRE_VERSION } from '../protocol/version';

afterEach(closeServers);

const pull = { version: WIRE_VERSION, device, counter: 0, cursor: 5 } as const;
function pushOf(length: number): PushRequest {
  const field = { value: 'ë'.repeat(length), replaces: [] };
  const [id, family] = [idOf('change'), idOf('family')];
  const at = '2026-11-03T10:00:00.000Z';
  const change = { id, family, record: family, type: 'family', fields: { name: field } };
  const changes = [{ ...change, device, counter: 1, author: 'anna', at }];
  return { version: WIRE_VERSION, device, counter: 1, changes };
}

describe('what goes out and comes in', () => {
  test('[P20] a message arrives as JSON, with nothing about it in the address', async () => {
    const { transport, got } = await serverThat(json(page(5, 9).answer));
    expect(await transport.pull(pull)).toEqual(page(5, 9));
    expect(got[0]).toMatchObject({ method: 'POST', url: '/api/sync/pull' });
    expect(got[0]?.headers['content-type']).toBe('application/json');
    expect(got[0]?.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(String(got[0]?.body))).toEqual(pull);
  });

  test('[P20] large messages are compressed, both ways', async () => {
    const push = pushOf(5_000);
    const { transport, got } = await serverThat(json(accepts(push, 7).answer, 200, true));
    expect(await transport.push(push)).toEqual(accepts(push, 7));
    expect(got[0]?.headers['content-encoding']).toBe('gzip');
    expect(got[0]?.body.length).toBeLessThan(1_000);
    expect(JSON.parse(String(gunzipSync(got[0]?.body ?? '')))).toEqual(push);
  });

  test('[P20] a malformed request is a bug and never leaves', async () => {
    const { transport, got } = await serverThat(json({}));
    await expect(async () => transport.pull({ ...pull, cursor: -1 })).rejects.toThrow();
    expect(got).toEqual([]);
  });

  test('[P20] who is logged in, and what has left, are asked and answered', async () => {
    const me = {
      ...{ version: WIRE_VERSION, account: 'anna', name: 'Anna', email: 'anna@voorbeeld.nl' },
      ...{
        organisation: idOf('o'),
        organisationName: 'Proeftuin',
        role: 'nurse',
        team: '',
        colleagues: []
      }
    };
    const left = { version: WIRE_VERSION, families: [idOf('f')] };
    const { transport, got } = await serverThat((response, { url }) =>
      json(url === '/api/me' ? me : left)(response, got[0] as Got)
    );
    expect(await transport.me()).toEqual({ kind: 'answer', answer: me });
    expect(
      await transport.left({ version: WIRE_VERSION, families: [idOf('f')], device, cursor: 1 })
    ).toEqual({
      kind: 'answer',
      answer: left
    });
    expect(got.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/me',
      'POST /api/sync/left'
    ]);
  });
});

describe('what is no answer', () => {
  const notOurs = { kind: 'unreachable', why: 'not-ours' };
  test.each<[string, Says, unknown]>([
    ['a portal’s page with status 200', html, notOurs],
    ['JSON of another shape', json({ version: WIRE_VERSION, hello: 1 }), notOurs],
    ['an empty answer', (response) => response.writeHead(204).end(), notOurs],
    ['an unknown path', json({ failure: 'unknown-path' }, 404), notOurs],
    ['a failure under another status', json({ failure: 'not-your-device' }, 400), notOurs],
    [
      'a server that can’t now',
      json({ failure: 'unavailable' }, 503),
      { ...notOurs, why: 'server' }
    ],
    [
      'a proxy without a server',
      (r) => r.writeHead(502).end('<html>'),
      { ...notOurs, why: 'server' }
    ],
    ['a connection that breaks', (r) => r.destroy(), { ...notOurs, why: 'network' }],
    [
      'an answer that breaks off',
      (r) => {
        r.writeHead(200, { 'content-length': '999' });
        r.write('{"version":1,', () => r.socket?.end());
      },
      { ...notOurs, why: 'network' }
    ]
  ])('[P21] %s', async (_, says, expected) => {
    const { transport } = await serverThat(says);
    expect(await transport.pull(pull)).toEqual(expected);
  });

  test('[P21] a redirect, wherever it leads', async () => {
    const { transport, got } = await serverThat((response, { url }) => {
      if (url === '/elsewhere') json(page(5, 9).answer)(response, {} as Got);
      else response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await transport.pull(pull)).toEqual({ kind: 'unreachable', why: 'network' });
    expect(got.length).toBe(1);
  });

  test('[P21] no server at all', async () => {
    const { transport, close } = await serverThat(html);
    close();
    expect(await transport.pull(pull)).toEqual({ kind: 'unreachable', why: 'network' });
  });

  test('[P21] no answer in time', async () => {
    const server = await serverThat(() => server.ring());
    expect(await server.transport.pull(pull)).toEqual({ kind: 'unreachable', why: 'time-out' });
    expect(server.bells.size).toBe(0);
  });

  test('[P21] silence in the middle of an answer', async () => {
    const server = await serverThat((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"version":');
    });
    let silences = 0;
    server.onBell((milliseconds) => {
      if (milliseconds === patience.silence && (silences += 1) === 2) setImmediate(server.ring);
    });
    expect(await server.transport.pull(pull)).toEqual({ kind: 'unreachable', why: 'time-out' });
    expect(silences).toBe(2);
  });

  test('[P21] the phone itself gives up', async () => {
    const stopper = new AbortController();
    const { transport, bells } = await serverThat(() => stopper.abort());
    const stopped = { kind: 'unreachable', why: 'stopped' };
    expect(await transport.pull(pull, stopper.signal)).toEqual(stopped);
    expect(await transport.pull(pull, stopper.signal)).toEqual(stopped);
    expect(bells.size).toBe(0);
  });
});

describe('what the server refuses', () => {
  const failed = (failure: object) => ({ kind: 'failed', failure });
  const tooLarge = { failure: 'too-large', limit: 'pushBytes', allowed: 4_000_000 };
  test.each<[string, Says, unknown]>([
    ['401', json({ failure: 'not-logged-in' }, 401), { failure: 'not-logged-in' }],
    ['401 of a proxy', (r) => r.writeHead(401).end('<html>'), { failure: 'not-logged-in' }],
    ['403', json({ failure: 'not-your-device' }, 403), { failure: 'not-your-device' }],
    ['413', json(tooLarge, 413), tooLarge],
    [
      '413 of a proxy',
      (r) => r.writeHead(413).end('<html>'),
      { failure: 'too-large', limit: 'proxy', allowed: 0 }
    ],
    [
      '426',
      json({ failure: 'update-needed', behind: 'phone' }, 426),
      { failure: 'update-needed', behind: 'phone' }
    ],
    [
      'an answer of a newer version, whatever its shape',
      json({ version: WIRE_VERSION + 1, pages: [] }),
      { failure: 'update-needed', behind: 'phone' }
    ],
    [
      'an answer of an older version',
      json({ ...page(5, 9).answer, version: WIRE_VERSION - 1 }),
      { failure: 'update-needed', behind: 'server' }
    ]
  ])('[P22] %s', async (_, says, failure) => {
    const { transport } = await serverThat(says);
    expect(await transport.pull(pull)).toEqual(failed(failure as object));
  });
});
