/**
 * What protects beside what hinders in a family: since when it was noted, and whether it still holds.
 *
 * Promises: both sides in the guideline's order and told in the same words; what no longer holds stays
 * where it was; of a visit with two versions both are told. Nothing is counted.
 */
import type { Edition } from '../guideline/edition';
import { monthYearWords } from './date-words';
import { pictureItems, type PictureItem } from './picture-items';
import { choicesSaid, namesSaid, saidIn, wordsSaid, type PictureVisit } from './picture-visit';
import { factorStates, type FactorState } from './visit-fields';

export interface FactorSaid {
  visit: PictureVisit;
  /** One, both where there are two versions, none where only a word was noted. */
  states: FactorState[];
  words: string[];
  twofold: boolean;
}

export interface FactorLine {
  item: PictureItem;
  /** The oldest first. */
  said: FactorSaid[];
  /** "sinds mei 2026, speelt niet meer sinds augustus 2026" */
  when: string;
  /** The latest word. */
  words: string[];
}

export interface FactorPicture {
  protective: FactorLine[];
  hindering: FactorLine[];
  /** Of an edition that isn't here: nobody can say on which side it stands. */
  unknown: FactorLine[];
}

/** `undefined` where nothing was noted. */
export function factorPicture(
  visits: readonly PictureVisit[],
  editions: readonly Edition[]
): FactorPicture | undefined {
  const found = new Map<string, FactorSaid[]>();
  for (const visit of visits)
    for (const item of namesSaid(visit, ['factor', 'factor-note'])) {
      const said = saidOf(visit, item);
      const earlier = found.get(item);
      if (said && earlier) earlier.push(said);
      else if (said) found.set(item, [said]);
    }
  if (found.size === 0) return undefined;
  const lines = pictureItems(editions, 'factors', [...found.keys()]).map((item) => {
    const said = found.get(item.id) ?? [];
    return { item, said, when: whenWords(said), words: lastWords(said) };
  });
  const of = (effect: PictureItem['effect']) => lines.filter(({ item }) => item.effect === effect);
  return { protective: of('protective'), hindering: of('hindering'), unknown: of(undefined) };
}

function saidOf(visit: PictureVisit, item: string): FactorSaid | undefined {
  const state = saidIn(visit, `factor/${item}`);
  const note = saidIn(visit, `factor-note/${item}`);
  const states = choicesSaid(state, factorStates);
  const words = wordsSaid(note);
  if (states.length === 0 && words.length === 0) return undefined;
  return { visit, states, words, twofold: state.twofold || note.twofold };
}

function lastWords(said: readonly FactorSaid[]): string[] {
  return said.findLast(({ words }) => words.length > 0)?.words ?? [];
}

/** Each time that it was said to be otherwise than before, by month. */
export function whenWords(said: readonly FactorSaid[]): string {
  const turns = said
    .filter(({ states }) => states.length > 0)
    .filter(({ states }, index, all) => states.join() !== all[index - 1]?.states.join());
  if (turns.length === 0) return said[0] ? `een woord ${monthOf(said[0], 'van')}` : '';
  return turns.map((_, index) => turnWords(turns, index)).join(', ');
}

function turnWords(turns: readonly FactorSaid[], index: number): string {
  const turn = turns[index];
  const before = turns.slice(0, index);
  if (!turn) return '';
  if (turn.states.length > 1)
    return `${monthOf(turn, 'in')} twee versies: speelt mee en speelt niet meer`;
  const held = before.some(({ states }) => states.includes('holds'));
  if (turn.states[0] === 'holds') return `${held ? 'weer ' : ''}${monthOf(turn, 'sinds')}`;
  return held
    ? `${index < turns.length - 1 ? 'speelde niet' : 'speelt niet meer'} ${monthOf(turn, 'sinds')}`
    : `speelt niet mee, genoteerd ${monthOf(turn, 'in')}`;
}

function monthOf({ visit: { date } }: FactorSaid, preposition: string): string {
  return date === undefined
    ? `${preposition === 'in' ? 'op' : preposition} een bezoek zonder datum`
    : `${preposition} ${monthYearWords(date)}`;
}
