/**
 * The worker in which a passphrase becomes a key, so that the page does not stand still.
 *
 * It answers one question and is then ended by the page, which also frees its 64 MiB.
 */
import { argon2Key } from './argon2';
import type { KeyAnswer, KeyQuestion } from './passphrase-key';

const worker = globalThis as unknown as {
  onmessage: ((event: MessageEvent<KeyQuestion>) => void) | null;
  postMessage(answer: KeyAnswer): void;
};

worker.onmessage = ({ data }) => {
  argon2Key(data.passphrase, data.salt, data.cost).then(
    (key) => worker.postMessage({ kind: 'key', key }),
    // The name alone: no message of a library can then carry the passphrase along.
    (error: unknown) =>
      worker.postMessage({ kind: 'failed', name: error instanceof Error ? error.name : 'unknown' })
  );
};
