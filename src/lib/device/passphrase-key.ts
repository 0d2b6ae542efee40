/**
 * From passphrase to key in a worker of its own, which is ended after its one answer.
 *
 * `deriveInWorker` is the `DeriveKey` of the page. It throws DeriveFailed when the phone has not
 * the memory for it or the worker does not start; trying again is then all there is to do.
 */
import workerUrl from './argon2-worker?worker&url';
import type { Argon2Cost, DeriveKey } from './passphrase';
import { trustedScriptUrl } from './trusted-script-url';

export interface KeyQuestion {
  passphrase: string;
  salt: Uint8Array;
  cost: Argon2Cost;
}
export type KeyAnswer = { kind: 'key'; key: Uint8Array } | { kind: 'failed'; name: string };

export class DeriveFailed extends Error {
  override name = 'DeriveFailed';
}

/** What this file uses of a worker. */
export type KeyWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

function startWorker(): KeyWorker {
  // The DOM types know no TrustedScriptURL yet; a browser that has it takes nothing else here.
  return new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module' });
}

export function deriveWith(start: () => KeyWorker): DeriveKey {
  return async (passphrase, salt, cost) => {
    const worker = start();
    try {
      const answer = await new Promise<KeyAnswer>((resolve) => {
        worker.onmessage = (event: MessageEvent<KeyAnswer>) => resolve(event.data);
        worker.onerror = () => resolve({ kind: 'failed', name: 'worker' });
        worker.postMessage({ passphrase, salt, cost } satisfies KeyQuestion);
      });
      if (answer.kind === 'key') return answer.key;
      throw new DeriveFailed(`the key could not be derived: ${answer.name}`);
    } finally {
      worker.terminate();
    }
  };
}

export const deriveInWorker: DeriveKey = deriveWith(startWorker);
