/**
 * What an organisation has set for its phones: its settings, and which edition of the guideline
 * content is in force.
 *
 * Every pull answer names the `revision`; a phone that holds another one asks `POST /api/setup`, and
 * then `POST /api/edition` for each edition whose content it doesn't have. Nothing here is about a
 * person, and what an edition holds is opaque on the wire.
 */
import * as v from 'valibot';
import { limits } from './limits';
import { settingsSchema } from './settings';
import { versionSchema } from './version';
import { sha256Schema } from './wire-change';

export const editionIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9+.-]{0,199}$/));
/** The day on which an edition was put together. */
const dateSchema = v.pipe(v.string(), v.isoDate());

export const listedEditionSchema = v.object({
  id: editionIdSchema,
  name: v.pipe(v.string(), v.maxLength(limits.lineCharacters)),
  date: dateSchema,
  /** Of the content, as 64 lower-case hex digits. */
  sha256: sha256Schema,
  /** `app`: the content that some release of Nabij brought. */
  from: v.picklist(['app', 'organisation']),
  /** Of an edition that adds to the app's own: the name of that one. '' where it stands alone. */
  addsTo: v.pipe(v.string(), v.maxLength(limits.lineCharacters))
});
export type ListedEdition = v.InferOutput<typeof listedEditionSchema>;

export const setupRequestSchema = v.object({ version: versionSchema });
export type SetupRequest = v.InferOutput<typeof setupRequestSchema>;

export const setupSchema = v.object({
  version: versionSchema,
  /** Other as soon as anything in the setup is. */
  revision: sha256Schema,
  settings: settingsSchema,
  /** '' for the newest that the app itself brings. */
  inForce: v.union([v.literal(''), editionIdSchema]),
  /** All that a visit of this organisation may refer to. */
  editions: v.pipe(v.array(listedEditionSchema), v.maxLength(limits.editions))
});
export type Setup = v.InferOutput<typeof setupSchema>;

export const editionRequestSchema = v.object({ version: versionSchema, id: editionIdSchema });
export type EditionRequest = v.InferOutput<typeof editionRequestSchema>;

export const editionAnswerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('edition'),
    version: versionSchema,
    id: editionIdSchema,
    sha256: sha256Schema,
    content: v.pipe(v.string(), v.maxLength(limits.editionBytes))
  }),
  /** There is none of this id for this organisation; of another's it is not said that it exists. */
  v.object({ kind: v.literal('none'), version: versionSchema })
]);
export type EditionAnswer = v.InferOutput<typeof editionAnswerSchema>;
