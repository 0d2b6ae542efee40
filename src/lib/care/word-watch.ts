/**
 * *Woordwacht*: which words of a text ask for another look, where they stand, and what may help.
 *
 * Two kinds. `with-parents`: words that the guideline asks not to use with parents, inflected and
 * within longer words; only where the lists hold them, so only in texts that parents may see.
 * `judging`: words that judge, in place of what was seen or heard; not within quotation marks, for
 * there somebody said so.
 *
 * Promises: pure; whole words only, whatever their capitals and accents, and however accents are
 * written; one pass over the text; lines are judged by themselves, so a text may be read in parts.
 */
import { avoidedIn } from '../guideline/reading/avoided-words';
import { inflections } from './inflections';
import { otherWords, type JudgingWord } from './judging-words';
import { quotedParts, type Part } from './quoted-parts';

export interface WatchLists {
  /** Words not to use with parents; empty where no parent reads. */
  readonly avoid: readonly string[];
  /** Words to use in their place. */
  readonly better: readonly string[];
  readonly judging: readonly JudgingWord[];
}

export interface WatchedWord extends Part {
  /** As it stands in the text. */
  word: string;
  /** The word of the list that it is a form of. */
  listed: string;
  kind: 'with-parents' | 'judging';
  /** Words that may take its place just so, with its capitals. */
  better?: readonly string[];
  /** What to do, to be read behind the word and a colon. */
  hint: string;
}

export function wordsToWatch(text: string, lists: WatchLists): WatchedWord[] {
  const index = indexOf(lists);
  const found: WatchedWord[] = [];
  let quoted: Part[] | undefined;
  let passed = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const { 0: word, index: from } = match;
    if (word.length < SHORTEST) continue;
    const folded = plain(word);
    const to = from + word.length;
    const avoided = index.avoided(folded);
    if (avoided !== undefined) {
      found.push({ from, to, ...withParents(word, folded, avoided, lists.better) });
      continue;
    }
    const judged = index.judged(folded, text, to);
    if (!judged) continue;
    quoted ??= quotedParts(text);
    while ((quoted[passed]?.to ?? Infinity) < to) passed += 1;
    if ((quoted[passed]?.from ?? Infinity) < from) continue;
    found.push({ from, to: judged.to, ...judging(text.slice(from, judged.to), judged.entry) });
    WORD.lastIndex = judged.to;
  }
  return found;
}

const SHORTEST = 3;
/** A word with what is tied to it by a hyphen. Signs that can't be seen may stand within. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*)*/gu;
const ASCII = /^[\0-\x7f]*$/;

/** Lower case without accents and signs that can't be seen; "ĳ" as "ij". */
function plain(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .replaceAll('ĳ', 'ij')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
}

function withParents(
  word: string,
  folded: string,
  listed: string,
  better: readonly string[]
): Omit<WatchedWord, keyof Part> {
  const base = { word, listed, kind: 'with-parents' } as const;
  // A noun can change places with a noun; "gehecht" and "hechten" ask for another sentence.
  if (better.length > 0 && folded.includes(listed))
    return { ...base, better: better.map((one) => likeCapitals(one, word)), hint: OTHER_WORD };
  const words = orList(better);
  return { ...base, hint: words ? `zeg het bij ouders liever met ${words}` : OTHER_WORD };
}

const OTHER_WORD = 'zeg het bij ouders liever met een ander woord';

function judging(word: string, { word: listed, instead }: JudgingWord) {
  const hint = instead
    ? `schrijf wat je zag of hoorde, bijvoorbeeld: ‘${instead}’`
    : 'schrijf wat je zag of hoorde';
  return { word, listed, kind: 'judging', hint } as const;
}

function orList(words: readonly string[]): string {
  const all = words.map((word) => `‘${word}’`);
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' of ');
}

/** "Hechting" → "Band", "HECHTING" → "BAND". */
function likeCapitals(word: string, like: string): string {
  const letters = like.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  const [first = ''] = like;
  const begin = first !== first.toLowerCase();
  return begin ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

interface Judged {
  entry: JudgingWord;
  to: number;
}

interface Index {
  /** The word of the list that this one is a form of. */
  avoided(word: string): string | undefined;
  /** `to`: where the word ends in the text; some words in a row end later. */
  judged(word: string, text: string, to: number): Judged | undefined;
}

const indexes = new WeakMap<WatchLists, Index>();

function indexOf(lists: WatchLists): Index {
  let index = indexes.get(lists);
  if (!index) indexes.set(lists, (index = indexed(lists)));
  return index;
}

/** Stitches, which a mother may have after giving birth. */
const STITCHES = /^(?:hechtingen|(?:wond|huid)hechting(?:en)?|hechtingsdraad)$/;

function indexed({ avoid, judging: entries }: WatchLists): Index {
  const avoided = avoid.map(plain);
  // Most words are none of these: only what holds the heart of one is looked at closely.
  const hearts = new RegExp(avoided.map((one) => escaped(heart(one))).join('|') || '(?!)');
  const judge = new Judge(entries);
  return {
    avoided: (word) =>
      hearts.test(word) && !STITCHES.test(word)
        ? avoided.find((one) => avoidedIn(word, [one]) !== undefined)
        : undefined,
    judged: (word, text, to) => judge.of(word, text, to)
  };
}

/** The words that judge, by their beginnings: most words of a text begin like none of them. */
class Judge {
  readonly #forms = new Map<string, JudgingWord>();
  readonly #starts: { start: string; entry: JudgingWord }[] = [];
  readonly #phrases: { first: string; rest: RegExp; entry: JudgingWord }[] = [];
  readonly #begins = new Set<string>();

  constructor(entries: readonly JudgingWord[]) {
    for (const entry of entries) this.#take(entry);
    for (const word of otherWords) this.#forms.delete(word);
  }

  of(word: string, text: string, to: number): Judged | undefined {
    // Of words tied by a hyphen the last one says what it is: "slecht-ziend" isn't "slecht".
    const last = word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : word;
    if (!this.#begins.has(last.slice(0, SHORTEST))) return undefined;
    const entry =
      this.#forms.get(last) ?? this.#starts.find(({ start }) => last.startsWith(start))?.entry;
    return entry ? { entry, to } : this.#phrase(last, text, to);
  }

  #phrase(word: string, text: string, to: number): Judged | undefined {
    for (const { first, rest, entry } of this.#phrases) {
      if (first !== word) continue;
      rest.lastIndex = to;
      const found = rest.exec(text);
      if (found) return { entry, to: to + found[0].length };
    }
    return undefined;
  }

  #take(entry: JudgingWord): void {
    const [first = '', ...rest] = plain(entry.word.trim()).split(/\s+/);
    const starred = first.endsWith('*') && rest.length === 0;
    const start = starred ? first.slice(0, -1) : first;
    if (start.length < SHORTEST) return;
    const forms = starred || rest.length > 0 ? [start] : inflections(start);
    for (const form of forms) this.#begins.add(form.slice(0, SHORTEST));
    if (rest.length > 0) this.#phrases.push({ first, rest: inARow(rest), entry });
    else if (starred) this.#starts.push({ start, entry });
    else for (const form of forms) this.#forms.set(form, this.#forms.get(form) ?? entry);
  }
}

/** The words that follow, on the same line. */
function inARow(words: readonly string[]): RegExp {
  const parts = words.map((word) =>
    word.endsWith('*') ? `${escaped(word.slice(0, -1))}[\\p{L}\\p{M}]*` : escaped(word)
  );
  return new RegExp(
    `${parts.map((part) => `[^\\S\\n]+${part}`).join('')}(?![\\p{L}\\p{M}\\p{N}-])`,
    'yiu'
  );
}

/** "gehechtheid" → "gehecht", "hechting" → "hecht". */
const heart = (avoided: string) => avoided.replace(/(?:heid|ing)$/, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
