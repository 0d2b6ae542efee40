/**
 * What an administrator does to the setup of the organisation; anybody else is answered `forbidden`.
 *
 * `POST /api/setup/edition` loads an edition and puts it in force, `POST /api/setup/change` changes
 * settings or puts another edition in force. Asking again is safe.
 */
import * as v from 'valibot';
import { limits } from './limits';
import { settingsSchema } from './settings';
import { editionIdSchema } from './setup';
import { versionSchema } from './version';
import { nameSchema } from './wire-change';

export const loadEditionRequestSchema = v.object({
  version: versionSchema,
  /** The name of the file, to be named in what is wrong with it. */
  file: v.pipe(v.string(), v.maxLength(limits.lineCharacters), v.regex(/^\P{Cc}*$/u)),
  text: v.pipe(v.string(), v.maxLength(limits.editionBytes))
});
export type LoadEditionRequest = v.InferOutput<typeof loadEditionRequestSchema>;

const problemSchema = v.object({ file: v.string(), item: v.string(), reason: v.string() });
export type EditionProblem = v.InferOutput<typeof problemSchema>;

export const loadEditionAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('in-force'), version: versionSchema, id: editionIdSchema }),
  /** Nothing was kept; what was in force still is. */
  v.object({
    kind: v.literal('refused'),
    version: versionSchema,
    problems: v.pipe(v.array(problemSchema), v.maxLength(limits.editionProblems)),
    /** How many there are; the list may hold the first of them only. */
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
  })
]);
export type LoadEditionAnswer = v.InferOutput<typeof loadEditionAnswerSchema>;

export const changeSetupRequestSchema = v.object({
  version: versionSchema,
  /** Those that are to change; null makes one as usual again. */
  settings: v.optional(settingsSchema),
  /** '' for the newest that the app itself brings. */
  inForce: v.optional(v.union([v.literal(''), editionIdSchema]))
});
export type ChangeSetupRequest = v.InferOutput<typeof changeSetupRequestSchema>;

export const changeSetupAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('changed'), version: versionSchema }),
  v.object({ kind: v.literal('no-such-edition'), version: versionSchema }),
  /** A value that can't stand; nothing was changed. */
  v.object({
    kind: v.literal('refused'),
    version: versionSchema,
    setting: nameSchema,
    detail: v.string()
  })
]);
export type ChangeSetupAnswer = v.InferOutput<typeof changeSetupAnswerSchema>;
