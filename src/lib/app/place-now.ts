/**
 * Where words are, as people are told: what was offered and has no answer is said to be sent only as long
 * as nothing tells that the line doesn't carry it.
 */
import type { Whereabouts } from '../device/journal';
import type { SyncView } from './phone.svelte';

export function placeNow(where: Whereabouts, { kind, again }: SyncView): Whereabouts {
  const carries = kind === 'elsewhere' || kind === 'done' || (kind === 'busy' && !again);
  return where === 'sent' && !carries ? 'phone' : where;
}
