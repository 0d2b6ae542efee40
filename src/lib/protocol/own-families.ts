/**
 * Which families somebody has and why, and which she had until lately, for her own phone to say so;
 * and emergency access to a family that isn't hers.
 */
import * as v from 'valibot';
import { versionSchema } from './version';
import { assignmentKindSchema } from './team';
import { idSchema, instantSchema } from './wire-change';

/** Letters that a search begins with, and families in one answer. */
export const SEARCH_LETTERS = 3;
export const SEARCH_FAMILIES = 10;
export const EMERGENCY_HOURS = 24;

export const ownFamiliesRequestSchema = v.object({ version: versionSchema });
export type OwnFamiliesRequest = v.InferOutput<typeof ownFamiliesRequestSchema>;

export const ownFamiliesAnswerSchema = v.object({
  version: versionSchema,
  has: v.array(
    v.object({
      /** Of the assignment. */
      id: idSchema,
      family: idSchema,
      kind: assignmentKindSchema,
      until: v.optional(instantSchema),
      /** Name of who gave it; absent where she made the family or took it herself. */
      by: v.optional(v.string()),
      /** Names of those whose own it is, but for herself. */
      ownedBy: v.array(v.string())
    })
  ),
  /** What ended in the last 30 days and isn't hers in another way, the newest first. */
  had: v.array(
    v.object({
      id: idSchema,
      family: idSchema,
      title: v.string(),
      kind: assignmentKindSchema,
      at: instantSchema,
      /** Names of those whose own it is now. */
      ownedBy: v.array(v.string())
    })
  )
});
export type OwnFamiliesAnswer = v.InferOutput<typeof ownFamiliesAnswerSchema>;

export const familySearchRequestSchema = v.object({
  version: versionSchema,
  query: v.pipe(v.string(), v.trim(), v.minLength(SEARCH_LETTERS), v.maxLength(60))
});
export type FamilySearchRequest = v.InferOutput<typeof familySearchRequestSchema>;

export const familySearchAnswerSchema = v.object({
  version: versionSchema,
  found: v.pipe(
    v.array(v.object({ family: idSchema, title: v.string(), ownedBy: v.array(v.string()) })),
    v.maxLength(SEARCH_FAMILIES)
  ),
  /** There are more than are told. */
  more: v.boolean()
});
export type FamilySearchAnswer = v.InferOutput<typeof familySearchAnswerSchema>;

export const emergencyRequestSchema = v.object({
  version: versionSchema,
  family: idSchema,
  reason: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(500))
});
export type EmergencyRequest = v.InferOutput<typeof emergencyRequestSchema>;

export const emergencyAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('open'), version: versionSchema, until: instantSchema }),
  /** It is hers already. */
  v.object({ kind: v.literal('has-it'), version: versionSchema }),
  v.object({ kind: v.literal('not-found'), version: versionSchema })
]);
export type EmergencyAnswer = v.InferOutput<typeof emergencyAnswerSchema>;
