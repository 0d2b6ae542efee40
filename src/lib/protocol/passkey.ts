/**
 * Passkeys to log in with: another thing than the passkey that unlocks the phone.
 *
 * To make one, half-way or proved (as in `second-factor.ts`): `POST /api/auth/passkey/new` with `{}`
 * answers PasskeyOptions (`publicKey` for `navigator.credentials.create`, in its JSON form); then
 * `POST /api/auth/passkey/keep` with a PasskeyKeep: an Entered that is `in`, or 409 `passkey-refused`.
 * To log in: `POST /api/auth/passkey/ask` with `{}` answers PasskeyOptions for `credentials.get`; then
 * `POST /api/auth/passkey/log-in` with a PasskeyLogin: an Entered that is `in`, or a LoginFailure. A
 * passkey that verified its user is a whole log-in, without password or code.
 */
import * as v from 'valibot';

/** WebAuthn's JSON form: byte strings are base64url without padding. */
export const passkeyOptionsSchema = v.object({ publicKey: v.record(v.string(), v.unknown()) });
export type PasskeyOptions = v.InferOutput<typeof passkeyOptionsSchema>;

/** As `PublicKeyCredential.toJSON()` gives it. */
const credentialSchema = v.looseObject({
  id: v.pipe(v.string(), v.maxLength(1400)),
  rawId: v.pipe(v.string(), v.maxLength(1400)),
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: v.string() })
});

export const passkeyKeepSchema = v.object({
  /** What its owner calls it. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  credential: credentialSchema
});
export type PasskeyKeep = v.InferOutput<typeof passkeyKeepSchema>;

export const passkeyLoginSchema = v.object({ credential: credentialSchema });
export type PasskeyLogin = v.InferOutput<typeof passkeyLoginSchema>;
