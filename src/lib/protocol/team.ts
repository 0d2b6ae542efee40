/**
 * Who has which family, as the team lead sees and changes it.
 *
 * `POST /api/team/families` lists the families of her own team: those that were ever given to one of
 * its members. Of a family nothing is told but what it is called. `POST /api/team/act` changes who has
 * it; asking again is safe.
 */
import * as v from 'valibot';
import { versionSchema } from './version';
import { accountSchema, idSchema, instantSchema } from './wire-change';

/** A day in the Netherlands, like 2026-11-24. */
export const daySchema = v.pipe(v.string(), v.isoDate());

export const assignmentKindSchema = v.picklist(['own', 'stand-in', 'emergency']);
export type AssignmentKind = v.InferOutput<typeof assignmentKindSchema>;

export const assignmentSchema = v.object({
  id: idSchema,
  account: accountSchema,
  kind: assignmentKindSchema,
  from: instantSchema,
  /** The instant at which it ends; absent while none is known. */
  until: v.optional(instantSchema),
  /** Who gave it; absent where somebody made the family herself. */
  by: v.optional(accountSchema)
});
export type Assignment = v.InferOutput<typeof assignmentSchema>;

export const teamFamiliesRequestSchema = v.object({ version: versionSchema });
export type TeamFamiliesRequest = v.InferOutput<typeof teamFamiliesRequestSchema>;

const teamFamilySchema = v.object({
  family: idSchema,
  title: v.string(),
  /** What counts now or is to begin, the earliest first. */
  assignments: v.array(assignmentSchema),
  /** Whose phones still have to hand in and let go of it. */
  leaving: v.array(
    v.object({
      account: accountSchema,
      since: v.optional(instantSchema),
      /** When such a phone was last heard of. */
      lastContact: instantSchema
    })
  )
});
export type TeamFamily = v.InferOutput<typeof teamFamilySchema>;

const emergencySchema = v.object({
  id: idSchema,
  family: idSchema,
  title: v.string(),
  account: accountSchema,
  from: instantSchema,
  until: instantSchema,
  reason: v.string()
});
export type Emergency = v.InferOutput<typeof emergencySchema>;

export const teamFamiliesAnswerSchema = v.object({
  version: versionSchema,
  team: v.string(),
  families: v.array(teamFamilySchema),
  /** Of the last 30 days, the newest first. */
  emergencies: v.array(emergencySchema),
  /** Everybody named above, and everybody who may be given a family. */
  people: v.array(
    v.object({
      account: accountSchema,
      name: v.string(),
      /** Of the team lead's own team. */
      ours: v.boolean(),
      /** May be given a family: still there, as a nurse or a team lead. */
      mayHave: v.boolean()
    })
  )
});
export type TeamFamiliesAnswer = v.InferOutput<typeof teamFamiliesAnswerSchema>;

export const teamActSchema = v.variant('kind', [
  /** A family of her own to one more nurse, from now or from a day on. */
  v.object({
    kind: v.literal('assign'),
    version: versionSchema,
    family: idSchema,
    account: accountSchema,
    from: v.optional(daySchema)
  }),
  /** One assignment ends now; one that has not begun never does. */
  v.object({ kind: v.literal('end'), version: versionSchema, assignment: idSchema }),
  /** One family, or all that are one nurse's own, from a day until the end of another. */
  v.object({
    kind: v.literal('stand-in'),
    version: versionSchema,
    of: v.union([v.object({ family: idSchema }), v.object({ account: accountSchema })]),
    by: accountSchema,
    from: daySchema,
    lastDay: daySchema
  }),
  /** From one nurse to another, now: one family, or all that are her own. */
  v.object({
    kind: v.literal('hand-over'),
    version: versionSchema,
    account: accountSchema,
    to: accountSchema,
    family: v.optional(idSchema)
  })
]);
export type TeamAct = v.InferOutput<typeof teamActSchema>;

export const teamActAnswerSchema = v.variant('kind', [
  /** How many families it was about. */
  v.object({ kind: v.literal('done'), version: versionSchema, families: v.number() }),
  /** No such family or assignment in this team. */
  v.object({ kind: v.literal('not-found'), version: versionSchema }),
  /** Nobody of the organisation who may have families. */
  v.object({ kind: v.literal('not-a-nurse'), version: versionSchema }),
  /** The days are past, or the last one stands before the first, or it is more than a year. */
  v.object({ kind: v.literal('days'), version: versionSchema })
]);
export type TeamActAnswer = v.InferOutput<typeof teamActAnswerSchema>;
