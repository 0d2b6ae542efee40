import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import { argon2Key } from './argon2';
import { deriveWith, DeriveFailed, type KeyAnswer, type KeyWorker } from './passphrase-key';
import { spelled, vaultCost } from './passphrase';

const salt = new Uint8Array(16).fill(7);

describe('from passphrase to key', () => {
  test('[L10] one text has one spelling, however the keyboard writes it', () => {
    expect(spelled('cafe\u0301 de  \u00a0zon ')).toBe('café de zon');
    expect(spelled('ﬁets')).toBe('fiets');
    expect(spelled('Zon')).not.toBe(spelled('zon'));
  });

  test('[L10] the key is Argon2id with 64 MiB and three passes, as another library makes it', async () => {
    expect(vaultCost).toEqual({ memory: 64 * 1024, iterations: 3, parallelism: 1 });
    const passphrase = 'zon maan ster fiets é';
    const other = argon2id(passphrase, salt, { m: 64 * 1024, t: 3, p: 1, dkLen: 32 });
    expect(await argon2Key(passphrase, salt, vaultCost)).toEqual(other);
  }, 60_000);

  test('[L10] another salt or another cost gives another key', async () => {
    const cost = { memory: 8, iterations: 1, parallelism: 1 };
    const key = await argon2Key('zon', salt, cost);
    expect(await argon2Key('zon', salt, cost)).toEqual(key);
    expect(await argon2Key('zon', new Uint8Array(16), cost)).not.toEqual(key);
    expect(await argon2Key('zon', salt, { ...cost, iterations: 2 })).not.toEqual(key);
  });
});

describe('the worker that derives', () => {
  function workerThat(behave: (worker: KeyWorker) => void) {
    const state = { ended: 0, asked: [] as unknown[] };
    const worker: KeyWorker = {
      onmessage: null,
      onerror: null,
      postMessage(question: unknown) {
        state.asked.push(question);
        behave(worker);
      },
      terminate: () => void state.ended++
    };
    return { derive: deriveWith(() => worker), state };
  }
  const answering = (answer: KeyAnswer) =>
    workerThat((worker) =>
      worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data: answer }))
    );

  test('[L11] is asked once, gives its key, and is ended', async () => {
    const { derive, state } = answering({ kind: 'key', key: new Uint8Array([1, 2, 3]) });
    expect(await derive('zon', salt, vaultCost)).toEqual(new Uint8Array([1, 2, 3]));
    expect(state).toEqual({ ended: 1, asked: [{ passphrase: 'zon', salt, cost: vaultCost }] });
  });

  test('[L11] is ended also when it fails, which is told without the passphrase', async () => {
    const { derive, state } = answering({ kind: 'failed', name: 'RangeError' });
    const error = await derive('geheime zon', salt, vaultCost).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DeriveFailed);
    expect(String(error)).not.toContain('zon');
    expect(state.ended).toBe(1);
  });

  test('[L11] that does not start is told as failed', async () => {
    const { derive, state } = workerThat((worker) =>
      worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent)
    );
    await expect(derive('zon', salt, vaultCost)).rejects.toBeInstanceOf(DeriveFailed);
    expect(state.ended).toBe(1);
  });
});
