import { expect, test } from 'vitest';
import { turnstile } from './turnstile';

test('so many a minute from one address, and the others are not held up by it', () => {
  let time = 0;
  const gate = turnstile(2, () => new Date(time));
  expect([gate.wait('a'), gate.wait('a'), gate.wait('a')]).toEqual([undefined, undefined, 60]);
  expect(gate.wait('b')).toBeUndefined();
  time = 45_500;
  expect(gate.wait('a')).toBe(15);
  time = 60_000;
  expect(gate.wait('a')).toBeUndefined();
});
