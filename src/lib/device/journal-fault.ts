/**
 * What the wire itself can't carry of a change. Such a change is refused here, before it is offered:
 * in a push it would stop everything that stands beside it.
 */
import * as v from 'valibot';
import { bytesOf, type Change } from '../history/change';
import { depthOf, limits, type LimitName } from '../protocol/limits';
import type { Refusal } from '../protocol/push';
import { changeSchema, nameSchema } from '../protocol/wire-change';

/** Room for what stands around the changes of a push. */
const AROUND = 1_000;
/** Levels of nesting around a field's value in a push. */
const LEVELS = 6;

export function faultOf(change: Change): Refusal | undefined {
  if (bytesOf(change) > limits.pushBytes - AROUND) return tooLarge('pushBytes');
  for (const { value } of Object.values(change.fields))
    if (depthOf(value) > limits.jsonDepth - LEVELS) return tooLarge('jsonDepth');
  const checked = v.safeParse(changeSchema, change);
  const names = Object.keys(change.fields);
  // What the schema leaves out without a word would be lost on the way.
  const lost = checked.success && names.find((name) => !Object.hasOwn(checked.output.fields, name));
  if (checked.success && lost === undefined) return undefined;
  const field = names.find((name) => name === lost || !v.is(nameSchema, name)) ?? names[0] ?? '';
  const detail = checked.success ? "a name that can't be sent" : "a change that can't be sent";
  return { reason: 'invalid-field', field, detail };
}

function tooLarge(limit: LimitName): Refusal {
  return { reason: 'too-large', limit, allowed: limits[limit] };
}
