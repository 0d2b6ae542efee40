/** The places of the app, in the order of the bar. */
import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import Menu from '@lucide/svelte/icons/menu';
import Users from '@lucide/svelte/icons/users';

export const places = [
  { href: '/vandaag', label: 'Vandaag', sign: CalendarCheck },
  { href: '/gezinnen', label: 'Gezinnen', sign: Users },
  { href: '/kennis', label: 'Kennis', sign: BookOpen },
  { href: '/meer', label: 'Meer', sign: Menu }
] as const;
