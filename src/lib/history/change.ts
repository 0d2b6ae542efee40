/**
 * A change: some fields of one record, set by one person on one device.
 *
 * `replaces` lists the stamps of the values that the author saw and means to replace, and what the
 * replaced but not yet accepted changes replaced in their turn. `at` (ISO instant) and `author`
 * (account id) are information for people; no merge looks at them.
 */
import { fingerprint, type Json } from './json';
import { stampOf, type Stamp } from './stamp';

export interface FieldWrite {
  value: Json;
  replaces: Stamp[];
}

export interface Change {
  /** Random 128-bit id, kept when a change gets a new stamp on a cloned phone. */
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
 * The result keeps the earlier id and stamp. A field in both takes the later value and replaces
 * what either replaced; the earlier stamp itself drops out, since the two are one change now.
 */
export function fold(earlier: Change, later: Change): Change {
  if (earlier.record !== later.record || earlier.family !== later.family)
    throw new Error('only changes of one record fold');
  const own = stampOfChange(earlier);
  const fields = { ...earlier.fields };
  for (const [name, write] of Object.entries(later.fields)) {
    const before = fields[name];
    const replaces = new Set([...(before?.replaces ?? []), ...write.replaces]);
    replaces.delete(own);
    fields[name] = { value: write.value, replaces: [...replaces].sort() };
  }
  return { ...earlier, fields, at: later.at };
}

/**
 * Splits a change by field into changes of at most `limit` bytes of JSON each.
 *
 * The first keeps id and stamp; the rest take ids and counters from `next`. A single field that is
 * larger than the limit by itself stays whole.
 */
export function split(
  change: Change,
  limit: number,
  next: () => { id: string; counter: number }
): Change[] {
  const size = (fields: Change['fields']) =>
    new TextEncoder().encode(JSON.stringify({ ...change, fields })).length;
  if (size(change.fields) <= limit) return [change];
  const parts: Change['fields'][] = [];
  let part: Change['fields'] = {};
  for (const [name, write] of Object.entries(change.fields)) {
    const grown = { ...part, [name]: write };
    if (Object.keys(part).length > 0 && size(grown) > limit) {
      parts.push(part);
      part = { [name]: write };
    } else part = grown;
  }
  parts.push(part);
  return parts.map((fields, index) =>
    index === 0 ? { ...change, fields } : { ...change, ...next(), fields }
  );
}
