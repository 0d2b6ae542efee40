/**
 * What was seen on a visit, in plain lines: moments, elements of the relation, the contact, factors.
 *
 * Promise: each with name, title, tick and word; a moment that was taken away isn't there.
 */
import { itemCalled, personCalled } from './called';
import { inPlace, type Callings } from './field-labels';
import type { Fields } from './reading';
import { aspectsIn, elementsIn, factorsIn, momentsIn, type SeenMoment } from './seen-in-visit';
import { elementStateWords, factorStateWords } from './terms';
import type { VisitSection } from './visit-lines';

/** The fields that have their place here. */
export const seenFields = [
  ...['moment-time/*', 'moment-who/*', 'moment-item/*', 'moment-text/*', 'moment-gone/*'],
  ...['element/*/*', 'element-note/*/*', 'aspect/*/*', 'aspect-note/*/*'],
  ...['factor/*', 'factor-note/*']
] as const;

export function seenSections(from: Fields, callings: Callings): VisitSection[] {
  const inOrder = <T extends { item: string }>(all: readonly T[]): T[] =>
    inPlace([...new Set(all.map(({ item }) => item))], callings).flatMap((item) =>
      all.filter((one) => one.item === item)
    );
  const about = (item: string, child: string) =>
    `${itemCalled(item, callings)} (${personCalled(child, callings)})`;
  return [
    {
      title: 'Momenten',
      lines: momentsIn(from).map((moment) => momentLine(moment, callings))
    },
    {
      title: 'Elementen van de relatie',
      lines: inOrder(elementsIn(from)).map(({ child, item, state, note }) =>
        ticked(about(item, child), state && elementStateWords[state], note)
      )
    },
    {
      title: 'Gezien in het contact',
      lines: inOrder(aspectsIn(from)).map(({ child, item, seen, note }) =>
        ticked(about(item, child), seen ? 'Gezien' : undefined, note)
      )
    },
    {
      title: 'Factoren',
      lines: inOrder(factorsIn(from)).map(({ item, state, note }) =>
        ticked(itemCalled(item, callings), state && factorStateWords[state], note)
      )
    }
  ];
}

/** "14:05, Noor (Lacht terug): pakt een vinger vast" */
function momentLine({ time, who, item, text }: SeenMoment, callings: Callings): string {
  const about = [time, who && personCalled(who, callings)].filter(Boolean).join(', ');
  const at = item && (about ? ` (${itemCalled(item, callings)})` : itemCalled(item, callings));
  const head = about + at;
  if (!text.trim()) return head;
  return head ? `${head}: ${text}` : text;
}

function ticked(about: string, state: string | undefined, note: string): string {
  const head = state === undefined ? `${about}:` : `${about}: ${state.toLowerCase()}`;
  if (!note.trim()) return head;
  return state === undefined ? `${head} ${note}` : `${head}. ${note}`;
}
