/** Begins a visit from the plan, with the guideline edition in force, and says where it is. */
import { beginPlanned } from './plan-drafts';
import type { Added } from './family-additions';
import type { FamilyWatch } from './family-watch.svelte';
import { library } from './open-library';

export async function beginVisit(watch: FamilyWatch, key: string, date: string): Promise<Added> {
  const edition = await library()
    .current()
    .then(
      ({ id }) => id,
      () => ''
    );
  return beginPlanned(watch, key, date, edition);
}
