/** How the texts of one visit get at what *Woordwacht* looks for, which the layout around them knows. */
import { getContext, setContext } from 'svelte';
import type { DraftPlace } from '$lib/app/field-draft.svelte';
import type { Readers } from '$lib/app/text-watch.svelte';
import type { TextWatch } from '$lib/ui/text-watch';

type WatchFor = (place: DraftPlace, readers: Readers) => TextWatch;

const KEY = Symbol('watched texts');

export function giveWatch(watchFor: WatchFor): void {
  setContext(KEY, watchFor);
}

/** `undefined` where texts are not watched. */
export function theWatch(): WatchFor | undefined {
  return getContext<WatchFor | undefined>(KEY);
}
