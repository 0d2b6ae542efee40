/**
 * Invitations: a link, good once and for 72 hours, with which a colleague chooses a password.
 *
 * For the administrator: `GET /api/invites`: Invites. `POST /api/invites/make` with an InviteRequest and
 * a proof of the last five minutes: an InviteLink, told this once, or an InviteFailure with 409; the link
 * itself is `<origin>/uitnodiging#<token>`. `POST /api/invites/withdraw` with an InviteAsked: `{}`.
 * `POST /api/invites/renew` with an InviteAsked (proof too): a new InviteLink, the old one is void.
 *
 * For the invited, not logged in: `POST /api/invites/look` with an InviteLook: an InviteFound or a
 * JoinFailure. `POST /api/invites/join` with a JoinRequest: an Entered (`set-up`; `second-factor` where a
 * member with one chose a new password; in the demo `in`) and a cookie, or a JoinFailure with 409.
 */
import * as v from 'valibot';
import {
  emailSchema,
  lineSchema,
  linkTokenSchema,
  passwordSchema,
  weakPasswordSchema
} from './login';
import { roleSchema } from './me';
import { teamSchema } from './people';
import { instantSchema, sha256Schema } from './wire-change';

export const INVITE_HOURS = 72;

export const inviteRequestSchema = v.object({
  name: lineSchema,
  email: emailSchema,
  role: roleSchema,
  team: teamSchema
});
export type InviteRequest = v.InferOutput<typeof inviteRequestSchema>;

export const invitesSchema = v.object({
  invites: v.array(
    v.object({
      /** Hash of the link's token. */
      id: sha256Schema,
      name: v.string(),
      email: v.string(),
      role: roleSchema,
      team: v.string(),
      madeAt: instantSchema,
      expires: instantSchema,
      /** For somebody who is a member already, to choose a new password. */
      again: v.boolean()
    })
  )
});
export type Invites = v.InferOutput<typeof invitesSchema>;

export const inviteLinkSchema = v.object({ token: linkTokenSchema, expires: instantSchema });
export type InviteLink = v.InferOutput<typeof inviteLinkSchema>;

export const inviteAskedSchema = v.object({ id: sha256Schema });
export type InviteAsked = v.InferOutput<typeof inviteAskedSchema>;

export const inviteFailureSchema = v.variant('failure', [
  /** Somebody has an account with this address already, or had one. */
  v.object({ failure: v.literal('email-taken') }),
  /** Used, withdrawn, or never there. */
  v.object({ failure: v.literal('unknown-invite') })
]);
export type InviteFailure = v.InferOutput<typeof inviteFailureSchema>;

export const inviteLookSchema = v.object({ token: linkTokenSchema });
export type InviteLook = v.InferOutput<typeof inviteLookSchema>;

export const inviteFoundSchema = v.object({
  name: v.string(),
  email: v.string(),
  organisationName: v.string(),
  role: roleSchema,
  again: v.boolean()
});
export type InviteFound = v.InferOutput<typeof inviteFoundSchema>;

export const joinRequestSchema = v.object({ token: linkTokenSchema, password: passwordSchema });
export type JoinRequest = v.InferOutput<typeof joinRequestSchema>;

export const joinFailureSchema = v.variant('failure', [
  /** Used, withdrawn, older than 72 hours, or never a link. */
  v.object({ failure: v.literal('link-spent') }),
  weakPasswordSchema,
  v.object({ failure: v.literal('too-often'), seconds: v.number() })
]);
export type JoinFailure = v.InferOutput<typeof joinFailureSchema>;
