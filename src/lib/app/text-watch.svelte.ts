/**
 * *Woordwacht* for a field: the lists in force, and the words that she said may stand in this text.
 * Those are kept in memory alone and go with the page, so they are gone once the phone is locked.
 */
import { SvelteSet } from 'svelte/reactivity';
import { usualJudgingWords, type JudgingWord } from '../care/judging-words';
import { watchListsFor } from '../care/watch-lists';
import { wordsToWatch, type WatchLists } from '../care/word-watch';
import type { Edition } from '../guideline/edition';
import type { TextWatch } from '../ui/text-watch';
import type { DraftPlace } from './field-draft.svelte';

export type Readers = 'colleagues' | 'parents';

interface Made {
  judging: readonly JudgingWord[];
  lists: WatchLists;
}
const withoutEdition = {};
const made: Record<Readers, WeakMap<object, Made>> = {
  colleagues: new WeakMap(),
  parents: new WeakMap()
};

/** `parents`: for a text that parents may read along. The same lists for the same content and words. */
export function listsFor(
  readers: Readers,
  edition: Edition | undefined,
  judging: readonly JudgingWord[] = usualJudgingWords
): WatchLists {
  const key = edition ?? withoutEdition;
  const known = made[readers].get(key);
  if (known && known.judging === judging) return known.lists;
  const words = edition?.modules.words.items ?? [];
  const lists = watchListsFor(words, judging, readers === 'parents');
  made[readers].set(key, { judging, lists });
  return lists;
}

// No screen is drawn from the map, only from the sets in it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const left = new Map<string, SvelteSet<string>>();

export function textWatch({ record, field }: DraftPlace, lists: WatchLists): TextWatch {
  const key = `${record} ${field}`;
  const words = left.get(key) ?? new SvelteSet<string>();
  left.set(key, words);
  return {
    read: (text) => wordsToWatch(text, lists),
    isLeft: (listed) => words.has(listed),
    leave: (listed) => words.add(listed)
  };
}
