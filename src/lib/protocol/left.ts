/** Left: a phone confirms that families whose access ended have been wiped from it. */
import * as v from 'valibot';
import { limits } from './limits';
import { versionSchema } from './version';
import { idSchema } from './wire-change';

export const leftRequestSchema = v.object({
  version: versionSchema,
  device: idSchema,
  families: v.pipe(v.array(idSchema), v.maxLength(limits.pushChanges))
});
export type LeftRequest = v.InferOutput<typeof leftRequestSchema>;

export const leftAnswerSchema = v.object({ version: versionSchema, families: v.array(idSchema) });
export type LeftAnswer = v.InferOutput<typeof leftAnswerSchema>;
