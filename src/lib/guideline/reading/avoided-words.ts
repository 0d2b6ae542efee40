/**
 * Finds the words that are not for parents, also inflected and within longer words.
 *
 * The list is the 'avoid' list of the words module. From "gehechtheid" follow "gehecht" and
 * "gehechtheden", from "hechting" follow "hechtingsstijl", "hechten" and "hechtte"; a plain word as
 * "hecht" stays free. A word of fewer than five letters is found only by itself.
 */
import type { EditionModules } from '../edition';

const SHORT = 5;

export function avoidedWords(words: EditionModules['words']['items']): string[] {
  return words.filter(({ use }) => use === 'avoid').map(({ title }) => plain(title));
}

/** The first word of `text` that is on the list, as it stands there. */
export function avoidedIn(text: string, avoided: readonly string[]): string | undefined {
  const found = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.find((word) => avoided.some((one) => is(word, one)));
}

function is(word: string, avoided: string): boolean {
  if (avoided.length < SHORT) return word === avoided;
  if (word.includes(avoided)) return true;
  if (avoided.endsWith('heid') && word.includes(avoided.slice(0, -4))) return true;
  if (!avoided.endsWith('ing')) return false;
  const stem = avoided.slice(0, -3);
  return [`${stem}en`, `${stem}te`, `${stem}ten`].some((form) => word === form);
}

/** Lower case, without accents, soft hyphens and other signs that can't be seen. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}
