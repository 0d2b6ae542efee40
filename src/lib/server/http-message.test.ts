import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { limits } from '../protocol/limits';
import { WIRE_VERSION } from '../protocol/version';
import { readMessage } from './http-message';

const schema = v.object({ version: v.literal(WIRE_VERSION), list: v.array(v.unknown()) });
const expected = { schema, bytes: 'bodyBytes', lists: { list: 'pushChanges' } } as const;

function ask(body: string | Uint8Array, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost/api/x', {
    method: 'POST',
    body: body as BodyInit,
    headers
  });
  return readMessage(request, expected);
}
const message = (list: unknown, version: unknown = WIRE_VERSION) =>
  JSON.stringify({ version, list });
const zipped = (text: string) => ask(gzipSync(text), { 'content-encoding': 'gzip' });
async function* endless() {
  for (;;) yield Buffer.alloc(65_536);
}
const failure = (kind: object) => ({ kind: 'failed', failure: kind });

describe('reading a message', () => {
  test('plain and compressed bodies are the same message', async () => {
    const read = { kind: 'message', message: { version: WIRE_VERSION, list: [1] } };
    expect(await ask(message([1]))).toEqual(read);
    expect(await zipped(message([1]))).toEqual(read);
  });

  test('[S12] a body over the limit is refused with the name of the limit', async () => {
    const refused = failure({
      failure: 'too-large',
      limit: 'bodyBytes',
      allowed: limits.bodyBytes
    });
    expect(await ask(message(['x'.repeat(limits.bodyBytes)]))).toEqual(refused);
    expect(await zipped(message(['x'.repeat(limits.bodyBytes)]))).toEqual(refused);
  });

  test.each(['plain', 'gzip'])(
    '[S12] a body without end is refused at the limit: %s',
    async (how) => {
      const zeros = Readable.from(endless());
      const source = how === 'gzip' ? zeros.pipe(createGzip()) : zeros;
      source.on('error', () => undefined);
      const request = new Request('http://localhost/api/x', {
        method: 'POST',
        body: Readable.toWeb(source) as BodyInit,
        headers: how === 'gzip' ? { 'content-encoding': 'gzip' } : {},
        duplex: 'half'
      } as RequestInit);
      const refused = failure({ failure: 'too-large', limit: 'bodyBytes' });
      expect(await readMessage(request, expected)).toMatchObject(refused);
      source.destroy();
      zeros.destroy();
    }
  );

  test('[S12] a body of exactly the limit is taken', async () => {
    const room = limits.bodyBytes - message(['']).length;
    expect(await ask(message(['x'.repeat(room)]))).toMatchObject({ kind: 'message' });
    expect(await ask(message(['x'.repeat(room + 1)]))).toMatchObject({ kind: 'failed' });
  });

  test('[S12] a list over its own limit, and nesting that is too deep, name theirs', async () => {
    const many = Array.from({ length: limits.pushChanges + 1 }, () => 0);
    expect(await ask(message(many))).toMatchObject(
      failure({ failure: 'too-large', limit: 'pushChanges' })
    );
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    expect(await ask(`{"version":${WIRE_VERSION},"list":${deep}}`)).toMatchObject(
      failure({ failure: 'too-large', limit: 'jsonDepth' })
    );
  });

  test('[S13] another version says who is behind, whatever else the message holds', async () => {
    const later = { version: WIRE_VERSION + 1, shape: 'unknown' };
    expect(await ask(JSON.stringify(later))).toEqual(
      failure({ failure: 'update-needed', behind: 'server' })
    );
    expect(await ask(message('no list', WIRE_VERSION - 1))).toEqual(
      failure({ failure: 'update-needed', behind: 'phone' })
    );
  });

  test('[S14] a malformed message is told the place and never a value', async () => {
    const read = await ask(message('kanarie'));
    expect(read).toMatchObject(failure({ failure: 'malformed' }));
    expect(JSON.stringify(read)).toContain('list');
    expect(JSON.stringify(read)).not.toContain('kanarie');
  });

  test.each([
    ['', {}],
    ['{"version":', {}],
    ['null', {}],
    ['kanarie', {}],
    [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}],
    ['not gzip at all', { 'content-encoding': 'gzip' }],
    [gzipSync(message([1])).subarray(0, 20), { 'content-encoding': 'gzip' }],
    [message([1]), { 'content-encoding': 'br' }]
  ])('[S14] no JSON, or not what its encoding says: malformed (%#)', async (body, headers) => {
    const read = await ask(body, headers as Record<string, string>);
    expect(read).toMatchObject(failure({ failure: 'malformed' }));
    expect(JSON.stringify(read)).not.toContain('kanarie');
  });
});
