/**
 * Changes that the server could only answer by refusing the whole push they are in. The phone
 * refuses these itself, one by one, so that they never hold up the rest.
 */
import * as v from 'valibot';
import type { Change } from '../history/change';
import { depthOf, limits } from '../protocol/limits';
import type { Refusal } from '../protocol/push';
import { changeSchema } from '../protocol/wire-change';

/** A change lies two levels deep in its push. */
const LEVELS_ABOVE = 2;

export function refusalBeforeSending(change: Change): Refusal | undefined {
  if (depthOf(change) + LEVELS_ABOVE > limits.jsonDepth)
    return { reason: 'too-large', limit: 'jsonDepth', allowed: limits.jsonDepth };
  const checked = v.safeParse(changeSchema, change);
  if (checked.success) return undefined;
  const path = checked.issues[0].path?.map((item) => String(item.key)) ?? [];
  const field = path[0] === 'fields' ? path[1] : undefined;
  return { reason: 'invalid-field', field: field ?? path[0] ?? 'change', detail: 'malformed' };
}
