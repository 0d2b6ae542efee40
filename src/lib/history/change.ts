/**
 * A change: some fields of one record, set by one person on one device.
 *
 * `replaces` lists the stamps of the values that the author saw and means to replace, and what the
 * replaced but not yet accepted changes replaced in their turn. `at` (ISO instant) and `author`
 * (account id) are information for people; no merge looks at them.
 */
import { fingerprint, own, type Json } from './json';
import { stampOf, type Stamp } from './stamp';

export interface FieldWrite {
  value: Json;
  replaces: Stamp[];
}

export interface Change {
  /** Random 128-bit id: one id, one content. Kept when a cloned phone gives it a new stamp. */
  id: string;
  family: string;
  record: string;
  /** Record type, opaque here: `family`, `person`, `visit`, … */
  type: string;
  fields: Record<string, FieldWrite>;
  device: string;
  counter: number;
  author: string;
  at: string;
}

export function stampOfChange(change: Change): Stamp {
  return stampOf(change.device, change.counter);
}

/** Hash over everything in the change: equal stamps with unequal hashes mean a forked phone. */
export function hashOfChange(change: Change): string {
  return fingerprint(change as unknown as Json);
}

/**
 * Folds a later change of the same record into an earlier one that was never offered.
 *
 * The result keeps the earlier stamp and takes the later id, so that an id never stands for two
 * contents, not even on a copied phone. A field in both takes the later value and replaces what
 * either replaced; the earlier stamp itself drops out, since the two are one change now.
 */
export function fold(earlier: Change, later: Change): Change {
  if (earlier.record !== later.record || earlier.family !== later.family)
    throw new Error('only changes of one record fold');
  const stamp = stampOfChange(earlier);
  const fields = { ...earlier.fields };
  for (const [name, write] of Object.entries(later.fields)) {
    const before = own(fields, name);
    const replaces = new Set([...(before?.replaces ?? []), ...write.replaces]);
    replaces.delete(stamp);
    fields[name] = { value: write.value, replaces: [...replaces].sort() };
  }
  return { ...earlier, id: later.id, fields, at: later.at };
}

const bytesIn = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** Bytes of the change as JSON. */
export const bytesOf = (change: Change): number => bytesIn(change);

/**
 * The fields of a change in groups that each make a change of at most `limit` bytes of JSON.
 *
 * A single field that is larger than the limit by itself stands alone.
 */
export function split(change: Change, limit: number): Change['fields'][] {
  const empty = bytesIn({ ...change, fields: {} });
  const parts: Change['fields'][] = [];
  let part: Change['fields'] | undefined;
  let size = 0;
  for (const [name, write] of Object.entries(change.fields)) {
    const bytes = bytesIn({ [name]: write }) - 1;
    if (!part || size + bytes > limit) {
      part = {};
      size = empty;
      parts.push(part);
    }
    part[name] = write;
    size += bytes;
  }
  return parts;
}
