/**
 * Log-in, log-out and the first administrator, as the app asks and the server answers.
 *
 * `POST /api/auth/sign-in/email` with a LoginRequest: `{}` and a cookie, or a LoginFailure.
 * `POST /api/auth/sign-out` with `{}`: `{}`, and the session is over. `GET /api/me` says who is in.
 * `POST /api/welcome` with a WelcomeRequest, once, with the token of the link: `{}` or a failure.
 */
import * as v from 'valibot';

export const PASSWORD_LEAST = 12;
const PASSWORD_MOST = 200;

const emailSchema = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email());
const lineSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** A password that is being chosen; one that is being tried may be anything. */
export const passwordSchema = v.pipe(
  v.string(),
  v.minLength(PASSWORD_LEAST),
  v.maxLength(PASSWORD_MOST)
);

export const loginRequestSchema = v.object({
  email: v.pipe(v.string(), v.maxLength(254)),
  password: v.pipe(v.string(), v.maxLength(PASSWORD_MOST))
});
export type LoginRequest = v.InferOutput<typeof loginRequestSchema>;

export const loginFailureSchema = v.variant('failure', [
  /** E-mail address or password is wrong: never said which. */
  v.object({ failure: v.literal('wrong-login') }),
  /** Too many attempts; another makes sense after so many seconds. */
  v.object({ failure: v.literal('too-often'), seconds: v.number() })
]);
export type LoginFailure = v.InferOutput<typeof loginFailureSchema>;

export const welcomeRequestSchema = v.object({
  token: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  name: lineSchema,
  email: emailSchema,
  password: passwordSchema,
  organisationName: lineSchema
});
export type WelcomeRequest = v.InferOutput<typeof welcomeRequestSchema>;

export const welcomeFailureSchema = v.variant('failure', [
  /** The link was used, is older than 72 hours, or never was one. */
  v.object({ failure: v.literal('link-spent') }),
  v.object({ failure: v.literal('email-taken') })
]);
export type WelcomeFailure = v.InferOutput<typeof welcomeFailureSchema>;
