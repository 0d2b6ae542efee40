/**
 * Hand-in: what a phone hasn't sent yet, sealed to the server alone, so that it can leave while the
 * phone is locked, or as a file.
 *
 * HPKE (RFC 9180, base mode): X25519, HKDF-SHA256, AES-256-GCM, to the server's public key; `info` and
 * the clear head are bound to it. A package is taken once, and altered by nobody. What is inside is
 * judged change by change, as in a push.
 */
import * as v from 'valibot';
import type { Change } from '../history/change';
import { limits } from './limits';
import { refusalSchema } from './push';
import { versionSchema } from './version';
import {
  accountSchema,
  changeSchema,
  counterSchema,
  idSchema,
  instantSchema,
  positionSchema,
  sha256Schema
} from './wire-change';

/** What the key exchange is bound to. */
export const HAND_IN_INFO = 'nabij hand-in 1';

/** Bytes of the sealed packages' content at the most, so that a package in base64 fits in a push. */
export const HAND_IN_BYTES = 2_800_000;

const base64 = (most: number) =>
  v.pipe(v.string(), v.maxLength(most), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

export const handInPackageSchema = v.object({
  form: v.literal(1),
  /** The phone it comes from, '' where that isn't known. */
  phone: v.union([v.literal(''), idSchema]),
  /** Random, of this package alone. */
  id: idSchema,
  at: instantSchema,
  /** The sender's half of the key exchange. */
  enc: base64(64),
  sealed: base64(limits.pushBytes)
});
export type HandInPackage = v.InferOutput<typeof handInPackageSchema>;
export type HandInHead = Pick<HandInPackage, 'form' | 'phone' | 'id' | 'at'>;

/** The clear head as it is bound to what is sealed: read in one way only. */
export function headBytes({ form, phone, id, at }: HandInHead): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([HAND_IN_INFO, form, phone, id, at]));
}

/** What is sealed, as JSON: each change is looked at on its own, so its shape isn't checked here. */
export const handInContentSchema = v.object({
  account: accountSchema,
  device: idSchema,
  /** The highest counter that the phone had reserved. */
  counter: positionSchema,
  changes: v.pipe(v.array(v.unknown()), v.maxLength(limits.pushChanges))
});
export interface HandInContent {
  account: string;
  device: string;
  counter: number;
  changes: Change[];
}

/** The first byte of what is sealed says how the JSON after it was packed. */
export const packing = { plain: 0, gzip: 1 } as const;

export const handInRequestSchema = v.object({
  version: versionSchema,
  /** What the locked phone has in the clear, good for handing in and asking how it stands. */
  credential: v.pipe(v.string(), v.regex(/^[\w+/=.-]{16,200}$/)),
  package: handInPackageSchema
});
export type HandInRequest = v.InferOutput<typeof handInRequestSchema>;

export const handInFileRequestSchema = v.object({
  version: versionSchema,
  package: handInPackageSchema
});
export type HandInFileRequest = v.InferOutput<typeof handInFileRequestSchema>;

/** What became of a package: how many of its changes the server keeps now, and how many it refused. */
export const handInAnswerSchema = v.object({
  version: versionSchema,
  /**
   * `placed`: in the feed. `waiting`: kept until the team lead decides. `known`: taken before. Of a
   * locked phone that is all; a file says below what is wrong with it.
   */
  kind: v.picklist(['placed', 'waiting', 'known', 'altered', 'not-yours']),
  kept: positionSchema,
  refused: positionSchema
});
export type HandInAnswer = v.InferOutput<typeof handInAnswerSchema>;

/** The rescue file. */
export const rescueFileSchema = v.object({
  what: v.literal('nabij-reddingsbestand'),
  packages: v.pipe(v.array(handInPackageSchema), v.minLength(1), v.maxLength(1_000))
});
export type RescueFile = v.InferOutput<typeof rescueFileSchema>;

/** A package that waits for the team lead's word, or that had it. */
export const handedInSchema = v.object({
  hash: sha256Schema,
  account: accountSchema,
  name: v.string(),
  /** Name of the phone, '' where it isn't known. */
  phone: v.string(),
  way: v.picklist(['removed', 'file']),
  receivedAt: instantSchema,
  changes: positionSchema,
  state: v.picklist(['quarantined', 'accepted', 'rejected']),
  decidedBy: v.string(),
  decidedAt: v.string()
});
export type HandedIn = v.InferOutput<typeof handedInSchema>;

export const handedInListSchema = v.object({
  version: versionSchema,
  handIns: v.array(handedInSchema)
});
export type HandedInList = v.InferOutput<typeof handedInListSchema>;

export const handInReadRequestSchema = v.object({ version: versionSchema, hash: sha256Schema });
export type HandInReadRequest = v.InferOutput<typeof handInReadRequestSchema>;

/** The changes that somebody has to decide on; those that couldn't be read aren't among them. */
export const handInChangesSchema = v.object({
  version: versionSchema,
  changes: v.array(changeSchema)
});
export type HandInChanges = v.InferOutput<typeof handInChangesSchema>;

export const handInDecisionSchema = v.object({
  version: versionSchema,
  hash: sha256Schema,
  decision: v.picklist(['accept', 'reject'])
});
export type HandInDecision = v.InferOutput<typeof handInDecisionSchema>;

/** `decided`: it is done. `left`: some could not be placed and wait still. `gone`: nothing waits. */
export const handInDecidedSchema = v.object({
  version: versionSchema,
  kind: v.picklist(['decided', 'left', 'gone']),
  kept: positionSchema,
  refused: v.array(v.object({ id: idSchema, counter: counterSchema, refusal: refusalSchema }))
});
export type HandInDecided = v.InferOutput<typeof handInDecidedSchema>;
