/**
 * The answer to a snapshot: lines of JSON, made while they are sent and compressed on the way.
 *
 * Lines go out in pieces, and between two pieces other requests get their turn. If the phone hangs
 * up, the making stops with it.
 */
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import * as v from 'valibot';
import { snapshotLineSchema, type SnapshotLine } from '../protocol/snapshot';
import { acceptsGzip } from './http-answer';

const PIECE = 64_000;

async function* pieces(lines: Iterable<SnapshotLine>): AsyncGenerator<string> {
  const check = import.meta.env?.DEV || process.env.NABIJ_CHECK_ANSWERS === '1';
  let piece = '';
  for (const line of lines) {
    if (check) v.parse(snapshotLineSchema, line);
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    await turn();
  }
  if (piece !== '') yield piece;
}

export function answerLines(request: Request, lines: Iterable<SnapshotLine>): Response {
  const headers = new Headers({
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'accept-encoding, cookie'
  });
  let source: Readable = Readable.from(pieces(lines), { objectMode: false });
  if (acceptsGzip(request)) {
    headers.set('content-encoding', 'gzip');
    const plain = source;
    const zip = createGzip({ level: 5 });
    // A failure of either end ends both; the phone sees a stream without its `end`.
    plain.on('error', (error) => zip.destroy(error));
    zip.on('close', () => plain.destroy());
    source = plain.pipe(zip);
  }
  return new Response(Readable.toWeb(source) as ReadableStream<Uint8Array>, { headers });
}
