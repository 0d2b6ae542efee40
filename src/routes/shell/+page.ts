/**
 * The shell: the one page that is prerendered. It holds no content; whichever address it is given
 * for, the app's router looks at the address and draws the screen. Opened by its own name it leads home.
 */
import { building } from '$app/environment';
import { redirect } from '@sveltejs/kit';

export const prerender = true;

export function load() {
  if (!building) redirect(307, '/');
}
