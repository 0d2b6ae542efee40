/** How people, households and guideline items are called in the lines of a visit, also when they are gone. */
import { inPlace, type Callings } from './field-labels';
import { isolated } from './isolated';

export function personCalled(id: string, { person }: Callings): string {
  const name = person?.(id);
  return name === undefined ? 'iemand die niet meer bij dit gezin staat' : isolated(name);
}

/** By its name, never its address. */
export function householdCalled(id: string, { household }: Callings): string {
  return household?.(id) ?? 'een adres van dit gezin';
}

export function itemCalled(id: string, { item }: Callings): string {
  return item?.(id) ?? 'een onderdeel uit een andere editie';
}

/** In the order of the content. */
export function itemsCalled(ids: readonly string[], callings: Callings): string[] {
  return inPlace(ids, callings).map((id) => itemCalled(id, callings));
}
