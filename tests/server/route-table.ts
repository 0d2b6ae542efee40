/**
 * Every route of the API as the tests ask it: whom it should let in, said here once more and apart from the
 * server's own table, and a message about a family, a person, a phone or whatever the route is about.
 */
import { change, id, version, type Somebody } from './route-world';

/** N nurse, L team lead, A administrator, P privacy officer; `half`: they, and whoever is half-way. */
export type Who = 'anyone' | 'half' | 'NLAP' | 'NL' | 'L' | 'A' | 'P';

export interface About {
  by: Somebody;
  /** What is asked about: own, another's, another organisation's or nobody's. */
  family: string;
  account: string;
  phone: string;
  /** Hash of a hand-in, or of an invitation. */
  hash: string;
}
export interface Row {
  who: Who;
  phone?: true;
  /** What must not tell another's from what isn't there. */
  about?: 'family' | 'account' | 'phone' | 'hash';
  /** What was sent is refused by its shape, before anything is looked up. */
  shapeFirst?: true;
  /** Answers differently each time, or ends what the test still needs. */
  once?: true;
  message?: (about: About) => unknown;
}

const v = (message: object = {}) => ({ version, ...message });
const sha = () => id() + id();
const credential = { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: 'x' } };
const sealed = () => ({
  ...{ form: 1, phone: '', id: id(), at: new Date().toISOString(), enc: 'AAAA', sealed: 'AAAA' }
});
const code = { code: '000000' };

export const routeTable: Record<string, Row> = {
  'POST /api/auth/sign-in/email': { who: 'anyone', message: () => ({ email: 'x', password: 'y' }) },
  'POST /api/auth/sign-out': { who: 'anyone' },
  'POST /api/auth/code': { who: 'half', once: true, message: () => code },
  'POST /api/auth/prove': { who: 'NLAP', once: true, message: () => ({ password: 'x', ...code }) },
  'GET /api/auth/factors': { who: 'half' },
  'POST /api/auth/factors/remove': { who: 'half', message: () => ({ kind: 'totp' }) },
  'POST /api/auth/totp/begin': { who: 'half', once: true },
  'POST /api/auth/totp/confirm': { who: 'half', once: true, message: () => code },
  'POST /api/auth/recovery': { who: 'half', once: true },
  'POST /api/auth/passkey/new': { who: 'half', once: true },
  'POST /api/auth/passkey/keep': {
    who: 'half',
    once: true,
    shapeFirst: true,
    message: () => ({ name: 'x', credential })
  },
  'POST /api/auth/passkey/ask': { who: 'anyone' },
  'POST /api/auth/passkey/log-in': { who: 'anyone', message: () => ({ credential }) },
  'POST /api/welcome': { who: 'anyone' },
  'GET /api/oidc': { who: 'anyone' },
  'GET /api/oidc/start': { who: 'anyone' },
  'GET /api/oidc/callback': { who: 'anyone' },

  'GET /api/me': { who: 'NLAP' },
  'GET /api/sessions': { who: 'NLAP' },
  'POST /api/sessions/end': { who: 'NLAP', message: () => ({ session: id() }) },
  'GET /api/people': { who: 'A' },
  'POST /api/people/change': {
    ...{ who: 'A', about: 'account' },
    message: ({ account }) => ({ account, name: 'Bo' })
  },
  'POST /api/people/end': {
    who: 'A',
    about: 'account',
    once: true,
    message: ({ account }) => ({ account })
  },
  'POST /api/people/reset-factor': {
    ...{ who: 'A', about: 'account', once: true },
    message: ({ account }) => ({ account })
  },
  'POST /api/people/new-link': {
    ...{ who: 'A', about: 'account', once: true },
    message: ({ account }) => ({ account })
  },
  'GET /api/invites': { who: 'A' },
  'POST /api/invites/make': {
    ...{ who: 'A', once: true },
    message: () => ({ name: 'Bo', email: `${id()}@voorbeeld.example`, role: 'nurse', team: '' })
  },
  'POST /api/invites/renew': { who: 'A', about: 'hash', message: ({ hash }) => ({ id: hash }) },
  'POST /api/invites/withdraw': { who: 'A', about: 'hash', message: ({ hash }) => ({ id: hash }) },
  'POST /api/invites/look': { who: 'anyone', message: () => ({ token: 'x'.repeat(43) }) },
  'POST /api/invites/join': {
    who: 'anyone',
    message: () => ({ token: 'x'.repeat(43), password: 'y' })
  },
  'POST /api/log': { who: 'P', message: ({ account }) => v({ account }) },
  'POST /api/log/export': { who: 'P', message: ({ account }) => v({ account }) },

  'POST /api/setup': { who: 'NLAP', message: () => v() },
  'POST /api/edition': { who: 'NLAP', message: () => v({ id: 'geen-editie' }) },
  'POST /api/setup/change': { who: 'A', message: () => v({ settings: {} }) },
  'POST /api/setup/edition': { who: 'A', message: () => v({ file: 'x.json', text: '{}' }) },

  'POST /api/sync/push': {
    ...{ who: 'NLAP', phone: true, about: 'family' },
    message: ({ by, family }) =>
      v({ device: by.device, counter: 1, changes: [change(by, family, 'visit')] })
  },
  'POST /api/sync/pull': {
    ...{ who: 'NLAP', phone: true },
    message: ({ by }) => v({ device: by.device, counter: 0, cursor: 0 })
  },
  'POST /api/sync/snapshot': {
    ...{ who: 'NLAP', phone: true, about: 'family' },
    message: ({ by, family }) => v({ device: by.device, families: [family] })
  },
  'POST /api/sync/left': {
    ...{ who: 'NLAP', phone: true, about: 'family' },
    message: ({ by, family }) => v({ device: by.device, cursor: 1_000, families: [family] })
  },
  'GET /api/sync/live': {
    ...{ who: 'NLAP', phone: true },
    message: ({ by }) => `device=${by.device}&cursor=0`
  },
  'POST /api/history': {
    ...{ who: 'NL', phone: true, about: 'family' },
    message: ({ family }) => v({ family, types: ['family', 'visit'] })
  },
  'POST /api/team/families': { who: 'L', phone: true, message: () => v() },
  'POST /api/team/act': {
    ...{ who: 'L', phone: true, about: 'family' },
    message: ({ by, family }) => v({ kind: 'assign', family, account: by.account })
  },
  'POST /api/families/own': { who: 'NL', phone: true, message: () => v() },
  'POST /api/families/search': {
    who: 'NL',
    phone: true,
    message: () => v({ query: 'geen gezin' })
  },
  // A colleague's family is what it is for: only another organisation's is as if it weren't there.
  'POST /api/families/emergency': {
    ...{ who: 'NL', phone: true, once: true },
    message: () => v({ family: id(), reason: 'Een reden van tien tekens.' })
  },

  'POST /api/phone/register': {
    ...{ who: 'NLAP', once: true },
    message: () =>
      v({ phone: id(), secret: sha(), credential: sha(), name: 'x', appVersion: '1', unsent: 0 })
  },
  'POST /api/phone/tell': {
    who: 'NLAP',
    phone: true,
    message: () => v({ appVersion: '1', unsent: 0 })
  },
  'GET /api/phone/mine': { who: 'NLAP' },
  'GET /api/phone/all': { who: 'A' },
  'POST /api/phone/rename': {
    ...{ who: 'NLAP', about: 'phone' },
    message: ({ phone }) => v({ phone, name: 'x' })
  },
  'POST /api/phone/remove': {
    who: 'NLAP',
    about: 'phone',
    once: true,
    message: ({ phone }) => v({ phone })
  },
  'POST /api/phone/standing': {
    who: 'anyone',
    message: () => v({ phone: id(), credential: sha() })
  },
  'POST /api/phone/emptied': {
    who: 'anyone',
    message: () => v({ phone: id(), credential: sha() })
  },
  'POST /api/hand-in': {
    who: 'anyone',
    message: () => v({ credential: sha(), package: sealed() })
  },
  'POST /api/hand-in/file': { who: 'NLAP', message: () => v({ package: sealed() }) },
  'GET /api/hand-in/list': { who: 'L' },
  'POST /api/hand-in/read': {
    who: 'L',
    phone: true,
    about: 'hash',
    message: ({ hash }) => v({ hash })
  },
  'POST /api/hand-in/decide': {
    ...{ who: 'L', phone: true, about: 'hash' },
    message: ({ hash }) => v({ hash, decision: 'reject' })
  }
};
