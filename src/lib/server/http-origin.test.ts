import { describe, expect, test } from 'vitest';
import { comesFromUs } from './http-origin';

const ours = 'https://nabij.example';
const good = { origin: ours, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

function allowed(headers: Record<string, string | undefined>, method = 'POST'): boolean {
  const given = Object.entries(headers).filter((pair): pair is [string, string] => !!pair[1]);
  return comesFromUs(new Request(`${ours}/api/x`, { method, headers: new Headers(given) }), ours);
}

describe('[S6] a request that changes something comes from our own pages', () => {
  test('our own page may, in a browser with and without Sec-Fetch-Site', () => {
    expect(allowed(good)).toBe(true);
    expect(allowed({ ...good, 'sec-fetch-site': undefined })).toBe(true);
    expect(allowed({ ...good, 'content-type': 'application/json; charset=utf-8' })).toBe(true);
  });

  test.each([
    { origin: undefined },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://nabij.example' },
    { origin: 'https://nabij.example.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'content-type': undefined },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/jsonp' },
    { 'content-type': 'text/plain; application/json' }
  ])('nobody else: %o', (other) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(allowed({ ...good, ...other }, method)).toBe(false);
  });

  test('reading needs none of it', () => {
    expect(allowed({ origin: undefined }, 'GET')).toBe(true);
  });
});
