/**
 * Facts of one heading as the text of a report: neighbours joined to sentences and paragraphs.
 *
 * Promises: in the order given; every fact stands in it once, but for those that there is no more room
 * for, which are not among the keys. Many moments stand together by their time.
 */
import { enumerated } from './dutch';
import type { Fact } from './fact';

export interface Composed {
  text: string;
  /** Of the facts that stand in the text. */
  keys: string[];
}

/** Characters that a draft takes at most: half of what a field holds. */
export const DRAFT_LIMIT = 50_000;

export function composed(facts: readonly Fact[]): Composed {
  const taken: Fact[] = [];
  let length = 0;
  for (const fact of facts) {
    length += fact.text.length + 1;
    if (length > DRAFT_LIMIT) break;
    taken.push(fact);
  }
  return { text: paragraphs(taken).join('\n'), keys: [...new Set(taken.map(({ key }) => key))] };
}

function paragraphs(facts: readonly Fact[]): string[] {
  const step = facts.filter(({ moment }) => moment).length > MANY ? 5 : 1;
  return runs(facts, (fact) => paragraphOf(fact, step)).flatMap((run) =>
    run[0]?.moment ? chunks(run, TOGETHER).map(momentsLine) : [sentencesOf(run).join(' ')]
  );
}

/** Moments before five minutes share a line in place of one, and how many of them at most. */
const MANY = 40;
const TOGETHER = 10;

function paragraphOf({ paragraph, moment }: Fact, minutesTogether: number): string {
  if (!moment?.time) return paragraph;
  const [hours, minutes] = moment.time.split(':');
  return `${paragraph} ${hours} ${Math.floor(Number(minutes) / minutesTogether)}`;
}

/** "9:05 – Noor lacht. Sanne lacht terug." or "9:00–9:04 – …" */
function momentsLine(run: readonly Fact[]): string {
  const times = run.map(({ moment }) => moment?.time ?? '').filter(Boolean);
  const [first = '', last = ''] = [times[0], times.at(-1)];
  const words = run.map(({ moment }) => moment?.text ?? '').join(' ');
  if (!first) return words;
  return `${first === last ? first : `${first}–${last}`} – ${words}`;
}

function sentencesOf(facts: readonly Fact[]): string[] {
  const said: string[] = [];
  let before = '';
  for (const run of runs(facts, ({ says, key }) => (says ? says.who : key))) {
    const [first] = run;
    if (!first) continue;
    if (first.says) said.push(...joined(run));
    else said.push(first.after?.key === before ? first.after.text : first.text);
    before = run.at(-1)?.key ?? '';
  }
  // Of twins the same may be told of both without a name.
  return said.filter((sentence, at) => sentence !== said[at - 1]);
}

/** Predicates in one sentence; a list behind a colon goes on. */
const IN_A_SENTENCE = 3;

function joined(run: readonly Fact[]): string[] {
  const isList = run[0]?.says?.subject.endsWith(':') === true;
  const sentences = isList ? 1 : Math.ceil(run.length / IN_A_SENTENCE);
  return chunks(run, Math.ceil(run.length / sentences)).map((part) => {
    const predicates = part.map(({ says }) => says?.predicate ?? '');
    return `${part[0]?.says?.subject ?? ''} ${enumerated(predicates)}.`;
  });
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size)
  );
}

/** Neighbours that are alike, together. */
function runs<T>(all: readonly T[], alike: (one: T) => string): T[][] {
  const found: T[][] = [];
  let before: string | undefined;
  for (const one of all) {
    const now = alike(one);
    if (now === before) found.at(-1)?.push(one);
    else found.push([one]);
    before = now;
  }
  return found;
}
