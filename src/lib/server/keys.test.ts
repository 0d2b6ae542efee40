import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKeys, openKeys } from './keys';
import { StartError } from './start-error';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nabij-keys-'));
  path = join(folder, 'deep', 'nabij.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

function complaint(): string {
  try {
    openKeys(path);
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    const { message } = error as StartError;
    expect(message).toMatch(/^[^\n]+: [^\n]+\.$/);
    return message;
  }
  throw new Error('it opened');
}

describe('[S18] the key file', () => {
  test('is made where there is none, for its owner alone, and kept', () => {
    const made = openKeys(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(openKeys(path)).toEqual(made);
  });

  test('holds other secrets each time it is made', () => {
    const [one, other] = [makeKeys(), makeKeys()];
    expect(one.login).not.toBe(other.login);
    expect(one.dataKeys[0]?.key).not.toBe(other.dataKeys[0]?.key);
    expect(one.dataKeys[0]?.id).not.toBe(other.dataKeys[0]?.id);
  });

  test('holds a key pair for handing in that works', () => {
    const { publicKey, privateKey } = makeKeys().handIn;
    const url = (text: string) => Buffer.from(text, 'base64').toString('base64url');
    const okp = { kty: 'OKP', crv: 'X25519', x: url(publicKey) };
    const theirs = generateKeyPairSync('x25519');
    const here = diffieHellman({
      privateKey: createPrivateKey({ key: { ...okp, d: url(privateKey) }, format: 'jwk' }),
      publicKey: theirs.publicKey
    });
    const there = diffieHellman({
      privateKey: theirs.privateKey,
      publicKey: createPublicKey({ key: okp, format: 'jwk' })
    });
    expect(here.equals(there)).toBe(true);
  });

  test.each([0o640, 0o604, 0o660, 0o644])('is refused while others may open it (%o)', (mode) => {
    openKeys(path);
    chmodSync(path, mode);
    expect(complaint()).toContain(`mode ${mode.toString(8)}`);
  });

  test.each(['', '{}', '{"dataKeys":[]'])(
    'is refused when damaged, and left as it is',
    (content) => {
      openKeys(path);
      writeFileSync(path, content);
      expect(complaint()).toContain('damaged');
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
  );

  test('says so when its folder cannot be made', () => {
    writeFileSync(join(folder, 'deep'), '');
    expect(complaint()).toContain('ENOTDIR');
  });
});
