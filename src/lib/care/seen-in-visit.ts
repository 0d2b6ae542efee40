/**
 * What was seen on a visit and ticked at the table: moments, elements of the relation, aspects of the
 * contact, and factors of the family.
 *
 * Promises: moments in the order of their time, without those taken away; a tick or a word reads on
 * without the other; the same for a record and for a signature's content.
 */
import { choiceIn, flagIn, lineIn, partsIn, textIn, type Fields } from './reading';
import { elementStates, factorStates, type ElementState, type FactorState } from './visit-fields';

export interface SeenMoment {
  id: string;
  /** '14:05'; '' when unknown. */
  time: string;
  /** Whom it is about, by the id of that person; '' when it wasn't said. */
  who: string;
  /** A guideline item; '' for none. */
  item: string;
  text: string;
}

export interface SeenElement {
  child: string;
  item: string;
  state: ElementState | undefined;
  note: string;
}

export interface SeenAspect {
  child: string;
  item: string;
  seen: boolean;
  note: string;
}

export interface FactorNoted {
  item: string;
  state: FactorState | undefined;
  note: string;
}

export function momentsIn(from: Fields): SeenMoment[] {
  const heads = ['moment-time', 'moment-who', 'moment-item', 'moment-text'];
  return namesBelow(from, heads)
    .filter((id) => !flagIn(from, `moment-gone/${id}`))
    .map((id) => ({
      id,
      time: lineIn(from, `moment-time/${id}`),
      who: lineIn(from, `moment-who/${id}`),
      item: lineIn(from, `moment-item/${id}`),
      text: textIn(from, `moment-text/${id}`)
    }))
    .filter(({ time, who, item, text }) => time || who || item || text.trim())
    .sort((a, b) => compare(`${a.time || '~'} ${a.id}`, `${b.time || '~'} ${b.id}`));
}

export function elementsIn(from: Fields): SeenElement[] {
  return ofChildren(from, ['element', 'element-note'])
    .map(({ child, item, key }) => ({
      child,
      item,
      state: choiceIn(from, `element/${key}`, elementStates),
      note: textIn(from, `element-note/${key}`)
    }))
    .filter(({ state, note }) => state !== undefined || note.trim() !== '');
}

export function aspectsIn(from: Fields): SeenAspect[] {
  return ofChildren(from, ['aspect', 'aspect-note'])
    .map(({ child, item, key }) => ({
      child,
      item,
      seen: flagIn(from, `aspect/${key}`),
      note: textIn(from, `aspect-note/${key}`)
    }))
    .filter(({ seen, note }) => seen || note.trim() !== '');
}

export function factorsIn(from: Fields): FactorNoted[] {
  return namesBelow(from, ['factor', 'factor-note'])
    .map((item) => ({
      item,
      state: choiceIn(from, `factor/${item}`, factorStates),
      note: textIn(from, `factor-note/${item}`)
    }))
    .filter(({ state, note }) => state !== undefined || note.trim() !== '');
}

/** What stands after any of these heads, each once. */
function namesBelow(from: Fields, heads: readonly string[]): string[] {
  const names = heads.flatMap((head) => partsIn(from, head).map(({ rest }) => rest));
  return [...new Set(names)].sort();
}

function ofChildren(from: Fields, heads: readonly string[]) {
  return namesBelow(from, heads).flatMap((key) => {
    const [child, item] = key.split('/');
    return child && item ? [{ child, item, key }] : [];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
