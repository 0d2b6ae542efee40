/** Where the facts of a family stood before: an address in a phone's history still leads there. */
import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => redirect(307, `/gezinnen/${params.id}/gegevens`);
