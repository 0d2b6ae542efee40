/** Waits for the phone's rune state, for code that isn't a component. */
import { phone, type Stage } from './phone.svelte';

/** Resolves at the first stage that is one of these. */
export function stageAmong(...wanted: Stage[]): Promise<Stage> {
  return new Promise((resolve) => {
    const end = $effect.root(() => {
      $effect(() => {
        if (!wanted.includes(phone.stage)) return;
        resolve(phone.stage);
        queueMicrotask(() => end());
      });
    });
  });
}
