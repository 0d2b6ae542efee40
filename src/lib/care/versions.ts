/**
 * The values that a field holds, one beside the other when two people wrote without having seen each
 * other. Apart from `conflicts.ts`, so that a list or a field doesn't carry all labels along.
 */
import type { Json } from '../history/json';
import { distinct, type Held, type Register } from '../history/register';
import { SIGNATURE_FIELD } from '../history/signature';
import type { Stamp } from '../history/stamp';

/** One of the values, with the stamps that choosing it, or another, replaces. */
export interface Version {
  value: Json;
  author: string;
  at: string;
  stamps: Stamp[];
}

/** The values of a register, oldest first as far as the clocks were right. */
export function versionsOf(register: Register | undefined): Version[] {
  const same = (held: Held) =>
    (register ?? []).filter((other) => distinct([held, other]).length === 1);
  return distinct(register)
    .map((held) => ({
      value: held.value,
      author: held.author,
      at: held.at,
      stamps: same(held).map(({ stamp }) => stamp)
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Visits that were begun of one planned visit all stand, as signatures do: there is nothing to choose. */
export function isChosen(field: string): boolean {
  return field !== SIGNATURE_FIELD && !field.startsWith('plan-visit/');
}

export function inConflict(register: Register | undefined): boolean {
  return distinct(register).length > 1;
}
