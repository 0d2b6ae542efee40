/**
 * Fields that hold two values, because two people wrote without having seen each other.
 *
 * Promise: every value stands in the list with who and when; nothing is chosen here.
 */
import type { Json } from '../history/json';
import { distinct, type Held, type RecordState, type Register } from '../history/register';
import { SIGNATURE_FIELD } from '../history/signature';
import type { Stamp } from '../history/stamp';
import { labelOf, type Callings } from './field-labels';

/** One of the values, with the stamps that choosing it, or another, replaces. */
export interface Version {
  value: Json;
  author: string;
  at: string;
  stamps: Stamp[];
}

export interface Conflict {
  family: string;
  record: string;
  type: string;
  field: string;
  label: string;
  versions: Version[];
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

export function inConflict(register: Register | undefined): boolean {
  return distinct(register).length > 1;
}

/** The fields of a record that hold two values. Concurrent signatures both stay: no conflict. */
export function conflictsOf(state: RecordState, callings: Callings = {}): Conflict[] {
  return Object.entries(state.registers)
    .filter(([field, register]) => field !== SIGNATURE_FIELD && inConflict(register))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, register]) => ({
      family: state.family,
      record: state.id,
      type: state.type,
      field,
      label: labelOf(state.type, field, callings),
      versions: versionsOf(register)
    }));
}
