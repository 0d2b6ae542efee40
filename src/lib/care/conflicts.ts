/**
 * Fields that hold two values, because two people wrote without having seen each other.
 *
 * Promise: every value stands in the list with who and when; nothing is chosen here.
 */
import type { RecordState } from '../history/register';
import { labelOf, type Callings } from './field-labels';
import { inConflict, isChosen, versionsOf, type Version } from './versions';

export interface Conflict {
  family: string;
  record: string;
  type: string;
  field: string;
  label: string;
  versions: Version[];
}

/** The fields of a record that hold two values. Signatures, and visits begun of one that was planned, both stay: no conflict. */
export function conflictsOf(state: RecordState, callings: Callings = {}): Conflict[] {
  return Object.entries(state.registers)
    .filter(([field, register]) => isChosen(field) && inConflict(register))
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
