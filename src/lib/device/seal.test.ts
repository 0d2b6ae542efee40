import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import type { Json } from '../history/json';
import { SealError, sealer, type RandomBytes } from './seal';

const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
const freshSealer = () => sealer(random(32), random);

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof SealError ? error.reason : `not a SealError: ${String(error)}`;
  }
  return 'nothing was thrown';
}

describe('seal', () => {
  test('[L1] a value sealed for a row opens in that row as it was', () => {
    const { seal, open } = freshSealer();
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (value, id, family) => {
        const same = JSON.parse(JSON.stringify(value)) as Json;
        expect(open('records', id, family, seal('records', id, family, same))).toEqual(same);
      }),
      { numRuns: 200 }
    );
  });

  test('[L1] a body does not open in another row, table or family, nor with another key', () => {
    const { seal, open } = freshSealer();
    const body = seal('records', 'ab', 'c', { note: 'x' });
    expect(reasonOf(() => open('records', 'a', 'bc', body))).toBe('broken');
    expect(reasonOf(() => open('records', 'ab', 'd', body))).toBe('broken');
    expect(reasonOf(() => open('front', 'ab', 'c', body))).toBe('broken');
    expect(reasonOf(() => freshSealer().open('records', 'ab', 'c', body))).toBe('broken');
    expect(open('records', 'ab', 'c', body)).toEqual({ note: 'x' });
  });

  test('[L1] names that hold quotes and commas do not run together', () => {
    const { seal, open } = freshSealer();
    const body = seal('records', 'a","b', 'c', 1);
    expect(reasonOf(() => open('records', 'a', 'b","c', body))).toBe('broken');
  });

  test('[L2] any changed or missing byte is noticed', () => {
    const { seal, open } = freshSealer();
    const body = seal('records', 'a', 'b', { note: 'kort' });
    for (let at = 0; at < body.length; at++) {
      const changed = body.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(reasonOf(() => open('records', 'a', 'b', changed))).toBe('broken');
      expect(reasonOf(() => open('records', 'a', 'b', body.subarray(0, at)))).toBe('broken');
    }
  });

  test('[L2] a body of a newer version is told apart from a broken one', () => {
    const { seal, open } = freshSealer();
    const body = seal('records', 'a', 'b', 1);
    body[0] = 2;
    expect(reasonOf(() => open('records', 'a', 'b', body))).toBe('newer');
  });

  test('[L3] the same value never seals to the same bytes, and its words cannot be read', () => {
    const { seal } = freshSealer();
    const one = seal('records', 'a', 'b', 'kanarie');
    const two = seal('records', 'a', 'b', 'kanarie');
    expect(Buffer.from(one).equals(two)).toBe(false);
    expect(Buffer.from(one).includes('kanarie')).toBe(false);
  });

  test('[L4] forgetting overwrites the key, and nothing opens or seals any more', () => {
    const key = random(32);
    const { seal, open, forget } = sealer(key, random);
    const body = seal('records', 'a', 'b', 1);
    forget();
    expect(key).toEqual(new Uint8Array(32));
    expect(reasonOf(() => open('records', 'a', 'b', body))).toBe('forgotten');
    expect(reasonOf(() => seal('records', 'a', 'b', 1))).toBe('forgotten');
  });
});
