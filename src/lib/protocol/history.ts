/**
 * History: what was changed in a family, by whom and when, the newest first and a page at a time.
 *
 * Asked only when somebody wants to look back; a phone keeps none of it. A family that isn't in scope
 * and one that never was are answered alike: with nothing.
 */
import * as v from 'valibot';
import { limits } from './limits';
import { versionSchema } from './version';
import { changeSchema, idSchema, positionSchema, typeSchema } from './wire-change';

export const historyRequestSchema = v.object({
  version: versionSchema,
  family: idSchema,
  /** Of records of these types alone. */
  types: v.pipe(v.array(typeSchema), v.minLength(1), v.maxLength(limits.historyTypes)),
  /** Only what stands before this position of the feed. */
  before: v.optional(positionSchema)
});
export type HistoryRequest = v.InferOutput<typeof historyRequestSchema>;

export const historyAnswerSchema = v.object({
  version: versionSchema,
  changes: v.pipe(
    v.array(v.object({ position: positionSchema, change: changeSchema })),
    v.maxLength(limits.historyChanges)
  ),
  /** Where to ask on from; absent when this was the last of it. */
  before: v.optional(positionSchema)
});
export type HistoryAnswer = v.InferOutput<typeof historyAnswerSchema>;
