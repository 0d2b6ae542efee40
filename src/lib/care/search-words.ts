/**
 * Words of a text as the search compares them, and where each stands, so that it can be marked.
 * Promise: pure; a word is folded (no capitals, no accents), and positions are those of the text.
 */
import { folded } from './caseload';

export interface SearchWord {
  word: string;
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
const PLAIN = /^[a-z0-9]+$/;

export function searchWords(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldedWord(match[0]);
    if (word !== '') found.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

function foldedWord(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : folded(text).replaceAll(' ', '');
}

/** Words that tell nothing about what somebody looks for; they count only when nothing else is asked. */
const common = new Set(
  'de het een en of van in op bij naar met voor te is die dat als je ik om aan er'.split(' ')
);

/** The words of a question, each once. */
export function wordsAsked(query: string): string[] {
  const all = [...new Set(searchWords(query).map(({ word }) => word))];
  const telling = all.filter((word) => !common.has(word));
  return telling.length > 0 ? telling : all;
}
