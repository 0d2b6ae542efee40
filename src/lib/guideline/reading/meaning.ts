/**
 * What an id stands for and may never stop standing for, module by module.
 * Promise: an item with a known id keeps its module and these fields, whatever edition brings it.
 */
import type { GuidelineItem, ModuleId } from '../item';

const FIXED: Partial<Record<ModuleId, readonly string[]>> = {
  'van-wiechen': ['number', 'age', 'purpose'],
  'conversation-guide': ['step', 'letter'],
  'dos-and-donts': ['kind'],
  words: ['title', 'use'],
  factors: ['effect', 'level'],
  signs: ['leaning'],
  development: ['ages'],
  continuum: ['kind', 'share'],
  instruments: ['fullName'],
  'next-steps': ['route'],
  interventions: ['place'],
  partners: ['group'],
  sharing: ['kind'],
  tips: ['ages']
};

/** Why `next` can't bear the id of `known`, as it reads on after "Dit punt"; nothing if it can. */
export function changedMeaning(known: GuidelineItem, next: GuidelineItem): string | undefined {
  if (known.module !== next.module)
    return `staat in de app bij "${known.module}" en hier bij "${next.module}"; geef het een eigen id`;
  const field = (FIXED[known.module] ?? []).find(
    (key) => !sameJson(valueOf(known, key), valueOf(next, key))
  );
  if (field !== undefined)
    return `heeft een ander veld "${field}" dan het punt met dit id in de app; geef een ander punt een eigen id`;
  const lost = partIds(known).find((id) => !partIds(next).includes(id));
  if (lost !== undefined)
    return `mist het onderdeel "${lost}", waar oude bezoeken naar verwijzen; neem het op`;
  return undefined;
}

/** The ids within an item, besides its own. */
export function partIds(item: GuidelineItem): string[] {
  const ids: string[] = [];
  const collect = (value: unknown, top: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!top && 'id' in value && typeof value.id === 'string') ids.push(value.id);
    for (const part of Object.values(value)) collect(part, false);
  };
  collect(item, true);
  return ids;
}

/** Equal as JSON, whatever the order of the keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && sameJson(valueOf(a, key), valueOf(b, key)))
  );
}

function valueOf(holder: object, key: string): unknown {
  return (holder as Record<string, unknown>)[key];
}
