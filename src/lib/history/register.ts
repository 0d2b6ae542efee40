/**
 * A register is what a field holds: every value that no later value has replaced knowingly.
 *
 * Changes are applied in causal order (whoever replaces a value stands later in the feed), so a
 * register needs no tombstones; applying a change twice is applying it once. Two people writing
 * without having seen each other leave two values, and both stay until somebody replaces them.
 * A signature is replaced by nobody: whatever was signed stays to be seen.
 */
import type { Change, FieldWrite } from './change';
import { stampOfChange } from './change';
import { canonical, own, type Json } from './json';
import type { Stamp } from './stamp';

/** The field that holds signatures: values are only ever added to it. */
export const SIGNATURE_FIELD = 'signature';

/** One value in a register, with who wrote it and when it says it was written. */
export interface Held {
  value: Json;
  stamp: Stamp;
  author: string;
  at: string;
}

/** Values not yet replaced, sorted by stamp so that equal registers are equal as JSON. */
export type Register = Held[];

/** A record as the feed leaves it: one register a field. */
export interface RecordState {
  id: string;
  family: string;
  type: string;
  registers: Record<string, Register>;
}

function place(register: Register, write: FieldWrite, change: Change, lasting: boolean): Register {
  const stamp = stampOfChange(change);
  const kept = register.filter(
    (held) => held.stamp !== stamp && (lasting || !write.replaces.includes(held.stamp))
  );
  kept.push({ value: write.value, stamp, author: change.author, at: change.at });
  return kept.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** The record after the change; `undefined` stands for a record not seen before. Pure. */
export function apply(state: RecordState | undefined, change: Change): RecordState {
  const registers = { ...(state?.registers ?? {}) };
  for (const [name, write] of Object.entries(change.fields))
    registers[name] = place(own(registers, name) ?? [], write, change, name === SIGNATURE_FIELD);
  return {
    id: change.record,
    family: change.family,
    type: state?.type ?? change.type,
    registers
  };
}

/** The distinct values of a register: more than one means a conflict. Equal values collapse. */
export function distinct(register: Register | undefined): Held[] {
  const seen = new Map<string, Held>();
  for (const held of register ?? []) {
    const key = canonical(held.value);
    if (!seen.has(key)) seen.set(key, held);
  }
  return [...seen.values()];
}

/** The single value of a register, or `undefined` when empty or in conflict. */
export function only(register: Register | undefined): Json | undefined {
  const values = distinct(register);
  return values.length === 1 ? values[0]?.value : undefined;
}

/** All stamps that a register holds: what somebody who has seen it replaces. */
export function stampsOf(register: Register | undefined): Stamp[] {
  return (register ?? []).map((held) => held.stamp);
}
