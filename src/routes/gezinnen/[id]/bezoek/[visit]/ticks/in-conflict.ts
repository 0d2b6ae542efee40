/** Whether two versions stand beside each other in a folded group: then it opens by itself. */
import type { VisitSheet } from '$lib/app/visit-sheet.svelte';

export function isInConflict({ conflicts }: VisitSheet, heads: readonly string[]): boolean {
  return conflicts.some(({ field }) => heads.includes(field.split('/')[0] ?? ''));
}
