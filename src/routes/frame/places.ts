/**
 * The places of the app, in the order of the bar: for who has families, who looks after the accounts and
 * who reads the log. Where each of them begins, and which pages are not theirs.
 */
import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import Menu from '@lucide/svelte/icons/menu';
import Network from '@lucide/svelte/icons/network';
import UserCog from '@lucide/svelte/icons/user-cog';
import Users from '@lucide/svelte/icons/users';
import type { Account } from '$lib/app/session';

type Role = Account['role'];

const today = { href: '/vandaag', label: 'Vandaag', sign: CalendarCheck } as const;
const families = { href: '/gezinnen', label: 'Gezinnen', sign: Users } as const;
const team = { href: '/team', label: 'Team', sign: Network } as const;
const administration = { href: '/beheer', label: 'Beheer', sign: UserCog } as const;
const log = { href: '/logboek', label: 'Logboek', sign: ClipboardList } as const;
const library = { href: '/kennis', label: 'Kennis', sign: BookOpen } as const;
const more = { href: '/meer', label: 'Meer', sign: Menu } as const;

type Place =
  | typeof today
  | typeof families
  | typeof team
  | typeof administration
  | typeof log
  | typeof library
  | typeof more;

const withFamilies: readonly Place[] = [today, families, library, more];
const placesFor: Record<Role, readonly Place[]> = {
  nurse: withFamilies,
  'team-lead': [team, ...withFamilies],
  administrator: [administration, library, more],
  'privacy-officer': [log, library, more]
};

const startFor = {
  nurse: '/vandaag',
  'team-lead': '/team',
  administrator: '/beheer',
  'privacy-officer': '/logboek'
} as const satisfies Record<Role, string>;

/** Whose a page and all below it is; a page that isn't named is everybody's. */
const ownedBy: Record<string, readonly Role[]> = {
  '/vandaag': ['nurse', 'team-lead'],
  '/gezinnen': ['nurse', 'team-lead'],
  '/beheer': ['administrator'],
  '/team': ['team-lead'],
  '/logboek': ['privacy-officer']
};

export function placesOf(role: Role | undefined): readonly Place[] {
  return placesFor[role ?? 'nurse'];
}

export function startOf(role: Role | undefined): (typeof startFor)[Role] {
  return startFor[role ?? 'nurse'];
}

/** Where somebody comes who asks for a page that isn't theirs; `undefined`: it is. */
export function leadsElsewhere(
  role: Role | undefined,
  path: string
): (typeof startFor)[Role] | undefined {
  const owned = Object.keys(ownedBy).find((page) => path === page || path.startsWith(`${page}/`));
  if (!owned || !role || ownedBy[owned]?.includes(role)) return undefined;
  return startOf(role);
}
