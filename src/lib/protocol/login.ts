/**
 * Log-in in two steps, log-out and the first administrator, as the app asks and the server answers.
 *
 * `POST /api/auth/sign-in/email` with a LoginRequest: an Entered and a cookie, or a LoginFailure. What
 * comes next: `in`; `second-factor`: this session may only give a code (or a recovery code); `set-up`:
 * it may only set up a second factor, see `second-factor.ts`. Half-way, a session lasts 15 minutes.
 * `POST /api/auth/code` with a CodeRequest, half-way: an Entered that is `in`, or a LoginFailure (401
 * `not-logged-in` when the 15 minutes are over: start again with the password).
 * `POST /api/auth/sign-out` with `{}`: `{}`, and the session is over. `GET /api/me` says who is in; a
 * half-way session is nobody there.
 * `POST /api/welcome` with a WelcomeRequest, once, with the token of the link: an Entered (`set-up`; in
 * the demo `in`) and a cookie, or a WelcomeFailure.
 *
 * Log-in by passkey is in `passkey.ts`, sessions and proving again in `sessions.ts`, joining by an
 * invitation in `invites.ts`.
 */
import * as v from 'valibot';

export const PASSWORD_LEAST = 12;
const PASSWORD_MOST = 200;

export const emailSchema = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email());
export const lineSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** The token of a one-time link: what stands behind the `#`. */
export const linkTokenSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
/** A password that is being chosen; one that is being tried may be anything. */
export const passwordSchema = v.pipe(
  v.string(),
  v.minLength(PASSWORD_LEAST),
  v.maxLength(PASSWORD_MOST)
);
export const triedPasswordSchema = v.pipe(v.string(), v.maxLength(PASSWORD_MOST));

export const loginRequestSchema = v.object({
  email: v.pipe(v.string(), v.maxLength(254)),
  password: triedPasswordSchema
});
export type LoginRequest = v.InferOutput<typeof loginRequestSchema>;

/** What a session may do now: all, only give its second factor, or only set one up. */
export const enteredSchema = v.object({ next: v.picklist(['in', 'second-factor', 'set-up']) });
export type Entered = v.InferOutput<typeof enteredSchema>;

/**
 * Six digits from the app, or a recovery code; as typed, with spaces and dashes. The server sees by
 * itself which of the two it is.
 */
export const codeRequestSchema = v.object({ code: v.pipe(v.string(), v.maxLength(60)) });
export type CodeRequest = v.InferOutput<typeof codeRequestSchema>;

export const loginFailureSchema = v.variant('failure', [
  /** E-mail address or password is wrong: never said which. Of a passkey too. */
  v.object({ failure: v.literal('wrong-login') }),
  /** Not the code of now, used already, or no recovery code that is still good. */
  v.object({ failure: v.literal('wrong-code') }),
  /** Too many attempts; another makes sense after so many seconds. */
  v.object({ failure: v.literal('too-often'), seconds: v.number() })
]);
export type LoginFailure = v.InferOutput<typeof loginFailureSchema>;

/** Why a password can't be chosen, though it is long enough. */
export const weakPasswordSchema = v.object({
  failure: v.literal('weak-password'),
  /** On the list of common passwords, or made of the own name or address. */
  why: v.picklist(['common', 'own-name'])
});
export type WeakPassword = v.InferOutput<typeof weakPasswordSchema>;

export const welcomeRequestSchema = v.object({
  token: linkTokenSchema,
  name: lineSchema,
  email: emailSchema,
  password: passwordSchema,
  organisationName: lineSchema
});
export type WelcomeRequest = v.InferOutput<typeof welcomeRequestSchema>;

export const welcomeFailureSchema = v.variant('failure', [
  /** The link was used, is older than 72 hours, or never was one. */
  v.object({ failure: v.literal('link-spent') }),
  v.object({ failure: v.literal('email-taken') }),
  weakPasswordSchema,
  v.object({ failure: v.literal('too-often'), seconds: v.number() })
]);
export type WelcomeFailure = v.InferOutput<typeof welcomeFailureSchema>;
