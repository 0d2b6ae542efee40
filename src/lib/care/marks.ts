/**
 * Where the words of a question stand in a text: as pieces to be drawn, marked or not, and as a
 * snippet around the first of them. Pieces are plain text; joined they are the text itself.
 */
import { searchWords } from './search-words';

export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * Judges one word of a text: `undefined` when the question doesn't ask for it, else which of the asked
 * words it answers to and where the hit begins within it (0: the whole word).
 */
export type Judge = (word: string) => { asked: number; at: number } | undefined;

interface Mark {
  from: number;
  to: number;
  asked: number;
}

/** The whole text in pieces. */
export function markedText(text: string, judge: Judge): Piece[] {
  return pieces(text, marksIn(text, judge), 0, text.length);
}

/** Signs around the first hit, cut at spaces. */
const BEFORE = 40;
const LENGTH = 110;

/** The line that answers best, cut to a snippet; without any hit the beginning of the first line. */
export function snippetOf(lines: readonly string[], judge: Judge): Piece[] {
  let best = { text: lines[0] ?? '', marks: [] as Mark[], answers: 0 };
  for (const text of lines) {
    const marks = marksIn(text, judge);
    const answers = new Set(marks.map(({ asked }) => asked)).size;
    if (answers > best.answers) best = { text, marks, answers };
  }
  const { text, marks } = best;
  const [from, to] = windowAround(text, marks[0]?.from ?? 0);
  const cut = pieces(text, marks, from, to);
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...cut,
    ...(to < text.length ? [{ text: ' …', hit: false }] : [])
  ];
}

function windowAround(text: string, hit: number): [from: number, to: number] {
  if (text.length <= LENGTH) return [0, text.length];
  let from = Math.max(0, hit - BEFORE);
  if (from > 0) from = text.indexOf(' ', from - 1) + 1;
  if (from > hit) from = hit;
  const end = from + LENGTH;
  if (end >= text.length) return [from, text.length];
  const space = text.lastIndexOf(' ', end);
  return [from, space > hit ? space : end];
}

function marksIn(text: string, judge: Judge): Mark[] {
  return searchWords(text).flatMap(({ word, from, to }) => {
    const found = judge(word);
    if (!found) return [];
    // An accent folded away may have changed the length; then the whole word is marked.
    const at = word.length === to - from ? found.at : 0;
    return [{ from: from + at, to, asked: found.asked }];
  });
}

function pieces(text: string, marks: readonly Mark[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    if (mark.from > at) found.push({ text: text.slice(at, mark.from), hit: false });
    found.push({ text: text.slice(mark.from, mark.to), hit: true });
    at = mark.to;
  }
  if (at < to) found.push({ text: text.slice(at, to), hit: false });
  return found;
}
