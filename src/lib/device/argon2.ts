/** Argon2id by hash-wasm. On the page it runs in a worker; tests and tools in Node call it as it is. */
import { argon2id } from 'hash-wasm';
import type { DeriveKey } from './passphrase';

export const argon2Key: DeriveKey = (passphrase, salt, cost) =>
  argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memory,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary'
  });
