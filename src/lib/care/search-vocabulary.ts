/**
 * All words of an edition with their stems, and how a word that was typed relates to them.
 *
 * Promises: pure; a word that begins or inflects a known one is looked for as it is; else within
 * known words; else as the nearest known words, for a typing error.
 */
import { closeWords } from './close-words';
import { dutchStem } from './dutch-stem';
import type { Judge } from './marks';
import { searchWords } from './search-words';

export type Asked =
  | { kind: 'word'; word: string; stem: string; also: readonly string[] }
  /** Within other words, or the words that are nearest to it. */
  | { kind: 'part' | 'close'; word: string; terms: ReadonlySet<string> };

/** Words that she may type and the content says in another way. */
const alsoMeant: Record<string, readonly string[]> = {
  hechting: ['band'],
  gehechtheid: ['band'],
  papa: ['vader'],
  mama: ['moeder'],
  tolk: ['taal']
};

/** Beginnings that make a verb, not a compound. */
const PREFIXES = new Set(['ver', 'ont', 'her']);
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;

export class Vocabulary {
  readonly #stems = new Map<string, string>();
  readonly #tails = new Map<string, readonly string[]>();

  note(text: string): void {
    for (const { word } of searchWords(text)) this.stem(word);
  }

  /** The stem of a word; from then on the word is known. */
  stem(word: string): string {
    let stem = this.#stems.get(word);
    if (stem === undefined) this.#stems.set(word, (stem = dutchStem(word)));
    return stem;
  }

  /** "oogcontact" → "contact", when that is a word of its own. Ask only once all words are known. */
  tails(word: string): readonly string[] {
    let found = this.#tails.get(word);
    if (!found) this.#tails.set(word, (found = this.#tailsOf(word)));
    return found;
  }

  #tailsOf(word: string): string[] {
    const found: string[] = [];
    for (let at = SHORTEST_HEAD; at <= word.length - SHORTEST_TAIL; at += 1) {
      const tail = word.slice(at);
      if (!PREFIXES.has(word.slice(0, at)) && this.#isWord(tail)) found.push(tail);
    }
    return found;
  }

  #isWord(tail: string): boolean {
    return this.#stems.has(tail) || this.#bare.has(dutchStem(tail));
  }

  get #bare(): ReadonlySet<string> {
    return (this.#bareStems ??= new Set(this.#stems.values()));
  }
  #bareStems: ReadonlySet<string> | undefined;

  asked(word: string): Asked {
    const stem = dutchStem(word);
    const also = alsoMeant[word] ?? [];
    for (const [known, knownStem] of this.#stems)
      if (known.startsWith(word) || knownStem === stem) return { kind: 'word', word, stem, also };
    if (also[0] !== undefined) return { kind: 'word', word: also[0], stem: also[0], also: [] };
    const known = [...this.#stems.keys()];
    const within = word.length < 3 ? [] : known.filter((one) => one.includes(word));
    if (within.length > 0) return { kind: 'part', word, terms: new Set(within) };
    return { kind: 'close', word, terms: new Set(closeWords(word, known)) };
  }

  /** Which words of a text answer to what was asked; a part or tail is marked from where it begins. */
  judge(wanted: readonly Asked[]): Judge {
    return (word) => {
      const stem = this.#stems.get(word);
      for (const [asked, one] of wanted.entries()) {
        const at = one.kind === 'word' ? atWord(one, word, stem) : atTerms(one, word);
        if (at !== undefined) return { asked, at };
      }
      return undefined;
    };
  }
}

function atWord(one: Asked & { kind: 'word' }, word: string, stem: string | undefined) {
  if (word.startsWith(one.word) || stem === one.stem || one.also.includes(word)) return 0;
  if (one.word.length < SHORTEST_TAIL) return undefined;
  const at = Math.max(word.indexOf(one.word), word.indexOf(one.stem));
  return at >= SHORTEST_HEAD ? at : undefined;
}

function atTerms(one: Asked & { kind: 'part' | 'close' }, word: string): number | undefined {
  if (!one.terms.has(word)) return undefined;
  return one.kind === 'part' ? word.indexOf(one.word) : 0;
}
