/**
 * The own sessions, and proving again who one is.
 *
 * `GET /api/sessions`: OwnSessions. `POST /api/sessions/end` with a SessionEnd: `{}` (also when it was
 * over already).
 * `POST /api/auth/prove` with a ProveRequest: `{}`, or a LoginFailure. What needs a fresh proof answers
 * 403 `prove-again` without one of the last five minutes; after proving, ask the same again. With a
 * passkey: first `POST /api/auth/passkey/ask`, see `passkey.ts`.
 * In the demo, who has no second factor proves with the password alone (`code` left out).
 */
import * as v from 'valibot';
import { triedPasswordSchema } from './login';
import { passkeyLoginSchema } from './passkey';
import { instantSchema } from './wire-change';

export const PROOF_MINUTES = 5;

export const ownSessionsSchema = v.object({
  sessions: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
      /** The one that asks. */
      own: v.boolean(),
      way: v.picklist(['password', 'totp', 'passkey', 'recovery-code', 'oidc']),
      madeAt: instantSchema,
      lastUsed: instantSchema,
      /** Name of the phone; null where none was registered in it. */
      phone: v.nullable(v.string())
    })
  )
});
export type OwnSessions = v.InferOutput<typeof ownSessionsSchema>;

/** One session, or all but the one that asks. */
export const sessionEndSchema = v.object({
  session: v.union([v.literal('others'), v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))])
});
export type SessionEnd = v.InferOutput<typeof sessionEndSchema>;

export const proveRequestSchema = v.union([
  v.object({
    password: triedPasswordSchema,
    code: v.optional(v.pipe(v.string(), v.maxLength(60)))
  }),
  passkeyLoginSchema
]);
export type ProveRequest = v.InferOutput<typeof proveRequestSchema>;
