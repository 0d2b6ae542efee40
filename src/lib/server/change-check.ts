/** What can be said against a change by looking at it alone, before anybody asks the database. */
import type { Change, FieldWrite } from '../history/change';
import type { Json } from '../history/json';
import { isIntact, SIGNATURE_FIELD, type Signature } from '../history/signature';
import { depthOf, limits, type LimitName } from '../protocol/limits';
import type { Refusal } from '../protocol/push';
import type { DomainRules } from './feed';

/** The first thing that is wrong with the change, or `undefined`. Never quotes a value. */
export function objectionTo(change: Change, rules: DomainRules): Refusal | undefined {
  for (const [field, write] of Object.entries(change.fields)) {
    if (depthOf(write.value) > limits.jsonDepth) return tooLarge('jsonDepth');
    if (longestText(write.value) > limits.textCharacters) return tooLarge('textCharacters');
    if (field === SIGNATURE_FIELD && !isSignature(write)) return { reason: 'signature', field };
    const detail = rules.refuses(change.type, field, write.value);
    if (detail !== undefined) return { reason: 'invalid-field', field, detail };
  }
  return undefined;
}

function tooLarge(limit: LimitName): Refusal {
  return { reason: 'too-large', limit, allowed: limits[limit] };
}

/** Characters of the longest text anywhere in a value; its depth has been checked. */
function longestText(value: Json): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  let longest = 0;
  for (const member of Object.values(value)) longest = Math.max(longest, longestText(member));
  return longest;
}

/** A signature replaces nothing and carries the hash of its own content. */
function isSignature({ value, replaces }: FieldWrite): boolean {
  return replaces.length === 0 && hasSignatureShape(value) && isIntact(value);
}

function hasSignatureShape(value: Json): value is Signature {
  if (!isMap(value) || typeof value.sha256 !== 'string' || !isMap(value.content)) return false;
  return Object.values(value.content).every(
    (signed) =>
      isMap(signed) &&
      signed.value !== undefined &&
      Array.isArray(signed.stamps) &&
      signed.stamps.every((stamp) => typeof stamp === 'string')
  );
}

function isMap(value: Json | undefined): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
