/** Nabij opens on today, or on the visit that she was last in. */
import { redirect } from '@sveltejs/kit';
import { lastPlace } from '$lib/app/last-place';
import { holdReturn } from '$lib/app/returned';
import type { PageLoad } from './$types';

export const load: PageLoad = () => {
  lastPlace.atFrontDoor = true;
  holdReturn(location.hash);
  redirect(307, '/vandaag');
};
