/**
 * What an organisation has set for its phones, by name. Opaque on the wire: the domain says which
 * names there are, what may stand under each, and what holds where nothing was set.
 */
import * as v from 'valibot';
import { jsonSchema, nameSchema } from './wire-change';

export const settingsSchema = v.record(nameSchema, jsonSchema);
export type Settings = v.InferOutput<typeof settingsSchema>;
