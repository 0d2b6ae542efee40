/**
 * Pull: what came after a position, for the families in scope, in position order.
 *
 * A page covers every position in (cursor, upTo]: what it doesn't list there is not for this
 * phone. The phone's own accepted changes come without their content, at their position, so that it
 * applies them in feed order without receiving them again.
 */
import * as v from 'valibot';
import { limits } from './limits';
import { versionSchema } from './version';
import { changeSchema, counterSchema, idSchema, positionSchema, sha256Schema } from './wire-change';

export const pullRequestSchema = v.object({
  version: versionSchema,
  device: idSchema,
  counter: positionSchema,
  cursor: positionSchema
});
export type PullRequest = v.InferOutput<typeof pullRequestSchema>;

export const entrySchema = v.variant('kind', [
  v.object({
    kind: v.literal('change'),
    position: positionSchema,
    change: changeSchema,
    /** Arrived after its author's access had ended. */
    late: v.optional(v.literal(true))
  }),
  v.object({
    kind: v.literal('own'),
    position: positionSchema,
    counter: counterSchema,
    /** Id and family of the change: a phone that holds another one there was cloned. */
    id: idSchema,
    family: idSchema
  }),
  /**
   * This person may see the family from here on. `creator` names the device whose accepted change
   * made the family: that phone holds it already; every other fetches a snapshot.
   */
  v.object({
    kind: v.literal('granted'),
    position: positionSchema,
    family: idSchema,
    creator: v.optional(idSchema)
  }),
  v.object({ kind: v.literal('ended'), position: positionSchema, family: idSchema })
]);
export type Entry = v.InferOutput<typeof entrySchema>;

/** A run of the feed as one phone may see it: also what the live channel carries. */
export const pageSchema = v.object({
  after: positionSchema,
  upTo: positionSchema,
  entries: v.pipe(v.array(entrySchema), v.maxLength(limits.pageEntries)),
  more: v.boolean()
});
export type Page = v.InferOutput<typeof pageSchema>;

export const pullAnswerSchema = v.object({
  version: versionSchema,
  epoch: idSchema,
  highest: positionSchema,
  /** Of the organisation's setup: a phone that holds another one asks for it. */
  setup: sha256Schema,
  page: pageSchema
});
export type PullAnswer = v.InferOutput<typeof pullAnswerSchema>;

/** One event of the live channel. The phone applies it only if `after` is its own cursor. */
export const liveEventSchema = v.object({
  version: versionSchema,
  epoch: idSchema,
  page: pageSchema
});
export type LiveEvent = v.InferOutput<typeof liveEventSchema>;
