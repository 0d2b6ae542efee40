/**
 * Push: a phone offers changes, the server answers each on its own.
 *
 * Only `accepted` and `already-known` prove that a change is kept; a refusal of one never touches
 * the others. Asking again is always safe. Changes stand in counter order.
 */
import * as v from 'valibot';
import { limits } from './limits';
import { versionSchema } from './version';
import { changeSchema, counterSchema, idSchema, nameSchema, positionSchema } from './wire-change';

export const pushRequestSchema = v.object({
  version: versionSchema,
  device: idSchema,
  /** The highest counter the phone has reserved so far. */
  counter: positionSchema,
  changes: v.pipe(v.array(changeSchema), v.maxLength(limits.pushChanges))
});
export type PushRequest = v.InferOutput<typeof pushRequestSchema>;

export const refusalSchema = v.variant('reason', [
  /** No access to the family, or there is no such family: deliberately one answer. */
  v.object({ reason: v.literal('no-access') }),
  /** This stamp is taken by another content: the phone was cloned or restored. */
  v.object({ reason: v.literal('forked') }),
  /** The author of the change is not the person who sends it. */
  v.object({ reason: v.literal('not-the-author') }),
  v.object({ reason: v.literal('invalid-field'), field: nameSchema, detail: v.string() }),
  v.object({ reason: v.literal('too-large'), limit: v.string(), allowed: v.number() }),
  /** A signature can't be replaced, or its hash isn't that of its content. */
  v.object({ reason: v.literal('signature'), field: nameSchema })
]);
export type Refusal = v.InferOutput<typeof refusalSchema>;

export const resultSchema = v.variant('kind', [
  v.object({ kind: v.literal('accepted'), position: positionSchema }),
  v.object({ kind: v.literal('already-known'), position: positionSchema }),
  v.object({ kind: v.literal('refused'), refusal: refusalSchema })
]);
export type Result = v.InferOutput<typeof resultSchema>;

export const pushAnswerSchema = v.object({
  version: versionSchema,
  epoch: idSchema,
  /** The highest counter the server knows for this device. */
  highest: positionSchema,
  answers: v.array(v.object({ id: idSchema, counter: counterSchema, result: resultSchema }))
});
export type PushAnswer = v.InferOutput<typeof pushAnswerSchema>;
