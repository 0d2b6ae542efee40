/** Held against the test values of RFC 6238 and RFC 4648. */
import { expect, test } from 'vitest';
import { codeAt, fromBase32, stepAt, stepOf, toBase32, totpUri } from './totp';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130']
])('[S60] at %i seconds the code is %s, as RFC 6238 has it', (seconds, code) => {
  expect(codeAt(secret, stepAt(at(seconds)))).toBe(code);
});

test('[S61] a code is good for half a minute on either side, and once', () => {
  const step = stepAt(at(1111111109));
  const now = at(1111111109);
  expect(stepOf(secret, '081804', now, 0)).toBe(step);
  expect(stepOf(secret, '081804', at(1111111109 + 30), 0)).toBe(step);
  expect(stepOf(secret, '081804', at(1111111109 - 30), 0)).toBe(step);
  expect(stepOf(secret, '081804', at(1111111109 + 61), 0)).toBeUndefined();
  expect(stepOf(secret, '081804', now, step)).toBeUndefined();
  expect(stepOf(secret, '081805', now, 0)).toBeUndefined();
  expect(stepOf(secret, '81804', now, 0)).toBeUndefined();
});

test('base32 as code apps read it', () => {
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(toBase32(secret)).toHaveLength(32);
  expect(fromBase32(toBase32(secret))).toEqual(secret);
  expect(totpUri('ABC', 'a+b@c.example')).toMatch(
    /^otpauth:\/\/totp\/Nabij:a%2Bb%40c\.example\?secret=ABC&/
  );
});
