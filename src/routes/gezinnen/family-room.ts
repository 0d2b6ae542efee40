/** How the pages of one family get at its watch, which the layout around them holds. */
import { getContext, setContext } from 'svelte';
import type { FamilyWatch } from '$lib/app/family-watch.svelte';

const KEY = Symbol('family');

export function giveFamily(watch: FamilyWatch): void {
  setContext(KEY, watch);
}

export function theFamily(): FamilyWatch {
  return getContext<FamilyWatch>(KEY);
}
