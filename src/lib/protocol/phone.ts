/**
 * A phone and its server: registering, telling how it stands, and what becomes of one that is removed.
 *
 * A phone makes its own id, its secret and its credential, and keeps them before it tells them, so that
 * registering again after a lost answer is the same registration. With every request for families the
 * secret goes along in `x-nabij-phone: <id>.<secret>`; it lies sealed, so a locked phone can't give it.
 * The credential lies in the clear and is good for three things: asking how the phone stands, handing in,
 * and telling that it is empty.
 *
 * `POST /api/phone/register` by somebody who has just proved who they are; `tell`, `mine`, `rename` and
 * `remove` with a session; `standing` and `emptied` with the credential and nothing else.
 */
import * as v from 'valibot';
import { versionSchema } from './version';
import { accountSchema, idSchema, instantSchema, sha256Schema } from './wire-change';

export const PHONE_NAME_MOST = 60;

/** 256 random bits as hex digits. */
const secretSchema = sha256Schema;
const phoneNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(PHONE_NAME_MOST),
  v.regex(/^\P{Cc}*$/u)
);
const appVersionSchema = v.pipe(v.string(), v.regex(/^[\w.+-]{1,60}$/));
const unsentSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
/** The server's X25519 public key, to which a phone seals what it hands in. */
const handInKeySchema = v.pipe(v.string(), v.base64(), v.length(44));

export const registerPhoneRequestSchema = v.object({
  version: versionSchema,
  phone: idSchema,
  secret: secretSchema,
  credential: secretSchema,
  name: phoneNameSchema,
  appVersion: appVersionSchema,
  unsent: unsentSchema
});
export type RegisterPhoneRequest = v.InferOutput<typeof registerPhoneRequestSchema>;

export const registerPhoneAnswerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('registered'),
    version: versionSchema,
    handInKey: handInKeySchema
  }),
  /** The last proof of who somebody is was too long ago: log in first. */
  v.object({ kind: v.literal('log-in-first'), version: versionSchema }),
  /** A phone with this id is there with another secret, or somebody else's: make a new id. */
  v.object({ kind: v.literal('taken'), version: versionSchema })
]);
export type RegisterPhoneAnswer = v.InferOutput<typeof registerPhoneAnswerSchema>;

/** Needs the phone's own proof. */
export const tellPhoneRequestSchema = v.object({
  version: versionSchema,
  appVersion: appVersionSchema,
  unsent: unsentSchema
});
export type TellPhoneRequest = v.InferOutput<typeof tellPhoneRequestSchema>;
export const tellPhoneAnswerSchema = v.object({
  version: versionSchema,
  handInKey: handInKeySchema
});
export type TellPhoneAnswer = v.InferOutput<typeof tellPhoneAnswerSchema>;

/** Both for `standing` and for `emptied`. */
export const phoneCredentialRequestSchema = v.object({
  version: versionSchema,
  phone: idSchema,
  credential: secretSchema
});
export type PhoneCredentialRequest = v.InferOutput<typeof phoneCredentialRequestSchema>;

export const phoneStandings = ['ok', 'removed', 'unknown'] as const;
export const standingAnswerSchema = v.object({
  version: versionSchema,
  standing: v.picklist(phoneStandings)
});
export type Standing = (typeof phoneStandings)[number];

/** A phone on a list, for its owner or an administrator. */
export const listedPhoneSchema = v.object({
  id: idSchema,
  account: accountSchema,
  name: v.string(),
  since: instantSchema,
  lastContact: instantSchema,
  appVersion: v.string(),
  /** As it last told. */
  unsent: v.number(),
  removedAt: v.optional(instantSchema),
  removedBy: v.optional(accountSchema),
  emptiedAt: v.optional(instantSchema)
});
export type ListedPhone = v.InferOutput<typeof listedPhoneSchema>;

export const phoneListAnswerSchema = v.object({
  version: versionSchema,
  phones: v.array(listedPhoneSchema)
});

export const renamePhoneRequestSchema = v.object({
  version: versionSchema,
  phone: idSchema,
  name: phoneNameSchema
});

export const removePhoneRequestSchema = v.object({ version: versionSchema, phone: idSchema });

/** `not-there`: no such phone, or not one that this person may change. */
export const phoneChangeAnswerSchema = v.object({
  version: versionSchema,
  kind: v.picklist(['changed', 'not-there'])
});
export type PhoneChange = v.InferOutput<typeof phoneChangeAnswerSchema>['kind'];
