import { afterEach, expect, test, vi } from 'vitest';
import { ownAddress, trustedScriptUrl } from './trusted-script-url';

afterEach(() => vi.unstubAllGlobals());

test('[L12] an address of this origin passes, in full', () => {
  expect(ownAddress('/_app/worker.js', 'https://nabij.example/gezinnen/1')).toBe(
    'https://nabij.example/_app/worker.js'
  );
});

test.each(['https://elsewhere.example/w.js', '//elsewhere.example/w.js', 'data:text/javascript,1'])(
  '[L12] an address elsewhere is refused: %s',
  (url) => {
    expect(() => ownAddress(url, 'https://nabij.example/')).toThrow(TypeError);
  }
);

test('[L12] the policy is made once and is what scripts pass through', () => {
  const made: string[] = [];
  vi.stubGlobal('location', { href: 'https://nabij.example/' });
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      made.push(name);
      return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
    }
  });
  expect(trustedScriptUrl('/a.js')).toEqual({ trusted: 'https://nabij.example/a.js' });
  expect(() => trustedScriptUrl('https://elsewhere.example/b.js')).toThrow(TypeError);
  expect(made).toEqual(['nabij']);
});
