/**
 * The six elements of the relation with one child, visit by visit.
 *
 * Promises: all six, in the guideline's order; only visits on which something was noted of this child,
 * the oldest first; seen and talked about beside each other, both where there are two versions.
 * Nothing is counted, weighed or compared.
 */
import type { Edition } from '../guideline/edition';
import { pictureItems, type PictureItem } from './picture-items';
import { choicesSaid, namesSaid, saidIn, wordsSaid, type PictureVisit } from './picture-visit';
import { elementStates, type ElementState } from './visit-fields';

/** A word without a tick is there too. */
export type ElementMark = ElementState | 'word';

export interface ElementNoted {
  item: string;
  marks: ElementMark[];
  words: string[];
  twofold: boolean;
}

export interface ElementColumn {
  visit: PictureVisit;
  noted: ElementNoted[];
}

export interface ElementPicture {
  items: PictureItem[];
  columns: ElementColumn[];
}

/** `undefined` where nothing was noted. */
export function elementPicture(
  visits: readonly PictureVisit[],
  child: string,
  editions: readonly Edition[]
): ElementPicture | undefined {
  const columns = visits
    .map((visit) => ({ visit, noted: notedOf(visit, child) }))
    .filter(({ noted }) => noted.length > 0);
  if (columns.length === 0) return undefined;
  const ids = columns.flatMap(({ noted }) => noted.map(({ item }) => item));
  const items = pictureItems(editions, 'six-elements', ids, true);
  const place = new Map(items.map(({ id }, index) => [id, index]));
  for (const { noted } of columns)
    noted.sort((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0));
  return { items, columns };
}

function notedOf(visit: PictureVisit, child: string): ElementNoted[] {
  return namesSaid(visit, ['element', 'element-note']).flatMap((key) => {
    if (!key.startsWith(`${child}/`)) return [];
    const state = saidIn(visit, `element/${key}`);
    const note = saidIn(visit, `element-note/${key}`);
    const words = wordsSaid(note);
    const marks: ElementMark[] = choicesSaid(state, elementStates);
    if (marks.length === 0 && words.length > 0) marks.push('word');
    if (marks.length === 0) return [];
    const item = key.slice(child.length + 1);
    return [{ item, marks, words, twofold: state.twofold || note.twofold }];
  });
}
