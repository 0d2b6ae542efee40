/** What the transport reads piece by piece: snapshots and the live channel. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import {
  closeServers,
  device,
  html,
  json,
  serverThat,
  type Says
} from '../../../tests/sync/real-server';
import { end, EPOCH, familyLines, head, page } from '../../../tests/sync/scripted-transport';
import { idOf } from '../../../tests/sync/test-phone';
import type { LiveEvent } from '../protocol/pull';
import { WIRE_VERSION } from '../protocol/version';
import type { Transport } from './transport';

afterEach(closeServers);

const everything = { version: WIRE_VERSION, device, families: 'all' } as const;

async function linesFrom(transport: Transport) {
  const said = await transport.snapshot(everything);
  if (said.kind !== 'answer') return said;
  const kinds: string[] = [];
  for await (const line of said.answer) kinds.push(line.kind);
  return kinds;
}

describe('snapshots', () => {
  const texts = [head(9, 1), ...familyLines(idOf('f'), 'ë'.repeat(70_000)), end()].map(
    (line) => `${JSON.stringify(line)}\n`
  );
  const ndjson = { 'content-type': 'application/x-ndjson' };

  test('[P23] lines are read as they come, compressed too', async () => {
    const { transport } = await serverThat((response) =>
      response
        .writeHead(200, { ...ndjson, 'content-encoding': 'gzip' })
        .end(gzipSync(texts.join('')))
    );
    expect(await linesFrom(transport)).toEqual(['head', 'record', 'family', 'end']);
  });

  test('[P23] the first family is here before the last one has been sent', async () => {
    let rest: () => void = () => undefined;
    const { transport } = await serverThat((response) => {
      response.writeHead(200, ndjson).write(texts.slice(0, 3).join(''));
      rest = () => response.end(texts[3]);
    });
    const said = await transport.snapshot(everything);
    if (said.kind !== 'answer') throw new Error(said.kind);
    const kinds: string[] = [];
    for await (const line of said.answer) {
      kinds.push(line.kind);
      if (line.kind === 'family') rest();
    }
    expect(kinds).toEqual(['head', 'record', 'family', 'end']);
  });

  test('[P23] cut off, it ends without its end; what came before it stands', async () => {
    const { transport } = await serverThat((response) => {
      response.writeHead(200, ndjson);
      response.write(texts.slice(0, 3).join('') + '{"kind":"e', () => response.socket?.end());
    });
    expect(await linesFrom(transport)).toEqual(['head', 'record', 'family']);
  });

  test('[P23] a compressed one that is cut off ends without its end', async () => {
    const { transport } = await serverThat((response) => {
      response.writeHead(200, { ...ndjson, 'content-encoding': 'gzip' });
      response.end(gzipSync(texts.join('')).subarray(0, -20));
    });
    expect(await linesFrom(transport)).not.toContain('end');
  });

  test('[P23] a line that isn’t sound ends it', async () => {
    const { transport } = await serverThat((response) =>
      response.writeHead(200, ndjson).end(`${texts[0]}{"kind":"record"}\n${texts[3]}`)
    );
    expect(await linesFrom(transport)).toEqual(['head']);
  });

  test.each<[string, Says, unknown]>([
    ['a portal’s page', html, { kind: 'unreachable', why: 'not-ours' }],
    ['no head', (r) => r.writeHead(200).end(texts[3]), { kind: 'unreachable', why: 'not-ours' }],
    [
      'a newer version',
      (r) =>
        r.writeHead(200).end(`${JSON.stringify({ kind: 'top', version: WIRE_VERSION + 1 })}\n`),
      { kind: 'failed', failure: { failure: 'update-needed', behind: 'phone' } }
    ]
  ])('[P23] with %s there are no lines at all', async (_, says, expected) => {
    const { transport, bells } = await serverThat(says);
    expect(await linesFrom(transport)).toEqual(expected);
    expect(bells.size).toBe(0);
  });

  test('[P23] left in the middle, the connection is given up', async () => {
    let gone: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => (gone = resolve));
    const { transport, bells } = await serverThat((response) => {
      response.on('close', gone);
      response.writeHead(200, ndjson).write(texts.slice(0, 3).join(''));
    });
    const said = await transport.snapshot(everything);
    if (said.kind !== 'answer') throw new Error(said.kind);
    for await (const line of said.answer) if (line.kind === 'head') break;
    await closed;
    expect(bells.size).toBe(0);
  });
});

describe('the live channel', () => {
  const event = (after: number): LiveEvent => {
    const { epoch, page: run } = page(after, after + 1).answer;
    return { version: WIRE_VERSION, epoch, page: run };
  };
  const said = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
  const stream = { 'content-type': 'text/event-stream' };

  async function listen(says: Says, stopAfter = Infinity) {
    const { transport, got, bells } = await serverThat(says);
    const stopper = new AbortController();
    const heard: unknown[] = [];
    const hearer = {
      open: () => heard.push('open'),
      event(one: LiveEvent) {
        heard.push(one.page.after);
        if (heard.length > stopAfter) stopper.abort();
      }
    };
    const ended = await transport.live({ device, cursor: 5 }, hearer, stopper.signal);
    expect(bells.size).toBe(0);
    return { got, heard, ended };
  }

  test('[P24] events are heard one by one, however the bytes are cut', async () => {
    const { got, heard, ended } = await listen((response) => {
      response.writeHead(200, stream);
      const bytes = Buffer.from(`: open\n\n${said(event(5))}: still here\n\n${said(event(6))}`);
      const send = (at: number): unknown =>
        at < bytes.length
          ? response.write(bytes.subarray(at, at + 7), () => send(at + 7))
          : response.end();
      send(0);
    });
    expect(heard).toEqual(['open', 5, 6]);
    expect(ended).toEqual({ kind: 'ended' });
    expect(got[0]?.url).toBe(`/api/sync/live?device=${device}&cursor=5`);
  });

  test('[P24] it ends when the phone says so', async () => {
    const { ended } = await listen(
      (response) => response.writeHead(200, stream).write(said(event(5))),
      1
    );
    expect(ended).toEqual({ kind: 'unreachable', why: 'stopped' });
  });

  test.each<[string, Says, unknown, unknown[]]>([
    ['a portal’s page', html, { kind: 'unreachable', why: 'not-ours' }, []],
    [
      '401',
      json({ failure: 'not-logged-in' }, 401),
      { kind: 'failed', failure: { failure: 'not-logged-in' } },
      []
    ],
    [
      'a newer version',
      (r) => r.writeHead(200, stream).end(said({ version: WIRE_VERSION + 1, epoch: EPOCH })),
      { kind: 'failed', failure: { failure: 'update-needed', behind: 'phone' } },
      ['open']
    ],
    [
      'an event that isn’t sound',
      (r) => r.writeHead(200, stream).end(said({ version: WIRE_VERSION }) + said(event(5))),
      { kind: 'unreachable', why: 'not-ours' },
      ['open']
    ]
  ])('[P24] %s ends it, and nothing of that is heard', async (_, says, expected, heardThen) => {
    const { ended, heard } = await listen(says);
    expect(ended).toEqual(expected);
    expect(heard).toEqual(heardThen);
  });
});
