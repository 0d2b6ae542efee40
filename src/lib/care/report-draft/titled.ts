/**
 * Titles of the content in a report: in the order of the content, and only those that parents may read.
 */
import { avoidedIn } from '../../guideline/reading/avoided-words';
import { inPlace } from '../field-labels';
import type { ReportGround } from './saying';

/** `undefined` where it isn't known, or holds a word that isn't for parents. */
export function titleFor({ title, avoided }: ReportGround, item: string): string | undefined {
  const found = title(item)?.replace(/[\s.]+$/u, '');
  return found && avoidedIn(found, avoided) === undefined ? found : undefined;
}

export function inOrderOfContent<T extends { item: string }>(
  all: readonly T[],
  { place }: ReportGround
): T[] {
  const ids = inPlace([...new Set(all.map(({ item }) => item))], { place });
  return ids.flatMap((id) => all.filter(({ item }) => item === id));
}
