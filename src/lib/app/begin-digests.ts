/**
 * Begins with the digests once the screen stands: loaded apart from what a phone opens with.
 *
 * Promise: where they can't be loaded nothing else is in the way; who searches hears it.
 */
import type { Seal } from '../device/seal';

/** Milliseconds after unlocking, for the first screen to be drawn. */
const REST = 250;

/** The answer ends them. */
export function beginDigests(vault: string, seal: Seal): () => Promise<void> {
  let end: (() => Promise<void>) | undefined;
  let isOver = false;
  const timer = setTimeout(() => {
    import('./digests.svelte').then(
      ({ digests }) => {
        if (!isOver) end = digests.begin(vault, seal);
      },
      () => undefined
    );
  }, REST);
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await end?.();
  };
}
