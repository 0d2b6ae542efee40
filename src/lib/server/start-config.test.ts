import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from './start-config';
import { StartError } from './start-error';

let data: string;
beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'nabij-config-'))));
afterAll(() => rmSync(data, { recursive: true }));
const read = (env: Record<string, string> = {}) => readConfig({ NABIJ_DATA: data, ...env });

describe('configuration', () => {
  test('without any setting all follows from the port', () => {
    expect(read({ PORT: '4567' })).toMatchObject({
      origin: 'http://localhost:4567',
      secure: false,
      database: join(data, 'nabij.sqlite'),
      keyFile: join(data, 'nabij.key'),
      demo: false
    });
  });

  test('the demo never touches the database that DATABASE_URL names', () => {
    const config = read({ NABIJ_DEMO: '1', DATABASE_URL: 'postgres://localhost/echt' });
    expect(config.database).toBe(join(data, 'demo.sqlite'));
  });

  test('https makes cookies secure', () => {
    expect(read({ ORIGIN: 'https://nabij.example/' })).toMatchObject({
      origin: 'https://nabij.example',
      secure: true
    });
  });

  test.each([
    { ORIGIN: 'nabij.example' },
    { ORIGIN: 'https://nabij.example/pad' },
    { ORIGIN: 'ftp://nabij.example' },
    { NABIJ_LOGIN_ATTEMPTS: '0' },
    { NABIJ_LOGIN_ATTEMPTS: 'veel' }
  ])('[S19] a setting that makes no sense is one sentence: %o', (env) => {
    expect(() => read(env as Record<string, string>)).toThrow(StartError);
    expect(() => read(env as Record<string, string>)).toThrow(
      new RegExp(`^${Object.keys(env)[0]} .*\\.$`)
    );
  });

  test('[S114] a provider is set whole, over https, or over http on this machine', () => {
    const provider = (issuer: string, more = {}) => ({
      NABIJ_OIDC_ISSUER: issuer,
      NABIJ_OIDC_CLIENT_ID: 'nabij',
      NABIJ_OIDC_CLIENT_SECRET: 'geheim',
      ...more
    });
    expect(read().oidc).toBeUndefined();
    expect(read(provider('https://login.example/a', { NABIJ_OIDC_ACR: ' a  b ' })).oidc).toEqual({
      issuer: 'https://login.example/a',
      clientId: 'nabij',
      clientSecret: 'geheim',
      organisation: undefined,
      acr: ['a', 'b'],
      amr: []
    });
    expect(read(provider('http://localhost:4000')).oidc?.issuer).toBe('http://localhost:4000');
    for (const env of [
      provider('http://login.example'),
      provider('login.example'),
      provider('https://login.example/?a'),
      provider('https://login.example', { NABIJ_OIDC_CLIENT_SECRET: '' })
    ])
      expect(() => read(env)).toThrow(/^NABIJ_OIDC_ISSUER.*\.$/);
  });

  test('[S19] a data folder that cannot be one is one sentence', () => {
    writeFileSync(join(data, 'file'), '');
    expect(() => read({ NABIJ_DATA: join(data, 'file', 'data') })).toThrow(
      /^The data folder .* can't be written \(ENOTDIR\): .*\.$/
    );
  });
});
