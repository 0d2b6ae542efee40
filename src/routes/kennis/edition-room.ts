/** How the pages of Kennis get at the edition, which the layout around them has read. */
import { getContext, setContext } from 'svelte';
import type { Edition } from '$lib/guideline/edition';

const KEY = Symbol('edition');

export function giveEdition(edition: Edition): void {
  setContext(KEY, edition);
}

export function theEdition(): Edition {
  return getContext<Edition>(KEY);
}
