/**
 * What *Woordwacht* looks for in a text: the judging words everywhere, and where parents may read
 * along also the words that the content in force asks not to use with them.
 */
import type { WordItem } from '../guideline/words';
import type { JudgingWord } from './judging-words';
import type { WatchLists } from './word-watch';

export function watchListsFor(
  words: readonly Pick<WordItem, 'title' | 'use' | 'until'>[],
  judging: readonly JudgingWord[],
  parentsMaySee: boolean
): WatchLists {
  const inUse = words.filter(({ until }) => until === undefined);
  const titles = (use: WordItem['use']) =>
    parentsMaySee ? inUse.filter((word) => word.use === use).map(({ title }) => title) : [];
  return { avoid: titles('avoid'), better: titles('prefer'), judging };
}
