/**
 * The log, as the privacy officer reads it: who did what, when, and about which account, phone or family.
 *
 * `POST /api/log` answers a page, the newest first; `before` of an answer asks for the next. `POST
 * /api/log/export` answers larger pages of the same, to somebody who has just proved who they are. Both
 * are noted in the log themselves. Nothing in it was written by a person but the names of the people.
 */
import * as v from 'valibot';
import { versionSchema } from './version';
import { accountSchema, idSchema, instantSchema } from './wire-change';

/** What may be asked for by itself. */
export const logActs = [
  'logged-in',
  'log-in-failed',
  'logged-out',
  'session-ended',
  'proved-again',
  'second-factor-set',
  'second-factor-removed',
  'invited',
  'invite-withdrawn',
  'joined',
  'role-changed',
  'team-changed',
  'membership-ended',
  'phone-registered',
  'phone-removed',
  'phone-emptied',
  'handed-in',
  'hand-in-refused',
  'quarantined',
  'quarantine-accepted',
  'quarantine-rejected',
  'assigned',
  'assignment-ended',
  'handed-over',
  'stand-in-set',
  'emergency-access',
  'family-searched',
  'settings-changed',
  'edition-changed',
  'log-read'
] as const;
export type LogAct = (typeof logActs)[number];

/** Noted as well; asked for by itself from the next version of the wire on. */
export const laterActs = ['quarantine-read', 'name-changed', 'password-changed'] as const;
/** All that is noted. */
export type NotedAct = LogAct | (typeof laterActs)[number];

const placeSchema = v.object({ at: instantSchema, id: idSchema });

export const logRequestSchema = v.object({
  version: versionSchema,
  /** By this person, or about them. */
  account: v.optional(accountSchema),
  act: v.optional(v.picklist(logActs)),
  /** From this instant, until before that one. */
  from: v.optional(instantSchema),
  until: v.optional(instantSchema),
  /** Where the page before it ended. */
  before: v.optional(placeSchema)
});
export type LogRequest = v.InferOutput<typeof logRequestSchema>;

export const logEntrySchema = v.object({
  id: idSchema,
  at: instantSchema,
  /** Null where nobody was logged in. */
  account: v.nullable(accountSchema),
  /** A `NotedAct`, or what a newer server notes. */
  act: v.string(),
  subject: v.nullable(v.string()),
  detail: v.nullable(v.string())
});
export type LogEntry = v.InferOutput<typeof logEntrySchema>;

export const logAnswerSchema = v.object({
  version: versionSchema,
  entries: v.array(logEntrySchema),
  /** Everybody who is or was a member, as they are called now. */
  people: v.array(v.object({ account: accountSchema, name: v.string(), left: v.boolean() })),
  before: v.optional(placeSchema)
});
export type LogAnswer = v.InferOutput<typeof logAnswerSchema>;
