/**
 * The people of the own organisation, for its administrator.
 *
 * `GET /api/people`: People. With a proof of the last five minutes (else 403 `prove-again`, see
 * `sessions.ts`): `POST /api/people/change` with a PersonChange, `POST /api/people/end` with a PersonAsked
 * (ends the membership and all sessions), `POST /api/people/reset-factor` with a PersonAsked
 * (takes away the second factor and ends the sessions; a new one is set up at the next log-in),
 * `POST /api/people/new-link` with a PersonAsked (an InviteLink with which a member who forgot the
 * password chooses a new one, and the old one works until then; or with which somebody who left comes back). Each answers `{}` or a PeopleFailure with 409.
 */
import * as v from 'valibot';
import { lineSchema } from './login';
import { roleSchema } from './me';
import { accountSchema, instantSchema } from './wire-change';

/** Name of a team; '' for none. */
export const teamSchema = v.pipe(v.string(), v.trim(), v.maxLength(80));

export const peopleSchema = v.object({
  people: v.array(
    v.object({
      account: accountSchema,
      name: v.string(),
      email: v.string(),
      role: roleSchema,
      team: v.string(),
      /** When the membership ended; null while it lasts. */
      endedAt: v.nullable(instantSchema),
      secondFactor: v.boolean(),
      lastLogin: v.nullable(instantSchema)
    })
  )
});
export type People = v.InferOutput<typeof peopleSchema>;

/** What is left out stays as it is. */
export const personChangeSchema = v.object({
  account: accountSchema,
  name: v.optional(lineSchema),
  role: v.optional(roleSchema),
  team: v.optional(teamSchema)
});
export type PersonChange = v.InferOutput<typeof personChangeSchema>;

export const personAskedSchema = v.object({ account: accountSchema });
export type PersonAsked = v.InferOutput<typeof personAskedSchema>;

export const peopleFailureSchema = v.variant('failure', [
  /** Not somebody of this organisation, or no longer. */
  v.object({ failure: v.literal('unknown-person') }),
  /** Somebody must stay who can administer. */
  v.object({ failure: v.literal('last-administrator') })
]);
export type PeopleFailure = v.InferOutput<typeof peopleFailureSchema>;
