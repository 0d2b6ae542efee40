/**
 * The second factor: an app that shows codes, with recovery codes beside it, or passkeys.
 *
 * `GET /api/auth/factors`, half-way or logged in: Factors.
 * `POST /api/auth/totp/begin` with `{}`: a TotpSecret to show; nothing counts until it is confirmed.
 * `POST /api/auth/totp/confirm` with a CodeRequest: RecoveryCodes, to be shown this once; the session is
 * whole from then on. 409 with a SecondFactorFailure when the code is wrong or nothing was begun.
 * `POST /api/auth/recovery` with `{}`: new RecoveryCodes, the old ones are void.
 * `POST /api/auth/factors/remove` with a FactorRemoval: `{}`, or `last-factor`.
 *
 * Who has no second factor yet may set one up half-way; who has one must be logged in and have proved
 * who they are in the last five minutes (403 `prove-again`, see `sessions.ts`).
 */
import * as v from 'valibot';
import { instantSchema } from './wire-change';

export const factorsSchema = v.object({
  /** The session may do everything. */
  whole: v.boolean(),
  totp: v.boolean(),
  /** Recovery codes that are still good. */
  recoveryLeft: v.number(),
  passkeys: v.array(v.object({ id: v.string(), name: v.string(), madeAt: instantSchema }))
});
export type Factors = v.InferOutput<typeof factorsSchema>;

export const totpSecretSchema = v.object({
  /** Base32, to type over. */
  secret: v.pipe(v.string(), v.regex(/^[A-Z2-7]{32}$/)),
  /** `otpauth://totp/…`, for the QR code. */
  uri: v.string()
});
export type TotpSecret = v.InferOutput<typeof totpSecretSchema>;

export const recoveryCodesSchema = v.object({ recovery: v.array(v.string()) });
export type RecoveryCodes = v.InferOutput<typeof recoveryCodesSchema>;

export const factorRemovalSchema = v.variant('kind', [
  v.object({ kind: v.literal('totp') }),
  v.object({ kind: v.literal('passkey'), id: v.pipe(v.string(), v.maxLength(200)) })
]);
export type FactorRemoval = v.InferOutput<typeof factorRemovalSchema>;

export const secondFactorFailureSchema = v.variant('failure', [
  v.object({ failure: v.literal('wrong-code') }),
  v.object({ failure: v.literal('too-often'), seconds: v.number() }),
  /** `totp/begin` comes first. */
  v.object({ failure: v.literal('not-begun') }),
  /** The last second factor stays. */
  v.object({ failure: v.literal('last-factor') }),
  v.object({ failure: v.literal('prove-again') }),
  /** The browser's answer didn't fit the options, or came too late. */
  v.object({ failure: v.literal('passkey-refused') })
]);
export type SecondFactorFailure = v.InferOutput<typeof secondFactorFailureSchema>;
