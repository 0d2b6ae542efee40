/** A change as it travels. The type is the history's own; the schema is checked on both sides. */
import * as v from 'valibot';
import type { Change } from '../history/change';
import type { Json } from '../history/json';
import type { Register, RecordState } from '../history/register';
import type { Stamp } from '../history/stamp';

/** A random 128-bit id as 32 lower-case hex digits. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** Account ids are the server's: short, without white space. */
export const accountSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const counterSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const positionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** 64 lower-case hex digits. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const instantSchema = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
export const nameSchema = v.pipe(v.string(), v.regex(/^[\w.\-/]{1,200}$/));
export const typeSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/));
const stampPattern = /^[0-9a-f]{32}:[1-9]\d{0,15}$/;
export const stampSchema = v.custom<Stamp>(
  (value) => typeof value === 'string' && stampPattern.test(value)
);
/** Any JSON value; its depth is checked on the whole message. */
export const jsonSchema = v.custom<Json>((value) => value !== undefined);

export const changeSchema = v.object({
  id: idSchema,
  family: idSchema,
  record: idSchema,
  type: typeSchema,
  fields: v.record(
    nameSchema,
    v.object({ value: jsonSchema, replaces: v.pipe(v.array(stampSchema), v.maxLength(1000)) })
  ),
  device: idSchema,
  counter: counterSchema,
  author: accountSchema,
  at: instantSchema
}) satisfies v.GenericSchema<Change>;

const registerSchema = v.array(
  v.object({ value: jsonSchema, stamp: stampSchema, author: accountSchema, at: instantSchema })
) satisfies v.GenericSchema<Register>;

export const recordStateSchema = v.object({
  id: idSchema,
  family: idSchema,
  type: typeSchema,
  registers: v.record(nameSchema, registerSchema)
}) satisfies v.GenericSchema<RecordState>;
