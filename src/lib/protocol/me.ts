/** Who is logged in, as the server tells the phone. */
import * as v from 'valibot';
import { versionSchema } from './version';
import { accountSchema, idSchema } from './wire-change';

export const roleSchema = v.picklist(['nurse', 'team-lead', 'administrator', 'privacy-officer']);

export const meSchema = v.object({
  version: versionSchema,
  account: accountSchema,
  name: v.string(),
  email: v.string(),
  organisation: idSchema,
  organisationName: v.string(),
  role: roleSchema,
  /** Name of the team; '' for none. */
  team: v.optional(v.string(), ''),
  /** Everybody in the organisation, so that the phone can say who wrote what while offline. */
  colleagues: v.array(v.object({ account: accountSchema, name: v.string() }))
});
export type Me = v.InferOutput<typeof meSchema>;
