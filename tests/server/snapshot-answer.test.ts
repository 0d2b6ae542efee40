/** A snapshot as it leaves the server: the very lines, compressed or not, and no work for nobody. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SnapshotLine } from '../../src/lib/protocol/snapshot';
import { answerLines } from '../../src/lib/server/http-snapshot';

const id = (n: number) => n.toString(16).padStart(32, '0');
const record = (n: number): SnapshotLine => ({
  kind: 'record',
  record: { id: id(n), family: id(1), type: 'visit', registers: {} }
});
const end: SnapshotLine = { kind: 'end', refused: [] };
const asking = (encoding: string) =>
  new Request('http://localhost/api/x', { headers: { 'accept-encoding': encoding } });
const lines = (count: number) => [...Array.from({ length: count }, (_, n) => record(n)), end];
const text = (all: SnapshotLine[]) => all.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('[S15] a snapshot', () => {
  test('is the same lines plain and compressed, in many pieces', async () => {
    const all = lines(5_000);
    const plain = answerLines(asking('identity'), all);
    expect(await plain.text()).toBe(text(all));
    const packed = answerLines(asking('gzip'), all);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text(all));
    for (const { headers } of [plain, packed])
      expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each(['identity', 'gzip'])(
    'stops making lines when the phone hangs up (%s)',
    async (how) => {
      let made = 0;
      const stopped = new Promise<void>((resolve) => {
        function* endless(): Generator<SnapshotLine> {
          try {
            for (;;) yield record((made += 1));
          } finally {
            resolve();
          }
        }
        const body = answerLines(asking(how), endless()).body;
        const reader = body?.getReader();
        void reader?.read().then(() => reader.cancel());
      });
      await stopped;
      expect(made).toBeGreaterThan(0);
    }
  );

  test.each(['identity', 'gzip'])('breaks off when a line cannot be made (%s)', async (how) => {
    function* broken(): Generator<SnapshotLine> {
      yield record(1);
      throw new Error('made to fail');
    }
    const answer = answerLines(asking(how), broken());
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
});
