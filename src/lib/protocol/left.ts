/** Left: a phone confirms that families whose access ended have been wiped from it. */
import * as v from 'valibot';
import { limits } from './limits';
import { versionSchema } from './version';
import { idSchema, positionSchema } from './wire-change';

export const leftRequestSchema = v.object({
  version: versionSchema,
  device: idSchema,
  /**
   * How far the phone has applied the feed. An end of access that stands later isn't confirmed: a
   * message that arrives late says nothing about a family that was granted and ended once more.
   */
  cursor: positionSchema,
  families: v.pipe(v.array(idSchema), v.maxLength(limits.pushChanges))
});
export type LeftRequest = v.InferOutput<typeof leftRequestSchema>;

/** Lists the families for which that was the last end of access; the others are asked again. */
export const leftAnswerSchema = v.object({ version: versionSchema, families: v.array(idSchema) });
export type LeftAnswer = v.InferOutput<typeof leftAnswerSchema>;
