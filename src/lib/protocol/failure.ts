/** What the sync API answers instead of a message, and with which HTTP status. */
import * as v from 'valibot';

export const failureSchema = v.variant('failure', [
  v.object({ failure: v.literal('not-logged-in') }),
  /** This device id belongs to another person, or was removed. */
  v.object({ failure: v.literal('not-your-device') }),
  /** No proof came along of a phone of this person's that the server knows: it registers anew. */
  v.object({ failure: v.literal('not-your-phone') }),
  /** The phone was removed: it hands in what is unsent and forgets everything. */
  v.object({ failure: v.literal('phone-removed') }),
  /** `behind` says who must be updated. */
  v.object({ failure: v.literal('update-needed'), behind: v.picklist(['phone', 'server']) }),
  v.object({ failure: v.literal('too-large'), limit: v.string(), allowed: v.number() }),
  v.object({ failure: v.literal('malformed'), detail: v.string() }),
  /** Not from our own pages, not JSON, or not for somebody with this role. */
  v.object({ failure: v.literal('forbidden') }),
  /** This asks for a proof of who somebody is of the last minutes: `POST /api/auth/prove`, then again. */
  v.object({ failure: v.literal('prove-again') }),
  v.object({ failure: v.literal('unavailable') })
]);
export type Failure = v.InferOutput<typeof failureSchema>;

export const statusOf: Record<Failure['failure'], number> = {
  'not-logged-in': 401,
  'not-your-device': 403,
  'not-your-phone': 403,
  'phone-removed': 403,
  'update-needed': 426,
  'too-large': 413,
  malformed: 400,
  forbidden: 403,
  'prove-again': 403,
  unavailable: 503
};
