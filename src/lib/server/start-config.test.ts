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

  test('[S19] a data folder that cannot be one is one sentence', () => {
    writeFileSync(join(data, 'file'), '');
    expect(() => read({ NABIJ_DATA: join(data, 'file', 'data') })).toThrow(
      /^The data folder .* can't be written \(ENOTDIR\): .*\.$/
    );
  });
});
