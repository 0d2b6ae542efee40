/**
 * Who may use which route of the API: one line each, enforced before the route runs. A route without
 * a line is refused, and `tests/server/route-rules.test.ts` fails until it has one.
 *
 * This is the door, and not the only lock: what a line demands of a member is asked again in the
 * transaction of the work itself (`admission.ts`).
 */
import type { Role } from './accounts';

/**
 * `half-way`: the password was right and the second factor is still to come or to be set; whoever is
 * logged in in full may as well. `member`: logged in in full, whatever the role.
 */
export type Who = 'anyone' | 'half-way' | 'member' | readonly Role[];

export interface RouteRule {
  who: Who;
  /** The request must carry the proof of a phone of the caller's own that was not removed. */
  phone?: true;
  /** The caller must have proved in full who they are, within the last minutes. */
  proved?: true;
}

/** Those who have families. */
export const carers: readonly Role[] = ['nurse', 'team-lead'];
const administrator: readonly Role[] = ['administrator'];
const teamLead: readonly Role[] = ['team-lead'];

export const routeRules: Readonly<Record<string, RouteRule>> = {
  'POST /api/auth/sign-in/email': { who: 'anyone' },
  'POST /api/auth/sign-out': { who: 'anyone' },
  'POST /api/welcome': { who: 'anyone' },
  'GET /api/me': { who: 'member' },

  'POST /api/auth/code': { who: 'half-way' },
  'POST /api/auth/prove': { who: 'member' },
  // Half-way only where there is no second factor yet, else with a fresh proof: the work itself asks.
  'GET /api/auth/factors': { who: 'half-way' },
  'POST /api/auth/factors/remove': { who: 'half-way' },
  'POST /api/auth/totp/begin': { who: 'half-way' },
  'POST /api/auth/totp/confirm': { who: 'half-way' },
  'POST /api/auth/recovery': { who: 'half-way' },
  'POST /api/auth/passkey/new': { who: 'half-way' },
  'POST /api/auth/passkey/keep': { who: 'half-way' },
  'POST /api/auth/passkey/ask': { who: 'anyone' },
  'POST /api/auth/passkey/log-in': { who: 'anyone' },

  'GET /api/sessions': { who: 'member' },
  'POST /api/sessions/end': { who: 'member' },

  'GET /api/people': { who: administrator },
  'POST /api/people/change': { who: administrator, proved: true },
  'POST /api/people/end': { who: administrator, proved: true },
  'POST /api/people/reset-factor': { who: administrator, proved: true },
  'POST /api/people/new-link': { who: administrator, proved: true },
  'GET /api/invites': { who: administrator },
  'POST /api/invites/make': { who: administrator, proved: true },
  'POST /api/invites/renew': { who: administrator, proved: true },
  'POST /api/invites/withdraw': { who: administrator },
  'POST /api/invites/look': { who: 'anyone' },
  'POST /api/invites/join': { who: 'anyone' },

  // By way of the organisation's identity provider.
  'GET /api/oidc': { who: 'anyone' },
  'GET /api/oidc/start': { who: 'anyone' },
  'GET /api/oidc/callback': { who: 'anyone' },

  'POST /api/log': { who: ['privacy-officer'] },
  'POST /api/log/export': { who: ['privacy-officer'], proved: true },

  'POST /api/setup': { who: 'member' },
  'POST /api/edition': { who: 'member' },
  'POST /api/setup/change': { who: administrator },
  'POST /api/setup/edition': { who: administrator },

  // Everybody's phone hears of the settings this way; who has no families is given none.
  // Who has families no longer sends what she wrote while she had them.
  'POST /api/sync/push': { who: 'member', phone: true },
  'POST /api/sync/pull': { who: 'member', phone: true },
  'POST /api/sync/snapshot': { who: 'member', phone: true },
  'POST /api/sync/left': { who: 'member', phone: true },
  'GET /api/sync/live': { who: 'member', phone: true },
  'POST /api/history': { who: carers, phone: true },

  'POST /api/team/families': { who: teamLead, phone: true },
  'POST /api/team/act': { who: teamLead, phone: true },
  'POST /api/families/own': { who: carers, phone: true },
  'POST /api/families/search': { who: carers, phone: true },
  'POST /api/families/emergency': { who: carers, phone: true },

  'POST /api/phone/register': { who: 'member' },
  'POST /api/phone/tell': { who: 'member', phone: true },
  'GET /api/phone/mine': { who: 'member' },
  'GET /api/phone/all': { who: administrator },
  'POST /api/phone/rename': { who: 'member' },
  'POST /api/phone/remove': { who: 'member', proved: true },
  // By the phone's credential, which a locked phone has in the clear.
  'POST /api/phone/standing': { who: 'anyone' },
  'POST /api/phone/emptied': { who: 'anyone' },

  // By the phone's credential as well.
  'POST /api/hand-in': { who: 'anyone' },
  'POST /api/hand-in/file': { who: 'member' },
  'GET /api/hand-in/list': { who: ['team-lead'] },
  'POST /api/hand-in/read': { who: teamLead, phone: true },
  'POST /api/hand-in/decide': { who: teamLead, phone: true }
};

/** The line of a route; a HEAD is a GET without its body. */
export function ruleOf(method: string, route: string): RouteRule | undefined {
  const name = `${method === 'HEAD' ? 'GET' : method} ${route}`;
  return Object.hasOwn(routeRules, name) ? routeRules[name] : undefined;
}

/** What is known of whoever asks. */
export interface Asker {
  role: Role;
  /** The second factor is still to come. */
  halfWay: boolean;
  /** They proved in full who they are, minutes ago. */
  provedLately: boolean;
}

/** Why this route isn't for whoever asks; nothing when it is. The phone is asked of its own proof. */
export function objectionTo(
  { who, proved }: RouteRule,
  asker: Asker | undefined
): { failure: 'not-logged-in' | 'forbidden' | 'prove-again' } | undefined {
  if (who === 'anyone') return undefined;
  if (!asker || (asker.halfWay && who !== 'half-way')) return { failure: 'not-logged-in' };
  if (typeof who !== 'string' && !who.includes(asker.role)) return { failure: 'forbidden' };
  return proved && !asker.provedLately ? { failure: 'prove-again' } : undefined;
}
