import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { failureSchema, statusOf, type Failure } from '../protocol/failure';
import { answer, refuse } from './http-answer';

const schema = v.object({ text: v.string() });
const asking = (encoding: string) =>
  new Request('http://localhost/api/x', { headers: { 'accept-encoding': encoding } });
const long = { text: 'woord '.repeat(2_000) };

describe('answers', () => {
  test('[S15] a long answer is compressed for who takes that, and only then', async () => {
    const packed = await answer(asking('br, gzip'), schema, long);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(bytes.length).toBeLessThan(1_000);
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(long);

    const plain = await answer(asking('identity'), schema, long);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.json()).toEqual(long);
    const short = await answer(asking('gzip'), schema, { text: 'kort' });
    expect(short.headers.get('content-encoding')).toBeNull();
  });

  test('[S4] no answer may be kept by a cache', async () => {
    const one = await answer(asking('gzip'), schema, long);
    const other = refuse({ failure: 'unavailable' });
    for (const { headers } of [one, other]) expect(headers.get('cache-control')).toBe('no-store');
  });

  test('[S14] while testing an answer that the wire does not know is an error', async () => {
    await expect(answer(asking(''), schema, { text: 1 } as never)).rejects.toThrow();
  });

  test('every failure goes out with its own status', async () => {
    const all: Failure[] = [
      { failure: 'not-logged-in' },
      { failure: 'not-your-device' },
      { failure: 'update-needed', behind: 'phone' },
      { failure: 'too-large', limit: 'bodyBytes', allowed: 1 },
      { failure: 'malformed', detail: 'x' },
      { failure: 'forbidden' },
      { failure: 'unavailable' }
    ];
    for (const failure of all) {
      const refused = refuse(failure);
      expect(refused.status).toBe(statusOf[failure.failure]);
      expect(v.parse(failureSchema, await refused.json())).toEqual(failure);
    }
  });
});
