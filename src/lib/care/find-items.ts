/**
 * Finding guideline content by words, as one types: one index of an edition, made once.
 *
 * Promises: no network and no clock; accents, capitals, Dutch endings and a typing error are forgiven;
 * the last part of a compound is found by itself ("contact" finds "oogcontact"), any other part too
 * when nothing else fits; titles weigh most. When no text holds all words, those that hold some are
 * given, and `loose` says so. What is no longer offered is left out.
 */
import MiniSearch, { type Query } from 'minisearch';
import type { Edition } from '../guideline/edition';
import { markedText, snippetOf, type Judge, type Piece } from './marks';
import { searchTexts, type SearchText } from './search-texts';
import { Vocabulary, type Asked } from './search-vocabulary';
import { searchWords, wordsAsked } from './search-words';

export interface Hit {
  /** `module` or `module/item`: where it stands in Kennis. */
  key: string;
  /** Title of the module; '' where the hit is the module itself. */
  module: string;
  title: Piece[];
  snippet: Piece[];
}

export interface Found {
  hits: Hit[];
  /** How many there are, also beyond those given. */
  total: number;
  /** No text holds all of the words. */
  loose: boolean;
  /** What was searched for in place of a word that nothing holds. */
  instead: { typed: string; found: string }[];
}

export interface Finder {
  /** `today`: items whose last day is before it are left out. */
  find(query: string, today: string, most?: number): Found;
}

const boost = { title: 10, titleTails: 5, text: 2, more: 1, tails: 0.7, aside: 2, source: 0.3 };
const fields = Object.keys(boost);
/** How much a word counts that was put beside the one that was typed. */
const ALSO = 0.4;
const AT_ONCE = 40;

interface Ground {
  index: MiniSearch<Record<string, string>>;
  texts: ReadonlyMap<string, SearchText>;
  words: Vocabulary;
}

/** Makes the index in steps, so that the screen answers while it is being made. */
export async function itemFinder(edition: Edition): Promise<Finder> {
  const all = searchTexts(edition);
  const words = new Vocabulary();
  for (const { title, lines } of all) words.note([title, ...lines].join('\n'));
  const tails = (text: string) =>
    searchWords(text)
      .flatMap(({ word }) => words.tails(word))
      .join(' ');
  const index = new MiniSearch<Record<string, string>>({
    idField: 'key',
    fields,
    tokenize: (text) => searchWords(text).map(({ word }) => word),
    processTerm: (word) => {
      const stem = words.stem(word);
      return stem === word ? word : [word, stem];
    }
  });
  const rows = all.map(({ key, title, lines: [text = '', ...rest], aside, source }) => {
    const more = rest.join('\n');
    return {
      ...{ key, title, text, more, aside, source },
      ...{ titleTails: tails(title), tails: tails(`${text}\n${more}`) }
    };
  });
  await index.addAllAsync(rows, { chunkSize: AT_ONCE });
  const ground = { index, texts: new Map(all.map((text) => [text.key, text])), words };
  return { find: (query, today, most = 30) => find(ground, query, today, most) };
}

function find({ index, texts, words }: Ground, query: string, today: string, most: number): Found {
  const wanted = wordsAsked(query).map((word) => words.asked(word));
  if (wanted.length === 0) return { hits: [], total: 0, loose: false, instead: [] };
  const also = new Set(wanted.flatMap((one) => (one.kind === 'word' ? one.also : [])));
  const search = (combineWith: 'AND' | 'OR') =>
    index
      .search(
        { combineWith, queries: wanted.map(queryOf) },
        {
          boost,
          boostTerm: (term) => (also.has(term) ? ALSO : 1),
          tokenize: (text) => [text],
          processTerm: (term) => term
        }
      )
      .flatMap(({ id }) => texts.get(id as string) ?? [])
      .filter(({ item }) => item?.until === undefined || today <= item.until);
  const all = search('AND');
  const found = all.length > 0 || wanted.length === 1 ? all : search('OR');
  const judge = words.judge(wanted);
  return {
    hits: found.slice(0, most).map((text) => hitOf(text, judge)),
    total: found.length,
    loose: all.length === 0 && found.length > 0,
    instead: wanted.flatMap((one) => {
      const [first] = one.kind === 'close' ? one.terms : [];
      return first === undefined ? [] : [{ typed: one.word, found: first }];
    })
  };
}

function queryOf(one: Asked): Query {
  if (one.kind !== 'word') return { combineWith: 'OR', queries: [...one.terms] };
  const typed = { queries: [one.word], prefix: true };
  return { combineWith: 'OR', queries: [typed, ...new Set([one.stem, ...one.also])] };
}

function hitOf({ key, module, item, title, lines }: SearchText, judge: Judge): Hit {
  return {
    key,
    module: item ? module.title : '',
    title: markedText(title, judge),
    snippet: snippetOf(lines, judge)
  };
}
