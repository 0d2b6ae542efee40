/**
 * What an id of the guideline content is called, and where it stands: an item, or a point within one.
 *
 * Promise: whatever has an id in the edition is found by it, with its title or else its text.
 */
import type { Edition } from '../guideline/edition';

interface Known {
  title: string;
  /** In the order of the content. */
  place: number;
}

const known = new WeakMap<Edition, ReadonlyMap<string, Known>>();

export function titleIn(edition: Edition, id: string): string | undefined {
  return knownIn(edition).get(id)?.title;
}

export function placeIn(edition: Edition, id: string): number | undefined {
  return knownIn(edition).get(id)?.place;
}

function knownIn(edition: Edition): ReadonlyMap<string, Known> {
  let found = known.get(edition);
  if (!found) {
    const titles = [...titlesWithin(edition.modules)];
    found = new Map(titles.map(([id, title], place) => [id, { title, place }]));
    known.set(edition, found);
  }
  return found;
}

function* titlesWithin(value: unknown): Generator<[string, string]> {
  if (value === null || typeof value !== 'object') return;
  const { id, title, text } = value as Record<string, unknown>;
  const called = typeof title === 'string' ? title : text;
  if (typeof id === 'string' && typeof called === 'string') yield [id, called];
  for (const inner of Object.values(value)) yield* titlesWithin(inner);
}
