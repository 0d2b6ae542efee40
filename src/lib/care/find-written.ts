/**
 * Finding what was written about all families, as one types: texts folded once, searched in memory.
 *
 * Promises: pure; every word of the question, as the beginning of a word or within it, stands in the
 * texts of one record or in the names of its family, and one at least in the texts; accents, capitals
 * and signs make no difference; the newest stands first. A telephone number or postcode is found with
 * its spaces and without.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { folded } from './caseload';
import type { Digest, WrittenRecord } from './digest';
import { labelOf } from './field-labels';
import { snippetOf, type Judge, type Piece } from './marks';

export interface WrittenHit {
  family: string;
  familyName: string;
  record: string;
  type: string;
  /** The visit that it stands with: its own id for a visit. */
  visit: string | undefined;
  /** Whether that visit was signed. */
  signed: boolean;
  date: CalendarDate | undefined;
  field: string;
  label: string;
  /** The text that answers best, around the words that were asked for. */
  line: Piece[];
  /** The whole of that text, to find the place by. */
  text: string;
}

export interface FoundWritten {
  hits: WrittenHit[];
  /** How many there are, also beyond those given. */
  total: number;
}

/** A record, and a field of it that holds all words of a question by itself. */
export interface WrittenPlace {
  record: string;
  field: string;
}

interface Entry {
  record: WrittenRecord;
  of: Home;
  /** All texts folded, one after the other. */
  words: string;
  order: string;
}

interface Home {
  digest: Digest;
  names: string;
  entries: Entry[];
}

/** From this many letters on there is something to look for. */
export const LEAST_LETTERS = 2;

const NOTHING: FoundWritten = { hits: [], total: 0 };

export class WrittenIndex {
  readonly #homes = new Map<string, Home>();
  /** Of all families, the newest first; made anew when a family changed. */
  #entries: Entry[] | undefined;

  put(digest: Digest): void {
    const names = [digest.name, ...digest.people.map(({ name }) => name)].join(' ');
    const home: Home = { digest, names: folded(names), entries: [] };
    home.entries = digest.written.map((record) => ({
      record,
      of: home,
      words: record.texts.map(({ field, text }) => searched(field, text)).join('\n'),
      order: `${record.date ?? ''} ${record.id}`
    }));
    this.#homes.set(digest.family, home);
    this.#entries = undefined;
  }

  drop(family: string): void {
    if (this.#homes.delete(family)) this.#entries = undefined;
  }

  find(query: string, most: number): FoundWritten {
    const wanted = wordsOf(query);
    if (wanted.length === 0) return NOTHING;
    const found = this.#among(wanted);
    const judge = judgeOf(wanted);
    return {
      hits: found.slice(0, most).map((entry) => hitOf(entry, wanted, judge)),
      total: found.length
    };
  }

  /** Every field that holds all words by itself. */
  places(query: string): WrittenPlace[] {
    const wanted = wordsOf(query);
    if (wanted.length === 0) return [];
    return this.#among(wanted).flatMap(({ record }) =>
      record.texts
        .filter(({ field, text }) => answers(searched(field, text), wanted) === wanted.length)
        .map(({ field }) => ({ record: record.id, field }))
    );
  }

  #among(wanted: readonly string[]): Entry[] {
    this.#entries ??= [...this.#homes.values()]
      .flatMap(({ entries }) => entries)
      .sort((a, b) => (a.order < b.order ? 1 : -1));
    const first = wanted[0];
    if (first !== undefined && wanted.length === 1)
      return this.#entries.filter(({ words }) => words.includes(first));
    return this.#entries.filter(
      ({ words, of }) =>
        answers(words, wanted) > 0 &&
        wanted.every((word) => words.includes(word) || of.names.includes(word))
    );
  }
}

function wordsOf(query: string): string[] {
  const words = [...new Set(folded(query).split(' '))].filter(Boolean);
  return words.join('').length < LEAST_LETTERS ? [] : words;
}

const numbered = new Set(['phone', 'postcode']);

function searched(field: string, text: string): string {
  const words = folded(text);
  return numbered.has(field) ? `${words} ${words.replaceAll(' ', '')}` : words;
}

function answers(words: string, wanted: readonly string[]): number {
  return wanted.filter((word) => words.includes(word)).length;
}

function judgeOf(wanted: readonly string[]): Judge {
  return (word) => {
    for (const [asked, one] of wanted.entries()) {
      const at = word.indexOf(one);
      if (at >= 0) return { asked, at };
    }
    return undefined;
  };
}

function hitOf({ record, of }: Entry, wanted: readonly string[], judge: Judge): WrittenHit {
  const { digest } = of;
  let best = { field: '', text: '', count: 0 };
  for (const { field, text } of record.texts) {
    const count = answers(searched(field, text), wanted);
    if (count > best.count) best = { field, text, count };
  }
  const person = (id: string) => digest.people.find((one) => one.id === id)?.name || undefined;
  const visit = record.type === 'visit' ? record.id : record.visit;
  const about = record.type === 'person' ? person(record.id) : undefined;
  const label = labelOf(record.type, best.field, { person });
  return {
    family: digest.family,
    familyName: digest.name,
    record: record.id,
    type: record.type,
    visit,
    signed: digest.visits.some(({ id, signed }) => id === visit && signed),
    date: record.date,
    field: best.field,
    label: about ? `${label} (${about})` : label,
    line: snippetOf(best.text.split('\n'), judge),
    text: best.text
  };
}
