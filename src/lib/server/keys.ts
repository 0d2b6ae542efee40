/**
 * The server's secrets, in one file outside the database: whoever has only the database or only
 * this file can read nothing. Made where missing, kept as it is afterwards, and refused while others
 * on the machine can read it.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync } from 'node:fs';
import { mkdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { StartError } from './start-error';

const base64 = v.pipe(v.string(), v.base64());
const key32 = v.pipe(
  base64,
  v.check((text) => Buffer.from(text, 'base64').length === 32)
);

const keyFileSchema = v.object({
  /** The newest key stands first: new values are sealed with it, older ones only open. */
  dataKeys: v.pipe(
    v.array(v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)), key: key32 })),
    v.minLength(1)
  ),
  /** Signs the cookies of log-in. */
  login: key32,
  /** X25519 key pair to which a locked phone seals what it hands in. */
  handIn: v.object({ publicKey: key32, privateKey: key32 })
});
export type Keys = v.InferOutput<typeof keyFileSchema>;

/** A fresh set of secrets. */
export function makeKeys(): Keys {
  const pair = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  const raw = (part: string | undefined) => Buffer.from(part ?? '', 'base64url').toString('base64');
  return {
    dataKeys: [{ id: randomBytes(6).toString('hex'), key: randomBytes(32).toString('base64') }],
    login: randomBytes(32).toString('base64'),
    handIn: { publicKey: raw(pair.x), privateKey: raw(pair.d) }
  };
}

/** Reads the key file; makes it first where there is none. */
export function openKeys(path: string): Keys {
  let mode: number;
  try {
    mode = statSync(path).mode & 0o777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new StartError(
        `The key file ${path} can't be read (${codeOf(error)}): check who owns it.`
      );
    return write(path, makeKeys());
  }
  if ((mode & 0o077) !== 0)
    throw new StartError(
      `The key file ${path} can be opened by others (mode ${mode.toString(8)}): run chmod 600 on it.`
    );
  return read(path);
}

function read(path: string): Keys {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    content = undefined;
  }
  const checked = v.safeParse(keyFileSchema, content);
  if (!checked.success)
    throw new StartError(
      `The key file ${path} is damaged: put back a copy from your backup of it.`
    );
  return checked.output;
}

/** Written aside and linked into place, so that of two processes that start at once one wins whole. */
function write(path: string, keys: Keys): Keys {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(aside, 'wx', 0o600);
    writeSync(file, `${JSON.stringify(keys, null, 2)}\n`);
    fsyncSync(file);
    closeSync(file);
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new StartError(
        `The key file ${path} can't be written (${codeOf(error)}): make its folder writable or set NABIJ_KEY_FILE.`
      );
  } finally {
    rmSync(aside, { force: true });
  }
  return read(path);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown cause';
}
