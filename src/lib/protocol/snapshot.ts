/**
 * Snapshot: whole families as registers, as one stream of JSON lines.
 *
 * First a head, then for each family its records and a `family` line that closes it, last an `end`.
 * Everything in it was read in one transaction at `position`. A stream without its `end` was cut
 * off: families closed before that are whole, the rest is asked for again.
 */
import * as v from 'valibot';
import { limits } from './limits';
import { versionSchema } from './version';
import { idSchema, positionSchema, recordStateSchema } from './wire-change';

export const snapshotRequestSchema = v.object({
  version: versionSchema,
  device: idSchema,
  /** Which families; `all` for everything in scope (the first sync). */
  families: v.union([v.literal('all'), v.pipe(v.array(idSchema), v.maxLength(limits.pushChanges))])
});
export type SnapshotRequest = v.InferOutput<typeof snapshotRequestSchema>;

export const snapshotLineSchema = v.variant('kind', [
  v.object({
    kind: v.literal('head'),
    version: versionSchema,
    epoch: idSchema,
    position: positionSchema,
    /** Highest counter that the server knows for this device. */
    highest: positionSchema,
    families: positionSchema
  }),
  v.object({ kind: v.literal('record'), record: recordStateSchema }),
  /** All records of this family have been sent. */
  v.object({ kind: v.literal('family'), family: idSchema }),
  /** `refused` lists families asked for that are not (or no longer) in scope. */
  v.object({ kind: v.literal('end'), refused: v.array(idSchema) })
]);
export type SnapshotLine = v.InferOutput<typeof snapshotLineSchema>;
